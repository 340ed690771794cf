package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds listings that say something new against those like them, and puts products together anew around them. */
public final class ProductMatcher {

    private static final int BATCH = 500;

    private final ProductMatches matches;
    private final MatchPolicy policy = new MatchPolicy();

    public ProductMatcher(ProductMatches matches) {
        this.matches = matches;
    }

    /** @return how many listings were matched */
    public int matchWaiting(Instant now) {
        int matched = 0;
        for (int some = matchSome(now); some > 0; some = matchSome(now)) {
            matched += some;
        }
        return matched;
    }

    /**
     * As many of them as a run can spare the time for; others may do the same at the same time.
     *
     * @return how many listings were matched, none if none waited
     */
    public int matchSome(Instant now) {
        List<ListedProduct> batch = matches.waiting(BATCH);
        if (!batch.isEmpty()) {
            batch.forEach(product -> match(product, now));
            regroup(batch.stream().map(ListedProduct::listing).toList(), now);
        }
        return batch.size();
    }

    /** @throws UnknownListingException if one of the listings was never read */
    public void rule(Ruling ruling) {
        matches.rule(ruling);
        regroup(List.of(ruling.one(), ruling.other()), ruling.ruledAt());
    }

    private void match(ListedProduct product, Instant now) {
        Map<ListedProduct, MatchVerdict> verdicts = new LinkedHashMap<>();
        matches.candidates(product).forEach(candidate -> verdicts.put(candidate, policy.judge(product, candidate)));
        matches.record(product, verdicts, now);
    }

    private void regroup(List<ListingId> changed, Instant now) {
        ProductMatches.Neighbourhood around = matches.neighbourhood(changed);
        matches.assign(ProductGroups.of(around.listings(), around.pairs()), now);
    }
}

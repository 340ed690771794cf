package dev.dealwire.deal;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.deal.PastPrices.Seen;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import dev.dealwire.testing.HistoryDatabase;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Pasts of many listings as rows of the price history, so that the rules meet them through its SQL. */
final class PastDatabase implements AutoCloseable {

    private final HistoryDatabase database = new HistoryDatabase();
    private final StringBuilder listings = new StringBuilder();
    private final StringBuilder changes = new StringBuilder();
    private final StringBuilder observations = new StringBuilder();
    private final Set<YearMonth> months = new TreeSet<>();
    private int listing;
    private int change;
    private int visit;

    PriceHistory history() {
        return database.history();
    }

    /** Nothing is written before {@link #load}. */
    ListingId add(List<Seen> past) {
        listing++;
        listings.append("%d\tshop/p%d\tshop\thttps://shop.example/%d\tshop\t0%n".formatted(listing, listing, listing));
        for (int i = 0; i < past.size(); i++) {
            Seen seen = past.get(i);
            if (i == 0 || !sameTerms(past.get(i - 1), seen)) {
                change++;
                addChange(seen, end(past.subList(i, past.size())));
            }
            visit++;
            observations.append("%d\t%s\t%d\t%d%n".formatted(listing, seen.at(), change, visit));
            months.add(YearMonth.from(seen.at().atOffset(ZoneOffset.UTC)));
        }
        return ListingId.parse("shop/p" + listing);
    }

    private void addChange(Seen seen, String until) {
        changes.append("%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\tpage%n"
                .formatted(
                        change,
                        listing,
                        seen.at(),
                        until,
                        seen.price().toDecimalString(),
                        seen.price().currencyCode(),
                        seen.soldOut() ? "sold_out" : "\\N",
                        seen.tentative() ? "tentative" : "publishable"));
    }

    /** When the first terms were replaced, as {@code COPY} reads it. */
    private static String end(List<Seen> from) {
        return from.stream()
                .filter(seen -> !sameTerms(from.getFirst(), seen))
                .findFirst()
                .map(seen -> seen.at().toString())
                .orElse("\\N");
    }

    void load() {
        months.forEach(month ->
                database.execute("select ensure_observation_partition('" + month + "-01T00:00:00Z'::timestamptz)"));
        database.copy("merchant_listing (listing_no, listing_id, merchant_id, url, politeness_key, bucket)", listings);
        database.copy(
                "price_change (change_no, listing_no, since, until, current_price, currency, availability, confidence, source)",
                changes);
        database.copy("observation (listing_no, observed_at, change_no, visit_no)", observations);
        database.execute("analyze");
    }

    /** @param seen all of it, the present last */
    static ListingPrice latest(ListingId listing, List<Seen> seen, @Nullable Money stated, Standing standing) {
        Seen now = seen.getLast();
        OfferTerms terms = new OfferTerms(
                now.price(),
                stated == null ? null : new ReferencePrice(stated, ReferenceKind.REGULAR),
                null,
                now.tentative() ? Confidence.TENTATIVE : Confidence.PUBLISHABLE,
                ObservationSource.PAGE);
        Instant since = now.at();
        for (Seen earlier : seen.reversed()) {
            if (!sameTerms(earlier, now)) {
                break;
            }
            since = earlier.at();
        }
        return new ListingPrice(listing, terms, 1, since, now.at(), 1, standing, now.at(), 1, null);
    }

    private static boolean sameTerms(Seen one, Seen other) {
        return one.price().equals(other.price())
                && one.soldOut() == other.soldOut()
                && one.tentative() == other.tentative();
    }

    @Override
    public void close() {
        database.close();
    }
}

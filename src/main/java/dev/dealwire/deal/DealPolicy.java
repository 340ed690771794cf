package dev.dealwire.deal;

import static java.util.Objects.requireNonNull;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.deal.DealAssessment.Deal;
import dev.dealwire.deal.DealAssessment.NoDeal;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.OfferReading.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether a listing's latest terms are a deal under a market's rules and an editor's criteria. */
public final class DealPolicy {

    private final ReferencePolicy references;
    private final ComparisonPolicy comparisons;
    private final SteadinessPolicy steadiness;
    private final Function<MerchantId, Duration> greatestAges;
    private final DealCriteria criteria;

    /** @param greatestAges how long a merchant's prices may be shown */
    public DealPolicy(
            MarketPolicy market,
            DealCriteria criteria,
            Function<MerchantId, Duration> greatestAges,
            PriceHistory history) {
        this.references = ReferencePolicy.of(market.reference(), history);
        this.comparisons = new ComparisonPolicy(market.superlatives(), history);
        this.steadiness = new SteadinessPolicy(criteria.settleTime(), history);
        this.greatestAges = greatestAges;
        this.criteria = criteria;
    }

    /** Judges listings together, since the history is asked about all of them at once; the answer is in their order. */
    public List<DealAssessment> assess(List<? extends ListingPrice> prices, Instant now) {
        List<ListingPrice> all = List.copyOf(prices);
        Map<ListingId, ReferenceFinding> found = references.find(all, now);
        Map<ListingId, PriceComparison> compared = comparisons.compare(all, now);
        Set<ListingId> unsettled = steadiness.unsettled(all, now);
        return all.stream()
                .map(price -> judge(
                        price,
                        found.get(price.listing()),
                        requireNonNull(compared.get(price.listing())),
                        against(price, found.get(price.listing()), unsettled, now)))
                .toList();
    }

    private DealAssessment judge(
            ListingPrice price, @Nullable ReferenceFinding reference, PriceComparison comparison, Set<Reason> reasons) {
        if (reference == null || !reasons.isEmpty()) {
            return new NoDeal(price, reasons, reference, comparison);
        }
        return new Deal(price, reference, comparison, expiry(price));
    }

    private Set<Reason> against(
            ListingPrice price, @Nullable ReferenceFinding reference, Set<ListingId> unsettled, Instant now) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(againstOffer(price));
        reasons.addAll(againstTime(price, now));
        if (unsettled.contains(price.listing())) {
            reasons.add(Reason.UNSETTLED);
        }
        reasons.addAll(againstReference(price.terms().currentPrice(), reference));
        return reasons;
    }

    private static Set<Reason> againstOffer(ListingPrice price) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (price.standing() == Standing.GONE) {
            reasons.add(Reason.GONE);
        }
        if (price.standing() == Standing.SOLD_OUT) {
            reasons.add(Reason.SOLD_OUT);
        }
        if (price.terms().confidence() == Confidence.TENTATIVE) {
            reasons.add(Reason.TENTATIVE_PRICE);
        }
        return reasons;
    }

    private Set<Reason> againstTime(ListingPrice price, Instant now) {
        DealExpiry expiry = expiry(price);
        return now.isBefore(expiry.at()) ? Set.of() : Set.of(expiry.reason());
    }

    private DealExpiry expiry(ListingPrice price) {
        return DealExpiry.of(price, greatestAges.apply(price.listing().merchant()), criteria.endsAt());
    }

    private Set<Reason> againstReference(Money current, @Nullable ReferenceFinding reference) {
        if (reference == null) {
            return Set.of(Reason.NO_REFERENCE_PRICE);
        }
        if (!reference.reference().currency().equals(current.currency())
                || !reference.reference().isGreaterThan(current)) {
            return Set.of(Reason.REFERENCE_NOT_ABOVE_CURRENT);
        }
        return switch (reference.verdict()) {
            case CARRIED -> isTooSmall(reference.reference(), current) ? Set.of(Reason.MARKDOWN_TOO_SMALL) : Set.of();
            case UNVERIFIED -> Set.of(Reason.REFERENCE_UNVERIFIED);
            case REFUTED -> Set.of(Reason.REFERENCE_REFUTED);
        };
    }

    private boolean isTooSmall(Money reference, Money current) {
        return Percent.off(reference, current).compareTo(criteria.minimumPercentOff()) < 0;
    }
}

package dev.dealwire.pipeline;

import dev.dealwire.catalog.Availability;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.deal.StockReturn;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.publish.LowestSeen;
import dev.dealwire.publish.ObservedOffer;
import dev.dealwire.publish.PriceClaim;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest terms of a listing with what was made of them.
 *
 * @param verdict null if there is none on these terms
 * @param returned null if it is no news that it is in stock
 */
record JudgedOffer(
        ListingPrice price,
        @Nullable StandingDeal verdict,
        @Nullable StockReturn returned) {

    /** A verdict on other terms than the latest carries nothing. */
    static JudgedOffer of(ListingPrice price, @Nullable StandingDeal verdict, @Nullable StockReturn returned) {
        boolean onLatestTerms = verdict != null && verdict.change() == price.change();
        return new JudgedOffer(price, onLatestTerms ? verdict : null, returned);
    }

    /** Whether its price was read, but not so plainly that it may be printed. */
    boolean isTentative() {
        return price.terms().confidence() == Confidence.TENTATIVE;
    }

    /** What readers may be told. */
    ObservedOffer observed() {
        return new ObservedOffer(
                price.terms().currentPrice(),
                price.standing() == Standing.OFFERED ? price.lastSeenAt() : price.standingAt(),
                price.terms().source(),
                availability(),
                claim(verdict),
                lowest().map(seen -> new LowestSeen(seen.observations(), seen.days()))
                        .orElse(null),
                returned == null ? null : returned.newsUntil());
    }

    /** What a markdown may be measured from; empty if nothing carries one. */
    Optional<ReferenceFinding> reference() {
        return carried().map(StandingDeal::reference);
    }

    /** What a superlative may say; empty if none may be said. */
    Optional<LowestPrice> lowest() {
        return carried().map(deal -> deal.comparison().lowest());
    }

    private Optional<StandingDeal> carried() {
        return Optional.ofNullable(verdict).filter(StandingDeal::isCarried);
    }

    private @Nullable Availability availability() {
        Availability stated = price.terms().availability();
        return switch (price.standing()) {
            case OFFERED -> stated;
            case SOLD_OUT -> stated != null && !stated.isOrderable() ? stated : Availability.OUT_OF_STOCK;
            case GONE -> Availability.DISCONTINUED;
        };
    }

    private static PriceClaim claim(@Nullable StandingDeal verdict) {
        if (verdict == null) {
            return new PriceClaim.PriceAlone(Reason.NOT_ASSESSED.word());
        }
        if (verdict.isCarried() && verdict.reference() != null) {
            return new PriceClaim.Markdown(
                    verdict.reference().reference(),
                    verdict.reference().kind(),
                    verdict.reference().windowDays());
        }
        if (verdict.reasons().contains(Reason.UNSETTLED)) {
            return new PriceClaim.Unsettled(Reason.UNSETTLED.word());
        }
        String reason = verdict.reasons().stream()
                .min(Comparator.naturalOrder())
                .map(Reason::word)
                .orElse(Reason.NOT_ASSESSED.word());
        return verdict.endedAt() == null ? new PriceClaim.PriceAlone(reason) : new PriceClaim.Ended(reason);
    }
}

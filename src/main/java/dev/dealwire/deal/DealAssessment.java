package dev.dealwire.deal;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.ListingPrice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verdict on a listing's latest terms. A refusal is as much a result as a deal. */
public sealed interface DealAssessment {

    ListingPrice price();

    /** What the market's rule found; null where there was no reference price to weigh. */
    @Nullable
    ReferenceFinding reference();

    /** The shop's own claim beside what was observed. */
    PriceComparison comparison();

    record Deal(ListingPrice price, ReferenceFinding reference, PriceComparison comparison, DealExpiry expiry)
            implements DealAssessment {}

    /** @param reasons all that speak against it, never empty */
    record NoDeal(
            ListingPrice price,
            Set<Reason> reasons,
            @Nullable ReferenceFinding reference,
            PriceComparison comparison) implements DealAssessment {

        public NoDeal {
            reasons = Set.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("found no reason, wanted at least one");
            }
        }
    }

    /** Why there is no deal; the lower-case name is also the metric tag. Declared in the order in which they are told. */
    enum Reason {
        /** No visit has brought a price yet. */
        NEVER_SEEN,
        /** It was seen on these terms, and no verdict was made of them yet. */
        NOT_ASSESSED,
        /** The history that its verdict rested on was put right, and no verdict was made since. */
        HISTORY_CORRECTED,
        /** The listing is gone, or its page is no product page any more. */
        GONE,
        /** It cannot be ordered. */
        SOLD_OUT,
        /** The price was read, but not so plainly that we would print it. */
        TENTATIVE_PRICE,
        /** The event it was part of has ended. */
        EVENT_OVER,
        /** It was seen longer ago than its price may be shown. */
        STALE,
        /** The price goes to and fro, and has not stood for long enough. */
        UNSETTLED,
        /** There is nothing to measure a markdown from. */
        NO_REFERENCE_PRICE,
        /** The reference price is not above the current one. */
        REFERENCE_NOT_ABOVE_CURRENT,
        /** Too little is known of the past to carry the reference price. */
        REFERENCE_UNVERIFIED,
        /** Enough is known of the past, and the reference price was not asked in it. */
        REFERENCE_REFUTED,
        /** Less off than the job's editor asks for. */
        MARKDOWN_TOO_SMALL;

        public String word() {
            return Word.of(this);
        }

        public static Reason parse(String word) {
            return Word.parse(Reason.class, word);
        }
    }
}

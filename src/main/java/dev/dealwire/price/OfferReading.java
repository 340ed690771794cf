package dev.dealwire.price;

import dev.dealwire.money.Money;
import org.jspecify.annotations.Nullable;

/** What was read off one page. A refusal is as much a result as a price. */
public sealed interface OfferReading {

    OfferFacts facts();

    /** Every candidate that was weighed, and why one was chosen or none was. */
    ReadingTrace trace();

    /** A current price that any visitor pays now, without code or membership, VAT included where both are shown. */
    record Priced(
            OfferFacts facts,
            Money currentPrice,
            @Nullable ReferencePrice referencePrice,
            @Nullable PriceRange range,
            Confidence confidence,
            ReadingTrace trace)
            implements OfferReading {}

    /** No price, and why. */
    record Unpriced(
            OfferFacts facts, Reason reason, @Nullable PriceRange range, ReadingTrace trace) implements OfferReading {}

    /** How far a price can be relied on. */
    enum Confidence {
        /** Independent sources agree, or one speaks plainly and nothing speaks against it: may be published. */
        PUBLISHABLE,
        /** The likeliest reading, for an editor's eyes only. */
        TENTATIVE
    }

    /** Why there is no price; the lower-case name is also the metric tag. */
    enum Reason {
        /** A captcha, a robot check, a queue or "access denied". */
        BLOCKED_PAGE,
        /** A page that says the product is gone, whatever its HTTP status. */
        SOFT_404,
        /** A category, a search, a home page or some other page that is not one product's. */
        NOT_A_PRODUCT_PAGE,
        /** The product is sold out or discontinued, and the page prints no price for it. */
        SOLD_OUT_WITHOUT_PRICE,
        /** A product page whose bytes hold no price. */
        NO_PRICE_FOUND,
        /** Only a range over variants, none of which is chosen. */
        ONLY_A_RANGE,
        /** The price's text can be read in two ways. */
        AMBIGUOUS_PRICE_TEXT,
        /** An amount, but nothing says in which currency. */
        UNKNOWN_CURRENCY,
        /** Sources of equal standing contradict each other. */
        CONTRADICTING_PRICES,
        /** Too large, too deep or not HTML at all. */
        UNREADABLE_PAGE
    }
}

package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;

/**
 * One source's word on availability.
 *
 * @param evidence the words or the place it was read from, for an operator who asks why
 */
public record AvailabilityEvidence(Availability availability, Strength strength, Source source, String evidence) {

    /** What spoke. */
    public enum Source {
        DECLARED,
        WORDS,
        /** A promised time of delivery. */
        DELIVERY,
        /** An offer of news when the product is back. */
        NEWS,
        BUTTON,
        /** The class that a shop's software puts on the product's box. */
        STYLE,
        /** A price is printed and nothing speaks against it. */
        ASSUMED
    }

    /** Evidence in words, for those who read them by means of their own. */
    public AvailabilityEvidence(Availability availability, Strength strength, String evidence) {
        this(availability, strength, Source.WORDS, evidence);
    }

    boolean isButtonToBuy() {
        return source == Source.BUTTON && availability.isOrderable() && strength.atLeast(Strength.FAIR);
    }
}

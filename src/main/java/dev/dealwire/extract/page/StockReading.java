package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import org.jspecify.annotations.Nullable;

/**
 * What one text says of availability.
 *
 * @param availability null where it says nothing
 * @param role how it is said
 * @param share how much of the text the words take, in percent
 */
record StockReading(@Nullable Availability availability, StockPhrase.Role role, int share) {

    static final StockReading NOTHING = new StockReading(null, StockPhrase.Role.NEUTRAL, 0);

    AvailabilityEvidence.Source source() {
        return switch (role) {
            case NEWS -> AvailabilityEvidence.Source.NEWS;
            case DELIVERY -> AvailabilityEvidence.Source.DELIVERY;
            case STATEMENT, NEUTRAL, LABEL, NOT, IF -> AvailabilityEvidence.Source.WORDS;
        };
    }

    /** Of several statements in one text the more telling counts: "out of stock online, ready in store" is not in stock. */
    int weight() {
        if (availability == null) {
            return 0;
        }
        if (role != StockPhrase.Role.STATEMENT) {
            return 2;
        }
        return switch (availability) {
            case ONLINE_ONLY -> 1;
            case IN_STOCK -> 3;
            case RESERVED -> 4;
            case MADE_TO_ORDER -> 5;
            case LIMITED_AVAILABILITY -> 6;
            case PRE_SALE, PRE_ORDER -> 7;
            case OUT_OF_STOCK, SOLD_OUT -> 8;
            case BACK_ORDER -> 9;
            case IN_STORE_ONLY -> 10;
            case DISCONTINUED -> 11;
        };
    }
}

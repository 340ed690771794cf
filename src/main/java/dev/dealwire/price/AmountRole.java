package dev.dealwire.price;

import dev.dealwire.price.PriceTextReading.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words around a number make of it. */
enum AmountRole {
    PRICE(null),
    FLOOR(null),
    /** Counts or measures something: "128 reviews", "500 g", "WH-1000". */
    COUNT(Reason.NOT_MONEY),
    PERCENTAGE(Reason.PERCENT_ONLY),
    NEGATIVE(Reason.NEGATIVE),
    UNIT_PRICE(Reason.UNIT_PRICE),
    INSTALMENT(Reason.INSTALMENT),
    SAVING(Reason.SAVING),
    SURCHARGE(Reason.SURCHARGE),
    SHIPPING(Reason.SHIPPING),
    MULTI_BUY(Reason.MULTI_BUY),
    BOUND(Reason.BOUND_ONLY),
    APPROXIMATE(Reason.APPROXIMATE),
    CONDITIONAL(Reason.CONDITIONAL),
    EXCLUDING_TAX(Reason.EXCLUDING_TAX),
    OTHER_UNIT(Reason.UNKNOWN_CURRENCY);

    private final @Nullable Reason refusal;

    AmountRole(@Nullable Reason refusal) {
        this.refusal = refusal;
    }

    /** Why a number in this role is no price; empty if it is one. */
    Optional<Reason> refusal() {
        return Optional.ofNullable(refusal);
    }

    boolean isPrice() {
        return refusal == null;
    }
}

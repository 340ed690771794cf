package dev.dealwire.price;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an amount on a page is for. Only {@link #CURRENT} can become the current price, and only references the reference price. */
enum CandidateRole {
    CURRENT,
    /** The floor of a range; the likeliest price of a page that prints no other. */
    FLOOR,
    CEILING,
    LIST,
    REGULAR,
    STRIKETHROUGH,
    PRIOR,
    EXCLUDING_TAX,
    INSTALMENT,
    UNIT,
    SHIPPING,
    SAVING,
    COUPON,
    MEMBER,
    SUBSCRIPTION,
    TRADE_IN,
    USED,
    CONTRACT,
    ADD_ON,
    FEE,
    /** For each of several bought at once, or for all of them. */
    QUANTITY,
    /** For those who pay in a certain way or fill a basket first; anyone can, so it stands in where no other price is given. */
    PAYMENT,
    THRESHOLD,
    CONVERTED,
    OTHER_SELLER,
    OTHER_PRODUCT,
    /** Money, and no telling what for. */
    UNKNOWN;

    /** Whether a word of a trace is that of a reference. */
    static boolean isReference(String word) {
        return Arrays.stream(values())
                .anyMatch(role -> role.isReference() && role.word().equals(word));
    }

    boolean isReference() {
        return referenceKind() != null;
    }

    @Nullable
    ReferenceKind referenceKind() {
        return switch (this) {
            case LIST -> ReferenceKind.LIST;
            case REGULAR -> ReferenceKind.REGULAR;
            case STRIKETHROUGH -> ReferenceKind.STRIKETHROUGH;
            case PRIOR -> ReferenceKind.PRIOR;
            default -> null;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Sign;
import java.util.List;

/**
 * One number of a text with the currency signs that stand with it.
 *
 * @param first the index of its first token
 * @param last the index of its last token
 * @param hundredths whether the number counts hundredths of the currency's unit
 */
record AmountInText(int first, int last, NumberText number, List<Sign> signs, boolean hundredths) {

    AmountInText {
        signs = List.copyOf(signs);
    }

    /** This amount with the other's signs, if it has none of its own: one sign serves both ends of a range. */
    AmountInText signedLike(AmountInText other) {
        return !signs.isEmpty() ? this : new AmountInText(first, last, number, other.signs, other.hundredths);
    }

    /** Whether the text itself says that this is money: by a sign, a code, or a dash for decimals. */
    boolean isSigned() {
        return !signs.isEmpty() || number.isWrittenAsPrice();
    }

    /** Whether it is in a unit that is no currency. */
    boolean isInOtherUnit() {
        return signs.stream().anyMatch(sign -> sign.sign().isNoCurrency());
    }

    boolean hasConflictingSigns() {
        return signs.size() > 1
                && signs.stream().anyMatch(sign -> !sign.sign().evidence().agreesWith(currency()));
    }

    /** What all its signs say together; a code narrows a sign. */
    CurrencyEvidence currency() {
        return signs.size() == 1
                ? signs.getFirst().sign().evidence()
                : signs.stream()
                        .map(sign -> sign.sign().evidence())
                        .reduce(CurrencyEvidence.NONE, CurrencyEvidence::narrowedBy);
    }
}

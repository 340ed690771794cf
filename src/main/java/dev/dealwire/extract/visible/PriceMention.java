package dev.dealwire.extract.visible;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of money in the line of text.
 *
 * @param start with the sign, if one stands before
 * @param end past the sign, if one stands behind
 * @param text as printed, a split decimal made whole
 * @param digits the digits alone: two prints of one price share them
 * @param signed whether a sign, a code or a stroke such as {@code ,-} marks it as money
 * @param bound whether the next mention is the other end of a range
 * @param minus whether a minus opens it: what is taken off a price, and none
 */
record PriceMention(int start, int end, String text, String digits, boolean signed, boolean bound, boolean minus) {

    private static final Pattern HUNDREDTHS = Pattern.compile("[.,]\\d\\d\\D*$");

    PriceMention asLowerBound() {
        return new PriceMention(start, end, text, digits, signed, true, minus);
    }

    PriceMention asUpperBound() {
        return new PriceMention(start, end, text, digits, signed, bound, false);
    }

    /** In hundredths, as far as the two can be compared without knowing their currency. */
    private BigDecimal hundredths() {
        BigDecimal number = new BigDecimal(digits);
        return isInHundredths() ? number : number.movePointRight(2);
    }

    /** Whether two decimals are printed. */
    boolean isInHundredths() {
        return HUNDREDTHS.matcher(text).find();
    }

    boolean isBelow(PriceMention other) {
        return hundredths().compareTo(other.hundredths()) < 0;
    }

    /** Whether both print one amount, with cents or without. */
    boolean isTwinOf(PriceMention other) {
        return digits.equals(other.digits) || digits.equals(other.digits + "00") || other.digits.equals(digits + "00");
    }
}

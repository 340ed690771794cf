package dev.dealwire.extract.visible;

/**
 * An amount of money in the line of text.
 *
 * @param start with the sign, if one stands before
 * @param end past the sign, if one stands behind
 * @param text as printed, a split decimal made whole
 * @param digits the digits alone: two prints of one price share them
 * @param signed whether a sign, a code or a stroke such as {@code ,-} marks it as money
 * @param bound whether the next mention is the other end of a range
 */
record PriceMention(int start, int end, String text, String digits, boolean signed, boolean bound) {

    PriceMention asLowerBound() {
        return new PriceMention(start, end, text, digits, signed, true);
    }
}

package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Digits;
import java.util.ArrayList;
import java.util.List;

/** Takes in one number with its separators, raised or dashed decimals, and a machine's exponent; decides nothing. */
final class NumberScanner {

    private static final String RAISED_DIGITS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** Stands for the missing digits before a separator; no reader takes it for a number. */
    private static final String NOTHING = "";

    private final NormalisedText text;
    private final PriceTextForm form;

    NumberScanner(NormalisedText text, PriceTextForm form) {
        this.text = text;
        this.form = form;
    }

    /** Whether digits follow a separator here that has none before it. */
    boolean startsWithDecimals(int at) {
        return isPointOrComma(text.charAt(at)) && text.isDigit(at + 1);
    }

    /** @param afterCurrency whether a currency sign stands right before, which alone makes {@code .99} a whole amount */
    Digits scan(int start, boolean afterCurrency) {
        Pending pending = new Pending(start);
        if (startsWithDecimals(start)) {
            pending.takeBareDecimals(afterCurrency);
        } else {
            pending.takeDigits();
        }
        while (pending.takeSeparatorAndDigits()) {
            continue;
        }
        pending.takeRaisedDigits();
        pending.takeDashDecimals();
        int exponent = form == PriceTextForm.MACHINE ? pending.takeExponent() : 0;
        return new Digits(start, pending.at, new NumberText(pending.groups, pending.separators.toString(), exponent));
    }

    private int endOfDigits(int at) {
        int end = at;
        while (text.isDigit(end)) {
            end++;
        }
        return end;
    }

    private static boolean isPointOrComma(char c) {
        return c == '.' || c == ',';
    }

    private static boolean isRaised(char c) {
        return RAISED_DIGITS.indexOf(c) >= 0;
    }

    /** The number as far as it has been taken in. */
    private final class Pending {

        private final List<String> groups = new ArrayList<>();
        private final StringBuilder separators = new StringBuilder();
        private final int start;
        private int at;

        Pending(int start) {
            this.start = start;
            this.at = start;
        }

        void takeDigits() {
            int end = endOfDigits(at);
            groups.add(text.substring(at, end));
            at = end;
        }

        void takeBareDecimals(boolean afterCurrency) {
            at++;
            int length = endOfDigits(at) - at;
            groups.add(afterCurrency && length <= 2 ? "0" : NOTHING);
            separators.append(NumberText.DECIMAL);
            takeDigits();
        }

        boolean takeSeparatorAndDigits() {
            return takeTightSeparator() || takeSpaceGroup() || takeSpacedDecimals();
        }

        private boolean takeTightSeparator() {
            char separator = switch (text.charAt(at)) {
                case '.', ',', '\'' -> text.charAt(at);
                case '\u066B', '\u00B7' -> NumberText.DECIMAL;
                case '\u066C' -> NumberText.GROUPING;
                default -> NormalisedText.BREAK;
            };
            if (separator == NormalisedText.BREAK || !text.isDigit(at + 1)) {
                return false;
            }
            take(separator, at + 1);
            return true;
        }

        /** A space groups only three digits, after groups that spaces parted too. */
        private boolean takeSpaceGroup() {
            boolean three = text.charAt(at) == ' ' && endOfDigits(at + 1) == at + 4;
            boolean onlySpaces = separators.chars().allMatch(c -> c == ' ');
            boolean afterPercentSign = text.charAt(start - 1) == '%';
            if (!three
                    || !onlySpaces
                    || afterPercentSign
                    || groups.getLast().length() > 3
                    || groups.getFirst().equals("0")) {
                return false;
            }
            take(' ', at + 1);
            return true;
        }

        /** {@code 19 ,99}: two decimals whose separator stands apart, as flattened mark-up leaves it. */
        private boolean takeSpacedDecimals() {
            if (text.charAt(at) != ' ' || !isPointOrComma(text.charAt(at + 1))) {
                return false;
            }
            int digits = text.charAt(at + 2) == ' ' ? at + 3 : at + 2;
            char separator = text.charAt(at + 1);
            boolean undecided = separators.chars().noneMatch(c -> c == separator || c == NumberText.DECIMAL);
            if (endOfDigits(digits) != digits + 2 || !undecided) {
                return false;
            }
            take(separator, digits);
            return true;
        }

        /** Two raised digits are decimals, {@code 19⁹⁹}; one is a footnote. */
        void takeRaisedDigits() {
            boolean two = isRaised(text.charAt(at)) && isRaised(text.charAt(at + 1)) && !isRaised(text.charAt(at + 2));
            if (two) {
                groups.add("" + RAISED_DIGITS.indexOf(text.charAt(at)) + RAISED_DIGITS.indexOf(text.charAt(at + 1)));
                separators.append(NumberText.DECIMAL);
                at += 2;
            }
            while (isRaised(text.charAt(at))) {
                at++;
            }
        }

        /** A dash in the place of the decimals: {@code 12,-}, {@code 12.--}, {@code 499:-}, {@code 999/-}. */
        void takeDashDecimals() {
            char separator = text.charAt(at);
            boolean dashed = (isPointOrComma(separator) || separator == ':' || separator == '/')
                    && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '=');
            if (!dashed) {
                return;
            }
            int end = at + 2;
            while (text.charAt(end) == '-') {
                end++;
            }
            boolean smile = text.charAt(end) == ')' || text.charAt(end) == '(';
            if (!text.isDigit(end) && !smile) {
                groups.add("00");
                separators.append(separator == '.' ? NumberText.DECIMAL : NumberText.DASH);
                at = end;
            }
        }

        int takeExponent() {
            int sign = text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+' ? 1 : 0;
            int digits = at + 1 + sign;
            int end = endOfDigits(digits);
            boolean exponent = (text.charAt(at) == 'e' || text.charAt(at) == 'E')
                    && end > digits
                    && end <= digits + 2
                    && !text.isWordPart(end);
            if (!exponent) {
                return 0;
            }
            int value = Integer.parseInt(text.substring(digits, end));
            boolean negative = text.charAt(at + 1) == '-';
            at = end;
            return negative ? -value : value;
        }

        private void take(char separator, int digits) {
            separators.append(separator);
            at = digits;
            takeDigits();
        }
    }
}

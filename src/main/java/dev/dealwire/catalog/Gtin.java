package dev.dealwire.catalog;

import java.util.Optional;

/**
 * A Global Trade Item Number of 8, 12, 13 or 14 digits (GS1 General Specifications, section 7.9): text, because leading
 * zeros count, and checked against its last digit.
 */
public record Gtin(String value) {

    /** @throws IllegalArgumentException unless {@code value} has a GTIN's length and check digit */
    public Gtin {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "found GTIN '" + value + "', wanted 8, 12, 13 or 14 digits with a correct check digit");
        }
    }

    /** Reads a number as pages print it, spaces and hyphens allowed; empty if it is not a GTIN. */
    public static Optional<Gtin> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        return isValid(digits) ? Optional.of(new Gtin(digits)) : Optional.empty();
    }

    /** Fourteen digits with leading zeros, the form in which two GTINs of different length compare. */
    public String toGtin14() {
        return "0".repeat(14 - value.length()) + value;
    }

    private static boolean isValid(String digits) {
        return hasLength(digits) && isDigits(digits) && !isZero(digits) && checkDigitFits(digits);
    }

    private static boolean hasLength(String digits) {
        int length = digits.length();
        return length == 8 || (length >= 12 && length <= 14);
    }

    private static boolean isDigits(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}

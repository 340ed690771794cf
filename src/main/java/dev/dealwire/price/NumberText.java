package dev.dealwire.price;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits and what stands between them, before anything is decided about it.
 *
 * @param groups the runs of digits, at least one
 * @param separators one character between each two groups
 * @param exponent the power of ten of a machine's notation, usually 0
 */
record NumberText(List<String> groups, String separators, int exponent) {

    /** In {@link #separators}: decimals follow, whatever the text has there: a currency sign, raised digits, a dash. */
    static final char DECIMAL = 'D';

    /** In {@link #separators}: no decimals follow, and a dash says so, {@code 12,-}; only prices are written like this. */
    static final char DASH = '-';

    /** In {@link #separators}: groups, and never begins decimals. */
    static final char GROUPING = 'G';

    NumberText {
        groups = List.copyOf(groups);
        if (groups.size() != separators.length() + 1) {
            throw new IllegalArgumentException("found " + groups + " with separators '" + separators + "'");
        }
    }

    /** This number with decimals that stand apart from it, as the cents in {@code 12€99}. */
    NumberText withDecimals(String digits) {
        List<String> extended = new ArrayList<>(groups);
        extended.add(digits);
        return new NumberText(extended, separators + DECIMAL, exponent);
    }

    boolean isPlainInteger() {
        return separators.isEmpty() && exponent == 0;
    }

    boolean couldBeCents() {
        return isPlainInteger() && groups.getFirst().length() == 2;
    }

    /** Whether the way it is written says that it is a price, without any currency. */
    boolean isWrittenAsPrice() {
        return separators.indexOf(DASH) >= 0;
    }

    boolean isGroupedBySpace() {
        return separators.indexOf(' ') >= 0;
    }

    /** Whether decimals of exactly two digits are written, which no quantity, year or model number is. */
    boolean hasTwoDecimals() {
        return !separators.isEmpty() && groups.getLast().length() == 2;
    }

    /** What this number shows of its page, if it can be read in one way only. */
    SeparatorEvidence separatorEvidence() {
        boolean points = beginsDecimalsWith('.') || groupsWith(',');
        boolean commas = beginsDecimalsWith(',') || groupsWith('.');
        return points == commas ? SeparatorEvidence.NONE : new SeparatorEvidence(points ? 1 : 0, commas ? 1 : 0);
    }

    private boolean beginsDecimalsWith(char separator) {
        int last = separators.length() - 1;
        return last >= 0 && separators.indexOf(separator) == last && hasTwoDecimals();
    }

    /** Two groups of three or more, or one before decimals of another kind. */
    private boolean groupsWith(char separator) {
        boolean several = separators.length() > 1 && separators.charAt(0) == separator;
        boolean onlyGroups =
                several && (separators.charAt(1) != separator || groups.get(2).length() == 3);
        return onlyGroups && groups.get(1).length() == 3 && !groups.getFirst().equals("0");
    }
}

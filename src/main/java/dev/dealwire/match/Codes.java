package dev.dealwire.match;

import java.util.List;
import java.util.Set;

/**
 * The numbers in two titles, held against each other. Makers write the same model with and without a size before it or a
 * country behind it, so a long one may stand inside a longer.
 */
record Codes(List<String> shared, List<String> mine, List<String> others) {

    private static final int STRONG = 5;

    static Codes between(Set<String> mine, Set<String> others) {
        return new Codes(
                mine.stream().filter(code -> isIn(code, others)).toList(),
                mine.stream().filter(code -> !isIn(code, others)).toList(),
                others.stream().filter(code -> !isIn(code, mine)).toList());
    }

    /** Each title has a number that the other lacks. */
    boolean contradict() {
        return !mine.isEmpty() && !others.isEmpty();
    }

    /** A number so long that no other product shares it by chance. */
    boolean shareAStrongOne() {
        return shared.stream().anyMatch(Codes::isStrong);
    }

    /** A short number on one side only: it may be another model of the same name. */
    boolean leaveAModelOpen() {
        return mine.stream().anyMatch(code -> !isStrong(code))
                || others.stream().anyMatch(code -> !isStrong(code));
    }

    static boolean isStrong(String code) {
        return code.length() >= STRONG
                && code.chars().filter(Character::isDigit).count() >= 2;
    }

    private static boolean isIn(String code, Set<String> codes) {
        return codes.stream().anyMatch(other -> areTheSame(code, other));
    }

    private static boolean areTheSame(String code, String other) {
        if (code.equals(other)) {
            return true;
        }
        String shorter = code.length() < other.length() ? code : other;
        String longer = shorter.equals(code) ? other : code;
        boolean hasLetter = shorter.chars().anyMatch(Character::isLetter);
        return isStrong(shorter) && (hasLetter ? longer.contains(shorter) : longer.startsWith(shorter));
    }
}

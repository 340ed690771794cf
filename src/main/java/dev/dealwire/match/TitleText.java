package dev.dealwire.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Titles as plain text that can be compared. */
final class TitleText {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u00ae\u2122\u00a9\u2120]");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=[a-z])'s\\b");
    private static final Pattern ELISION = Pattern.compile("\\b[dl]'(?=[a-z])");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\b(?:n|no|nr|num)[.\u00b0] ?(?=\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}]+");
    /** A model's number with letters behind a hyphen, where others put a blank. */
    private static final Pattern HYPHENED = Pattern.compile("\\b[a-z]+\\d+[a-z0-9]*-[a-z]{1,3}\\b");

    private static final Pattern WITHIN_A_CODE = Pattern.compile("[\\s/-]*");
    private static final int MOST_PARTS = 3;
    private static final int LEAST_COMPOUND = 6;

    private TitleText() {}

    /** Lower case, without accents and trademark signs; German sharp s as ss. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace('\u2019', '\'')
                .replace("\u201d", "\"")
                .replace("\u2033", "\"")
                .replace('\u00d7', 'x');
        String whole =
                ELISION.matcher(POSSESSIVE.matcher(lower).replaceAll("s")).replaceAll("");
        return NUMBER_SIGN.matcher(whole).replaceAll("");
    }

    /** Letters and digits alone. */
    static String code(String text) {
        return BETWEEN.matcher(fold(text)).replaceAll("");
    }

    /**
     * A text with those of its words joined that the other writes as one: {@code K 5} beside {@code K5}, {@code power bank} beside
     * {@code powerbank}. Both are folded.
     */
    static String joinedAs(String text, String other) {
        Set<String> words = new HashSet<>();
        RUN.matcher(other).results().map(MatchResult::group).forEach(words::add);
        HYPHENED.matcher(other)
                .results()
                .map(code -> code.group().replace("-", ""))
                .forEach(words::add);
        List<MatchResult> runs = RUN.matcher(text).results().toList();
        StringBuilder joined = new StringBuilder();
        int copied = 0;
        for (int first = 0; first < runs.size(); first++) {
            int last = lastOfOneWord(text, runs, first, words);
            joined.append(text, copied, runs.get(first).start());
            runs.subList(first, last + 1).forEach(run -> joined.append(run.group()));
            copied = runs.get(last).end();
            first = last;
        }
        return joined.append(text.substring(copied)).toString();
    }

    private static int lastOfOneWord(String text, List<MatchResult> runs, int first, Set<String> words) {
        List<String> parts = new ArrayList<>(List.of(runs.get(first).group()));
        int longest = first;
        for (int next = first + 1; next < Math.min(runs.size(), first + MOST_PARTS); next++) {
            String between =
                    text.substring(runs.get(next - 1).end(), runs.get(next).start());
            if (!WITHIN_A_CODE.matcher(between).matches()) {
                break;
            }
            parts.add(runs.get(next).group());
            String word = String.join("", parts);
            longest = words.contains(word) && isOneWord(word) ? next : longest;
        }
        return longest;
    }

    /** Two numbers side by side are two. */
    private static boolean isOneWord(String word) {
        boolean hasDigit = word.chars().anyMatch(Character::isDigit);
        boolean hasLetter = word.chars().anyMatch(Character::isLetter);
        return hasLetter && (hasDigit || word.length() >= LEAST_COMPOUND);
    }
}

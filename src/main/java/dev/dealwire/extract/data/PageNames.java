package dev.dealwire.extract.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page calls its subject, to compare product names with: heading, title, shared title. */
final class PageNames {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s[-–—|:·•»«/]+\\s|[|»«]|\\s::\\s");
    private static final int MIN_PREFIX = 10;
    private static final int MIN_NAME = 3;

    private final Set<String> names = new HashSet<>();
    private final List<String> titles = new ArrayList<>();
    private boolean headed;

    void addHeading(@Nullable String heading) {
        headed |= heading != null && !heading.isBlank();
        addName(heading);
    }

    /** A title is often the name and something about the shop. */
    void addTitle(@Nullable String title) {
        if (title == null) {
            return;
        }
        addName(title);
        titles.add(normalized(title));
        for (String part : TITLE_SEPARATOR.split(title)) {
            addName(part);
        }
    }

    private void addName(@Nullable String name) {
        if (name != null) {
            String normalized = normalized(name);
            if (normalized.length() >= MIN_NAME) {
                names.add(normalized);
            }
        }
    }

    /** Whether the page is called so, with or without the brand before it. */
    boolean include(@Nullable String name, @Nullable String brand) {
        if (name == null) {
            return false;
        }
        String plain = normalized(name);
        if (plain.length() < MIN_NAME) {
            return false;
        }
        if (names.contains(plain)) {
            return true;
        }
        String prefix = brand == null ? "" : normalized(brand) + ' ';
        return prefix.length() > 1
                && (names.contains(prefix + plain)
                        || (plain.startsWith(prefix) && names.contains(plain.substring(prefix.length()))));
    }

    /** How much of a title a name makes up from its start; 0 if no title starts with it. */
    int prefixLength(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        String plain = normalized(name);
        boolean starts = plain.length() >= MIN_PREFIX
                && titles.stream().anyMatch(title -> title.startsWith(plain + ' ') || title.equals(plain));
        return starts ? plain.length() : 0;
    }

    /** Whether the page has a heading and a title, and neither they nor the address hold a word of the name. */
    boolean areSilentOn(@Nullable String name, PageAddress address) {
        if (name == null || !headed || titles.isEmpty()) {
            return false;
        }
        List<String> words = Arrays.stream(normalized(name).split(" "))
                .filter(word -> word.length() >= MIN_NAME || isUnspaced(word))
                .toList();
        return !words.isEmpty()
                && words.stream()
                        .noneMatch(word -> address.mentions(word) || pairs(word).anyMatch(this::isSaid));
    }

    /** Whether the page is called anything, and that and the address hold less than half of the words of the name. */
    boolean hardlyMention(String name, PageAddress address) {
        if (names.isEmpty()) {
            return false;
        }
        List<String> words = Arrays.stream(normalized(name).split(" "))
                .flatMap(PageNames::pairs)
                .toList();
        long said = words.stream()
                .filter(word -> isSaid(word) || address.mentions(word))
                .count();
        return 2 * said < words.size();
    }

    private boolean isSaid(String word) {
        return names.stream().anyMatch(said -> said.contains(word));
    }

    /** What is written without spaces is compared by pairs of letters. */
    private static Stream<String> pairs(String word) {
        return isUnspaced(word) && word.length() > 2
                ? IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2))
                : Stream.of(word);
    }

    private static boolean isUnspaced(String word) {
        return word.chars().anyMatch(c -> c >= 0x0E00);
    }

    private static String normalized(String text) {
        return NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

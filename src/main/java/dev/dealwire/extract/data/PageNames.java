package dev.dealwire.extract.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page calls its subject, to compare product names with: heading, title, shared title. */
final class PageNames {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s[-–—|:·•»«/]+\\s|[|»«]|\\s::\\s");
    private static final int MIN_PREFIX = 10;
    private static final int MIN_NAME = 3;

    private final Set<String> names = new HashSet<>();
    private final List<String> titles = new ArrayList<>();

    void addHeading(@Nullable String heading) {
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

    private static String normalized(String text) {
        return NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}

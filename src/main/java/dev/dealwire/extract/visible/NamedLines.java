package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the product's name on pages without headings, as older shops and pages of nameless boxes write them: a line of its own
 * that says what the page is called.
 */
final class NamedLines {

    private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|:·•»]+\\s|[|｜»：]|\\s::\\s|:(?=[\u3040-\u9fff])");
    private static final int SHORTEST = 8;
    private static final int MOST_PLACES = 6;
    private static final Cues ELSEWHERE = Cues.of(Cue.OTHER_PRODUCTS, Cue.CHROME, Cue.REVIEWS, Cue.HIDDEN, Cue.CART);

    private NamedLines() {}

    /** @param names what the page is called, the best first */
    static @Nullable VisibleNode find(VisibleText text, List<String> names) {
        if (names.isEmpty()) {
            return null;
        }
        String line = text.text().toLowerCase(Locale.ROOT);
        if (line.length() != text.text().length()) {
            return null;
        }
        for (String name : names) {
            for (String part : SEPARATOR.split(name.toLowerCase(Locale.ROOT))) {
                VisibleNode found = find(text, line, part.strip());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable VisibleNode find(VisibleText text, String line, String name) {
        if (name.length() < SHORTEST || (name.indexOf(' ') < 0 && !Words.isUnspacedScript(name))) {
            return null;
        }
        int at = line.indexOf(name);
        for (int place = 0; at >= 0 && place < MOST_PLACES; place++, at = line.indexOf(name, at + 1)) {
            if (isAlone(line, at, at + name.length())) {
                VisibleNode node = text.innermost(at, at + name.length());
                if (!isLinked(node) && !ZoneCues.above(node, null).hasAny(ELSEWHERE)) {
                    return node;
                }
            }
        }
        return null;
    }

    private static boolean isAlone(String line, int from, int to) {
        return (from == 0 || isBoundary(line.charAt(from - 1))) && (to == line.length() || isBoundary(line.charAt(to)));
    }

    private static boolean isBoundary(char c) {
        return c == VisibleTextBuilder.SEAM || c == VisibleTextBuilder.BREAK;
    }

    private static boolean isLinked(VisibleNode node) {
        for (VisibleNode at = node; at != null; at = at.parent) {
            if (at.href != null) {
                return true;
            }
        }
        return false;
    }
}

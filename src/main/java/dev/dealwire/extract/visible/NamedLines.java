package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the product's name on pages without headings, as older shops and pages of nameless boxes write them: a line of its own
 * that says what the page is called, or else the one that shares most of its words with that.
 */
final class NamedLines {

    static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|:·•»]+\\s|[|｜»：]|\\s::\\s|:(?=[\u3040-\u9fff])");
    private static final int SHORTEST = 8;
    private static final int MOST_PLACES = 6;
    private static final Cues ELSEWHERE = Cues.of(Cue.OTHER_PRODUCTS, Cue.CHROME, Cue.REVIEWS);

    private NamedLines() {}

    /**
     * @param names what the page is called, the best first
     * @param heading that may be the name, and is if nothing is liker to it; null if there is none
     */
    static @Nullable VisibleNode find(VisibleText text, List<String> names, @Nullable VisibleNode heading) {
        List<String> lowered =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        String line = text.text().toLowerCase(Locale.ROOT);
        boolean aligned = line.length() == text.text().length();
        VisibleNode whole = aligned ? findAny(text, line, lowered) : null;
        if (whole != null) {
            return whole;
        }
        VisibleNode like = LikeLines.find(text, lowered, heading);
        if (like != null || !aligned) {
            return like == null ? heading : like;
        }
        VisibleNode part = findAny(
                text,
                line,
                lowered.stream()
                        .flatMap(name -> SEPARATOR.splitAsStream(name).map(String::strip))
                        .toList());
        return part == null ? heading : part;
    }

    private static @Nullable VisibleNode findAny(VisibleText text, String line, List<String> names) {
        for (String name : names) {
            VisibleNode found = find(text, line, name);
            if (found != null) {
                return found;
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
                if (mayNameProduct(text, node)) {
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

    /** Whether the line belongs to the page's own matter and leads nowhere else. */
    static boolean mayNameProduct(VisibleText text, VisibleNode node) {
        return !isLinked(node) && !ZoneCues.above(node, null).hasAny(ELSEWHERE) && !isHidden(text, node);
    }

    /** What hides most of the page does so only until its script has run. */
    private static boolean isHidden(VisibleText text, VisibleNode node) {
        for (VisibleNode at = node; at != null && 2 * at.length() < text.text().length(); at = at.parent) {
            if (at.cues().has(Cue.HIDDEN)) {
                return true;
            }
        }
        return false;
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

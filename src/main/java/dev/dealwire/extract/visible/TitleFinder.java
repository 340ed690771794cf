package dev.dealwire.extract.visible;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading that names the product: a level-one heading other than the shop's own name, or any whose words are those of a
 * declared name.
 */
final class TitleFinder {

    private static final int MOST_WORDS = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 400;
    private static final int LONG_LINE = 24;
    private static final int MOST_BY_LIKENESS = 60;
    private static final int FIRST_LEVEL = 40;
    private static final int ELSEWHERE = 25;
    private static final Pattern HOME = Pattern.compile("/|https?://[^/]+/?");

    private TitleFinder() {}

    /**
     * @param names what the page declares as its product's name or title, the best first
     * @param host of the page's address; null if it is not known
     */
    static @Nullable VisibleNode find(VisibleText text, List<String> names, @Nullable String host) {
        List<Set<String>> declared = names.stream()
                .map(name ->
                        (Set<String>) new HashSet<>(Words.of(name, MOST_WORDS).toList()))
                .toList();
        ShopName shop = ShopName.of(names, host);
        VisibleNode best = null;
        int bestScore = 20;
        for (VisibleNode heading : text.headings()) {
            if (heading.length() < SHORTEST || heading.length() > LONGEST || leadsHome(heading)) {
                continue;
            }
            int most = byMarkup(heading) + MOST_BY_LIKENESS;
            if (most <= bestScore) {
                continue;
            }
            most -= heading.tag.equals("h1") && shop.isNamedBy(text.of(heading)) ? FIRST_LEVEL : 0;
            int score = most - MOST_BY_LIKENESS + byLikeness(text.of(heading), declared);
            score -= score > bestScore && isElsewhere(heading) ? ELSEWHERE : 0;
            if (score > bestScore) {
                best = heading;
                bestScore = score;
            }
        }
        if (best == null || !best.tag.equals("h1") || shop.isNamedBy(text.of(best))) {
            return NamedLines.find(text, names, best);
        }
        return likeness(text.of(best), declared) > 0 ? best : lineRatherThan(best, text, names);
    }

    /** A heading that says nothing of what the page is called gives way to a line that says most of it. */
    private static VisibleNode lineRatherThan(VisibleNode heading, VisibleText text, List<String> names) {
        VisibleNode line = NamedLines.find(text, names, null);
        return line == null || line.length() < LONG_LINE ? heading : line;
    }

    private static int byMarkup(VisibleNode heading) {
        int score = heading.tag.equals("h1") ? FIRST_LEVEL : heading.isHeading() ? 5 : 0;
        return score + (heading.cues().has(Cue.TITLE) ? 15 : 0);
    }

    private static boolean isElsewhere(VisibleNode heading) {
        return ZoneCues.above(heading, null).hasAny(Cues.of(Cue.CHROME, Cue.OTHER_PRODUCTS, Cue.HIDDEN, Cue.CART));
    }

    private static int byLikeness(String heading, List<Set<String>> names) {
        return likeness(heading, names) * MOST_BY_LIKENESS / 100;
    }

    /** A heading that links to the front page is the shop's name. */
    private static boolean leadsHome(VisibleNode heading) {
        VisibleNode child = heading.firstChild;
        String href = heading.href != null || child == null ? heading.href : child.href;
        return href != null && HOME.matcher(href).matches();
    }

    /** How much of the heading's words some name shares, in percent; a later name counts a little less. */
    private static int likeness(String heading, List<Set<String>> names) {
        Set<String> shown = new HashSet<>(Words.of(heading, MOST_WORDS).toList());
        int best = 0;
        int discount = 0;
        for (Set<String> declared : names) {
            Set<String> common = new HashSet<>(shown);
            common.retainAll(declared);
            int smaller = Math.min(shown.size(), declared.size());
            int larger = Math.max(shown.size(), declared.size());
            if (smaller > 0 && larger <= 6 * smaller) {
                best = Math.max(best, 100 * common.size() / smaller - discount);
            }
            discount += 4;
        }
        return best;
    }
}

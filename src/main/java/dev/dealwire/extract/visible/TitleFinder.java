package dev.dealwire.extract.visible;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the heading that names the product: a level-one heading, or any whose words are those of a declared name. */
final class TitleFinder {

    private static final int MOST_WORDS = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 400;
    private static final int MOST_BY_LIKENESS = 60;
    private static final int ELSEWHERE = 25;
    private static final Pattern HOME = Pattern.compile("/|https?://[^/]+/?");

    private TitleFinder() {}

    static @Nullable VisibleNode find(VisibleText text, List<String> names) {
        List<Set<String>> declared = names.stream()
                .map(name ->
                        (Set<String>) new HashSet<>(Words.of(name, MOST_WORDS).toList()))
                .toList();
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
            int score = most - MOST_BY_LIKENESS + byLikeness(text.of(heading), declared);
            score -= score > bestScore && isElsewhere(heading) ? ELSEWHERE : 0;
            if (score > bestScore) {
                best = heading;
                bestScore = score;
            }
        }
        return best != null && best.tag.equals("h1") ? best : NamedLines.find(text, names, best);
    }

    private static int byMarkup(VisibleNode heading) {
        int score = heading.tag.equals("h1") ? 40 : heading.isHeading() ? 5 : 0;
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

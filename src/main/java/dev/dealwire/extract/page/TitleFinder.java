package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the block that names what the page is about: its first-level heading, or what mark-up or the head call its name. */
final class TitleFinder {

    private static final int MOST_CANDIDATES = 1_000;

    private static final int NONE = -1;

    /** What the readers of the shown text found to be the title. */
    private static final int SHOWN = 6;

    private record Candidate(int block, String text, int score) {

        boolean says(String title) {
            return text.equalsIgnoreCase(title);
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();

    void see(Box closed, List<Block> blocks) {
        if (closed.from() >= closed.to() || candidates.size() >= MOST_CANDIDATES) {
            return;
        }
        int score = score(closed);
        if (score > 0) {
            Block first = blocks.get(closed.from());
            candidates.add(new Candidate(first.index(), first.text(), score));
        }
    }

    private static int score(Box box) {
        int score = box.tag().equals("h1") ? 6 : 0;
        if (box.to() - box.from() <= 2 && box.facts().property().equals("name")) {
            score += 2;
        }
        if (box.to() - box.from() <= 4 && box.names().has(MarkupNames.Style.PRODUCT_TITLE)) {
            score += 3;
        }
        return score == 0 && box.tag().equals("h2") ? 1 : score;
    }

    /**
     * The block of the best candidate, the first of equals; negative where nothing heads the page.
     *
     * @param shown the title that the shown text has; null if it has none
     */
    int choose(List<Block> blocks, int[] zonesWithoutTitle, PageMarksCollector marks, @Nullable String shown) {
        boolean marked = shown == null || candidates.stream().anyMatch(candidate -> candidate.says(shown));
        int line = marked ? NONE : lineSaying(Objects.requireNonNull(shown), blocks, zonesWithoutTitle);
        return line >= 0 ? line : best(zonesWithoutTitle, marks, shown);
    }

    private int best(int[] zonesWithoutTitle, PageMarksCollector marks, @Nullable String shown) {
        int best = NONE;
        int bestScore = 3;
        for (Candidate candidate : candidates) {
            int score = candidate.score + marks.likeness(candidate.text);
            int zones = zonesWithoutTitle[candidate.block];
            if (shown != null && candidate.says(shown)) {
                score += SHOWN;
            }
            if (Zone.HIDDEN.in(zones)) {
                score -= 8;
            }
            if (Zone.FURNITURE.in(zones) || Zone.RELATED.in(zones)) {
                score -= 3;
            }
            if (score > bestScore) {
                best = candidate.block;
                bestScore = score;
            }
        }
        return best;
    }

    private static int lineSaying(String title, List<Block> blocks, int[] zones) {
        for (Block block : blocks) {
            if (block.text().equalsIgnoreCase(title) && !Zone.HIDDEN.in(zones[block.index()])) {
                return block.index();
            }
        }
        return NONE;
    }
}

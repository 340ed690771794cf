package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.walk.PageWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one walk over a page's tree found: make it once and ask it for kind, availability and condition. It keeps short texts
 * only, leaves the document as it was, and is safe to share once made.
 */
public final class PageSurvey {

    private final List<Block> blocks;
    private final List<Button> buttons;
    private final PageMarks marks;
    private final int title;
    private final BuyBox buyBox;
    private final List<AvailabilityEvidence> availability;

    /** @param states what classes of the boxes around the title say of stock */
    PageSurvey(List<Block> blocks, List<Button> buttons, PageMarks marks, Set<Availability> states, int title) {
        this.blocks = List.copyOf(blocks);
        this.buttons = List.copyOf(buttons);
        this.marks = marks;
        this.title = title;
        this.buyBox = BuyBox.of(this.blocks, this.buttons, title);
        this.availability = VisibleAvailability.of(buyBox, states, marks.language());
    }

    public static PageSurvey of(Document document) {
        SurveyWalk walk = new SurveyWalk();
        PageWalk.over(document, walk);
        return of(walk, null);
    }

    /**
     * @param walk that has been led over the document
     * @param title that was found in the shown text; null if none was
     */
    public static PageSurvey of(SurveyWalk walk, @Nullable String title) {
        return walk.survey(title);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Button> buttons() {
        return buttons;
    }

    PageMarks marks() {
        return marks;
    }

    BuyBox buyBox() {
        return buyBox;
    }

    /** As a visitor sees it, strongest evidence first; empty where the page shows none. */
    List<AvailabilityEvidence> availability() {
        return availability;
    }

    /** The block that names the main product or, elsewhere, heads the page. */
    Optional<Block> title() {
        return title < 0 ? Optional.empty() : Optional.of(blocks.get(title));
    }

    /** What heads the page, the most telling first: its title, its other first-level headings, the title in its head. */
    List<String> headings() {
        List<String> headings = new ArrayList<>();
        title().ifPresent(block -> headings.add(block.text()));
        blocks.stream()
                .filter(block -> block.tag().equals("h1") && block.isMain())
                .limit(3)
                .forEach(block -> headings.add(block.text()));
        headings.add(marks.headTitle());
        return headings;
    }

    /** How many characters a visitor finds to read. */
    int shownText() {
        return blocks.stream()
                .filter(Block::isShown)
                .mapToInt(block -> block.text().length())
                .sum();
    }
}

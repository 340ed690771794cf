package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the title, the buy buttons and the headings of a page are, and how a price lies to them. */
final class Landmarks {

    private static final int NEAR_TITLE = 3000;
    private static final int LONGEST_NOTICE = 60;
    private static final Cues ELSEWHERE = Cues.of(Cue.OTHER_PRODUCTS, Cue.CHROME, Cue.REVIEWS, Cue.HIDDEN);

    private final VisibleText text;
    private final @Nullable VisibleNode title;
    private final List<VisibleNode> buyButtons = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Boolean onRequest;

    Landmarks(VisibleText text, @Nullable VisibleNode title) {
        this.text = text;
        this.title = title;
        for (VisibleNode button : text.buttons()) {
            if (!ZoneCues.above(button, title).hasAny(Cues.of(Cue.OTHER_PRODUCTS, Cue.CHROME))) {
                buyButtons.add(button);
            }
        }
        text.headings().forEach(this::addSection);
    }

    /** Whether the product's block says, in place of a price, that one has to ask for it. */
    boolean isPriceOnRequest() {
        if (onRequest == null) {
            onRequest = title != null
                    && saysOnRequest(title.end, Math.min(text.text().length(), title.end + NEAR_TITLE));
        }
        return onRequest;
    }

    private boolean saysOnRequest(int from, int to) {
        int start = from;
        while (start < to) {
            int end = text.text().indexOf(VisibleTextBuilder.BREAK, start);
            end = end < 0 ? to : end;
            if (end - start > 2 && end - start <= LONGEST_NOTICE && isNotice(start, end)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private boolean isNotice(int start, int end) {
        return CueWords.ON_REQUEST_LABELS.in(text.text().substring(start, end)).has(Cue.ON_REQUEST)
                && !ZoneCues.above(text.innermost(start, end), title).hasAny(ELSEWHERE)
                && !headingCues(start).has(Cue.OTHER_PRODUCTS);
    }

    @Nullable
    VisibleNode title() {
        return title;
    }

    private void addSection(VisibleNode heading) {
        if (heading == title || heading.tag.equals("h1") || heading.length() > 90) {
            return;
        }
        Cues cues = CueWords.HEADINGS.in(text.of(heading));
        if (cues.bits() == 0) {
            return;
        }
        VisibleNode wrapper = heading;
        while (wrapper.parent != null && wrapper.parent.length() <= heading.length() + 24) {
            wrapper = wrapper.parent;
        }
        VisibleNode scope = wrapper.parent == null ? wrapper : wrapper.parent;
        sections.add(new Section(heading.end, endOfSection(heading, scope), cues));
    }

    /** At the latest the product's title ends what was announced before it. */
    private int endOfSection(VisibleNode heading, VisibleNode scope) {
        if (title == null || !scope.spans(title)) {
            return scope.end;
        }
        int next = nextHeading(heading, scope);
        return heading.end <= title.start ? Math.min(next, title.start) : next;
    }

    private int nextHeading(VisibleNode heading, VisibleNode scope) {
        for (VisibleNode other : text.headings()) {
            if (other.start > heading.end
                    && (other.isHeading() || other.length() < 40)
                    && other.depth <= heading.depth) {
                return Math.min(other.start, scope.end);
            }
        }
        return scope.end;
    }

    /** What the headings above a stretch announce. */
    Cues headingCues(int start) {
        Cues cues = Cues.NONE;
        for (Section section : sections) {
            if (section.from <= start && start < section.to) {
                cues = cues.plus(section.cues);
            }
        }
        return cues;
    }

    int withTitle(VisibleNode node) {
        return title == null ? Integer.MAX_VALUE : node.commonWith(title).length();
    }

    int withBuyButton(VisibleNode node) {
        int smallest = Integer.MAX_VALUE;
        for (VisibleNode button : buyButtons) {
            smallest = Math.min(smallest, node.commonWith(button).length());
        }
        return smallest;
    }

    /** Whether the nearest heading before {@code start} heads a box that holds {@code node} and not the title. */
    boolean hasHeadingOfItsOwn(VisibleNode node, int start) {
        VisibleNode nearest = null;
        for (VisibleNode heading : text.headings()) {
            if (heading.start >= start) {
                break;
            }
            nearest = heading.isHeading() ? heading : nearest;
        }
        return title != null
                && nearest != null
                && nearest != title
                && !nearest.commonWith(node).spans(title);
    }

    private record Section(int from, int to, Cues cues) {}
}

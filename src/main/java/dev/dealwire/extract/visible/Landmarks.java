package dev.dealwire.extract.visible;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the title, the buy buttons, the headings and the links of a page are, and how a price lies to them. */
final class Landmarks {

    private static final int LARGEST_CARD = 1200;
    private static final int NEAR_TITLE = 3000;
    private static final int LONGEST_NOTICE = 60;
    private static final int LARGEST_ROW = 240;
    private static final int FEWEST_OTHER_ROWS = 2;
    private static final Set<String> ROWS = Set.of("li", "tr", "label", "button");
    private static final Cues ELSEWHERE = Cues.of(Cue.OTHER_PRODUCTS, Cue.CHROME, Cue.REVIEWS, Cue.HIDDEN);

    private final VisibleText text;
    private final @Nullable VisibleNode title;
    private final List<VisibleNode> buyButtons = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final @Nullable String ownPath;
    private int[] priceStarts = {};
    private @Nullable Boolean onRequest;

    Landmarks(VisibleText text, @Nullable VisibleNode title, @Nullable URI url) {
        this.text = text;
        this.title = title;
        this.ownPath = url == null || url.getPath() == null || url.getPath().length() < 2 ? null : url.getPath();
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

    /** Where amounts of money begin, in order; boxes without one are no entries of a list of products. */
    void notePrices(int[] starts) {
        priceStarts = starts;
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

    boolean isLinked(VisibleNode node) {
        for (VisibleNode at = node; at != null; at = at.parent) {
            if (at.href != null) {
                return leadsElsewhere(at);
            }
        }
        return false;
    }

    /** Whether some element around {@code node} is one of several alike, each with a link elsewhere and an amount of its own. */
    boolean isCard(VisibleNode node) {
        for (VisibleNode at = node; at.parent != null && at.length() <= LARGEST_CARD; at = at.parent) {
            if (title != null && at.spans(title)) {
                return false;
            }
            if (isEntry(at) && (hasAlikeNeighbour(at) || isLoneTile(at))) {
                return true;
            }
        }
        return false;
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

    /** The only entry of a list of products, by the words of its mark-up. */
    private static boolean isLoneTile(VisibleNode node) {
        return node.tag.equals("li") && node.cues().has(Cue.TILE);
    }

    /** Whether it stands in a row of a list or table, or beside one of several boxes to tick, whose others hold amounts too. */
    boolean isListed(VisibleNode node) {
        for (VisibleNode at = node; at.parent != null && at.length() <= LARGEST_ROW; at = at.parent) {
            if (ROWS.contains(at.tag) && pricedSiblings(at) >= FEWEST_OTHER_ROWS) {
                return true;
            }
        }
        return false;
    }

    private int pricedSiblings(VisibleNode row) {
        int seen = 0;
        int priced = 0;
        for (VisibleNode other = row.parent == null ? null : row.parent.firstChild;
                other != null && seen < 60;
                other = other.nextSibling, seen++) {
            priced += other != row && other.tag.equals(row.tag) && other.looksLike(row) && holdsPrice(other) ? 1 : 0;
        }
        return priced;
    }

    private boolean hasAlikeNeighbour(VisibleNode node) {
        int seen = 0;
        int alike = 0;
        for (VisibleNode other = node.parent == null ? null : node.parent.firstChild;
                other != null && seen < 60;
                other = other.nextSibling, seen++) {
            if (other != node && other.looksLike(node) && isEntry(other)) {
                alike++;
            }
        }
        return alike >= (node.tag.equals("li") || node.tag.equals("article") ? 1 : 2);
    }

    /** A box with a price and a link elsewhere that is a picture or, in a list, a name. */
    private boolean isEntry(VisibleNode node) {
        if (node.length() < 5 || node.length() > LARGEST_CARD) {
            return false;
        }
        Boolean known = node.entry;
        if (known == null) {
            known = holdsPrice(node) && holdsNameElsewhere(node);
            node.entry = known;
        }
        return known;
    }

    private boolean holdsPrice(VisibleNode node) {
        int at = Arrays.binarySearch(priceStarts, node.start);
        int next = at >= 0 ? at : -at - 1;
        return next < priceStarts.length && priceStarts[next] < node.end;
    }

    private boolean holdsNameElsewhere(VisibleNode node) {
        for (int i = firstLinkFrom(node.start); i < text.links().size(); i++) {
            VisibleNode link = text.links().get(i);
            if (link.start > node.end) {
                return false;
            }
            if (link.depth > node.depth
                    && link.end <= node.end
                    && isName(link, node)
                    && isWithin(link, node)
                    && leadsElsewhere(link)) {
                return true;
            }
        }
        return false;
    }

    /** Links begin in document order, so the search may be cut in halves. */
    private int firstLinkFrom(int start) {
        int low = 0;
        int high = text.links().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.links().get(middle).start < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isName(VisibleNode link, VisibleNode box) {
        boolean inList = box.tag.equals("li") || box.tag.equals("article");
        return (inList && link.length() >= 15) || link.length() == 0 || holdsPicture(link, 4);
    }

    private static boolean holdsPicture(VisibleNode node, int depth) {
        for (VisibleNode child = node.firstChild; child != null; child = child.nextSibling) {
            if (child.tag.equals("img")
                    || child.tag.equals("picture")
                    || (depth > 0 && holdsPicture(child, depth - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(VisibleNode inner, VisibleNode outer) {
        VisibleNode at = inner;
        while (at != null && at.depth > outer.depth) {
            at = at.parent;
        }
        return at == outer;
    }

    private boolean leadsElsewhere(VisibleNode link) {
        if (link.href == null) {
            return false;
        }
        String target = link.href.strip();
        if (target.length() < 2 || target.startsWith("#") || target.contains(":") && !target.startsWith("http")) {
            return false;
        }
        return ownPath == null || !target.contains(ownPath);
    }

    private record Section(int from, int to, Cues cues) {}
}

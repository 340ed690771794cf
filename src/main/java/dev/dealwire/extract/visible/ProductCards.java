package dev.dealwire.extract.visible;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what lies in an entry of a list of products, in a row of a table or in a link, all of which speak of other things. */
final class ProductCards {

    static final int LARGEST_CARD = 1200;
    private static final int LARGEST_ROW = 240;
    static final int SHORTEST_NAME = 15;
    private static final int FEWEST_OTHER_ROWS = 2;
    static final int MOST_SIBLINGS = 60;
    private static final Set<String> ROWS = Set.of("li", "tr", "label", "button");

    private final VisibleText text;
    private final @Nullable VisibleNode title;
    private final @Nullable String ownPath;
    private final int[] priceStarts;
    private final LoneEntries lone;

    /**
     * @param url the page's own; a link to it leads nowhere else
     * @param priceStarts where amounts of money begin, in order; a box without one is no entry of a list of products
     */
    ProductCards(VisibleText text, @Nullable VisibleNode title, @Nullable URI url, int[] priceStarts) {
        this.text = text;
        this.title = title;
        this.ownPath = url == null || url.getPath() == null || url.getPath().length() < 2 ? null : url.getPath();
        this.priceStarts = priceStarts;
        this.lone = new LoneEntries(text, title, this);
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
            if (at.tag.equals("table") && lone.comparesThings(at)) {
                return true;
            }
            boolean entry = isEntry(at) && (hasAlikeNeighbour(at) || isLoneTile(at));
            if (entry || lone.isEntry(at, node.start) || lone.isOfferedBesideOthers(at)) {
                return true;
            }
        }
        return false;
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
                other != null && seen < MOST_SIBLINGS;
                other = other.nextSibling, seen++) {
            priced += other != row && other.tag.equals(row.tag) && other.looksLike(row) && holdsPrice(other) ? 1 : 0;
        }
        return priced;
    }

    private boolean hasAlikeNeighbour(VisibleNode node) {
        int seen = 0;
        int alike = 0;
        for (VisibleNode other = node.parent == null ? null : node.parent.firstChild;
                other != null && seen < MOST_SIBLINGS;
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

    boolean holdsPrice(VisibleNode node) {
        int at = Arrays.binarySearch(priceStarts, node.start);
        int next = at >= 0 ? at : -at - 1;
        return next < priceStarts.length && priceStarts[next] < node.end;
    }

    private boolean holdsNameElsewhere(VisibleNode node) {
        for (int i = firstFrom(text.links(), node.start); i < text.links().size(); i++) {
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

    /** The nodes begin in document order, so the search may be cut in halves. */
    static int firstFrom(List<VisibleNode> nodes, int start) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nodes.get(middle).start < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isName(VisibleNode link, VisibleNode box) {
        boolean inList = box.tag.equals("li") || box.tag.equals("article");
        return (inList && link.length() >= SHORTEST_NAME) || link.length() == 0 || holdsPicture(link, 4);
    }

    static boolean holdsPicture(VisibleNode node, int depth) {
        for (VisibleNode child = node.firstChild; child != null; child = child.nextSibling) {
            if (child.tag.equals("img")
                    || child.tag.equals("picture")
                    || (depth > 0 && holdsPicture(child, depth - 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isWithin(VisibleNode inner, VisibleNode outer) {
        VisibleNode at = inner;
        while (at != null && at.depth > outer.depth) {
            at = at.parent;
        }
        return at == outer;
    }

    boolean leadsElsewhere(VisibleNode link) {
        if (link.href == null) {
            return false;
        }
        String target = link.href.strip();
        if (target.length() < 2 || target.startsWith("#") || target.contains(":") && !target.startsWith("http")) {
            return false;
        }
        return ownPath == null || !target.contains(ownPath) || target.contains(ownPath + '/');
    }
}

package dev.dealwire.extract.visible;

/** Tells the boxes of a list of products from the one box that a page may have for its own product. */
final class Tiles {

    private static final Cues PARTS = Cues.of(Cue.PRICE, Cue.TITLE, Cue.BUY);
    private static final int MOST_SIBLINGS = 60;

    /** How many wrappers, a slide or a column, may stand around a box. */
    private static final int MOST_WRAPPERS = 2;

    private Tiles() {}

    /** Whether mark-up calls {@code node} a product's box, and more boxes of the same name stand beside it. */
    static boolean isOneOfSeveral(VisibleNode node) {
        if (!node.cues().has(Cue.TILE) || node.cues().hasAny(PARTS)) {
            return false;
        }
        VisibleNode wrapper = node;
        for (int level = 0; level <= MOST_WRAPPERS && wrapper != null; level++, wrapper = wrapper.parent) {
            if (hasNeighbourLike(wrapper, node, level)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNeighbourLike(VisibleNode wrapper, VisibleNode tile, int level) {
        int seen = 0;
        for (VisibleNode other = wrapper.parent == null ? null : wrapper.parent.firstChild;
                other != null && seen < MOST_SIBLINGS;
                other = other.nextSibling, seen++) {
            if (other != wrapper && other.tag.equals(wrapper.tag) && holdsLike(other, tile, level)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsLike(VisibleNode wrapper, VisibleNode tile, int level) {
        VisibleNode inner = wrapper;
        for (int i = 0; i < level && inner != null; i++) {
            inner = inner.firstChild;
        }
        return inner != null
                && inner.length() > 0
                && inner.looksLike(tile)
                && inner.cues().has(Cue.TILE);
    }
}

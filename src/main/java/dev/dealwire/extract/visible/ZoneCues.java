package dev.dealwire.extract.visible;

import org.jspecify.annotations.Nullable;

/** What the sections that an element stands in are for. */
final class ZoneCues {

    private static final Cues ZONES = Cues.of(
            Cue.OTHER_PRODUCTS,
            Cue.OTHER_SELLERS,
            Cue.CHROME,
            Cue.CART,
            Cue.REVIEWS,
            Cue.HIDDEN,
            Cue.MAIN,
            Cue.DESCRIPTION,
            Cue.ADD_ON,
            Cue.VARIANT,
            Cue.USED,
            Cue.SUBSCRIBE,
            Cue.TRADE_IN,
            Cue.CONTRACT,
            Cue.BID,
            Cue.THRESHOLD);

    /** What says nothing against a price when it is said of an element that holds the title as well. */
    private static final Cues SHARED_WITH_TITLE = Cues.of(Cue.HIDDEN, Cue.MAIN);

    private ZoneCues() {}

    /** Of all elements around {@code node}; those that hold the title too are the product's own, whatever they are called. */
    static Cues above(VisibleNode node, @Nullable VisibleNode title) {
        Cues cues = Cues.NONE;
        for (VisibleNode at = node; at != null && !at.tag.equals("body"); at = at.parent) {
            Cues zone = at.cues().and(ZONES).plus(Tiles.isOneOfSeveral(at) ? Cues.of(Cue.OTHER_PRODUCTS) : Cues.NONE);
            if (zone.has(Cue.CHROME) && isHeaderOfSection(at)) {
                zone = zone.minus(Cues.of(Cue.CHROME));
            }
            boolean shared = title != null && at.spans(title);
            cues = cues.plus(shared ? new Cues(zone.bits() & SHARED_WITH_TITLE.bits() & ~hiddenBit(at)) : zone);
        }
        return cues;
    }

    /** A header inside the main part heads a section of it, not the page. */
    private static boolean isHeaderOfSection(VisibleNode node) {
        if (!node.tag.equals("header")) {
            return false;
        }
        for (VisibleNode at = node.parent; at != null; at = at.parent) {
            if (at.tag.equals("main") || at.tag.equals("article")) {
                return true;
            }
        }
        return false;
    }

    /** A page that hides all of itself until its script has run is not hidden. */
    private static long hiddenBit(VisibleNode node) {
        return node.cues().has(Cue.HIDDEN) ? Cues.of(Cue.HIDDEN).bits() : 0;
    }
}

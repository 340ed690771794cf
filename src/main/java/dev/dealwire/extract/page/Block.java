package dev.dealwire.extract.page;

/**
 * A stretch of text that a visitor reads as one, in the order of the page.
 *
 * @param zones the bits of the {@link Zone}s it stands in
 * @param tag the element it is the text of
 */
record Block(int index, String text, String tag, int zones) {

    boolean isIn(Zone zone) {
        return zone.in(zones);
    }

    /** Whether it can be about the main product at all. */
    boolean isMain() {
        return (zones & Zone.ELSEWHERE) == 0;
    }

    boolean isShown() {
        return !isIn(Zone.HIDDEN);
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    }

    Block within(int moreZones) {
        return moreZones == 0 ? this : new Block(index, text, tag, zones | moreZones);
    }
}

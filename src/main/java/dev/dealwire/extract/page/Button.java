package dev.dealwire.extract.page;

/**
 * Something to press.
 *
 * @param label what a visitor reads on it
 * @param marks what mark-up calls it: class, id, name, the form it sends
 * @param block the index of the first block of its label
 * @param zones the bits of the {@link Zone}s it stands in
 */
record Button(String label, String marks, boolean disabled, int block, int zones) {

    boolean isIn(Zone zone) {
        return zone.in(zones);
    }

    boolean isMain() {
        return (zones & Zone.ELSEWHERE) == 0;
    }

    Button within(int moreZones) {
        return new Button(label, marks, disabled, block, zones | moreZones);
    }
}

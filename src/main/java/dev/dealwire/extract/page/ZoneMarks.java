package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.List;

/** Zones as stretches of blocks, gathered while the tree is walked and laid over the blocks at its end. */
final class ZoneMarks {

    private record Stretch(int zones, int from, int to) {

        boolean holds(int block) {
            return from <= block && block < to;
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();

    void mark(int zones, int from, int to) {
        if (zones != 0 && from < to) {
            stretches.add(new Stretch(zones, from, to));
        }
    }

    /**
     * The zones of each block. A stretch that holds the page's title is not what its mark-up suggests, unless it is hidden: a
     * shop may call the whole page "modal-body" or "menu-open".
     *
     * @param title the block of the title; negative where there is none
     */
    int[] zonesOf(int blocks, int title) {
        int[] zones = new int[blocks];
        for (Zone zone : Zone.values()) {
            int[] change = new int[blocks + 1];
            for (Stretch stretch : stretches) {
                if (zone.in(stretch.zones) && !(stretch.holds(title) && zone != Zone.HIDDEN)) {
                    change[stretch.from]++;
                    change[stretch.to]--;
                }
            }
            cover(zone, change, zones);
        }
        return zones;
    }

    private static void cover(Zone zone, int[] change, int[] zones) {
        int open = 0;
        for (int i = 0; i < zones.length; i++) {
            open += change[i];
            if (open > 0) {
                zones[i] |= zone.bit();
            }
        }
    }
}

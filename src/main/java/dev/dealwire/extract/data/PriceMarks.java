package dev.dealwire.extract.data;

import java.util.Arrays;

/** Where a text may speak of prices: at parts of every spelling of a price key. Going forward only, it is searched once. */
final class PriceMarks {

    private static final String[] MARKS = {
        "rice", "ricing", "PRICE", "reis", "rijs", "prix", "prec", "prezzo", "content_ids"
    };
    private static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final int[] next = new int[MARKS.length];

    PriceMarks(String text) {
        this.text = text;
        Arrays.fill(next, -1);
    }

    static boolean isIn(String text) {
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** The first mark at or after the index; the largest number if there is none. */
    int from(int index) {
        int first = NONE;
        for (int i = 0; i < MARKS.length; i++) {
            if (next[i] < index) {
                int found = text.indexOf(MARKS[i], index);
                next[i] = found < 0 ? NONE : found;
            }
            first = Math.min(first, next[i]);
        }
        return first;
    }
}

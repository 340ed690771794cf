package dev.dealwire.extract.visible;

import java.util.Arrays;

/** Growing numbers without boxes: a page has tens of thousands of text runs. */
final class IntList {

    private int[] values = new int[256];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}

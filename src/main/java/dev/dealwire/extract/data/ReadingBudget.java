package dev.dealwire.extract.data;

/**
 * How much of one page's scripts may be read. A page that asks for more is read up to there and no further, so that no
 * page costs more than a few others.
 */
final class ReadingBudget {

    static final int MAX_DEPTH = 64;

    private static final int CHARACTERS = 3_000_000;
    private static final int VALUES = 400_000;

    private int characters = CHARACTERS;
    private int values = VALUES;

    int characters() {
        return characters;
    }

    void spendCharacters(int count) {
        characters = Math.max(0, characters - count);
    }

    /** Whether one more value may be kept. */
    boolean spendValue() {
        return --values >= 0;
    }
}

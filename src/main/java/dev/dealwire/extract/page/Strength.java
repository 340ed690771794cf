package dev.dealwire.extract.page;

/** How much a piece of evidence carries; stronger ones come later. */
public enum Strength {
    /** A hint that yields to anything else. */
    WEAK,
    /** Usually right by itself. */
    FAIR,
    /** Said plainly where it counts. */
    STRONG;

    public boolean atLeast(Strength other) {
        return compareTo(other) >= 0;
    }
}

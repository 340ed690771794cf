package dev.dealwire.price;

/** What a page calls the higher price beside its current one. */
public enum ReferenceKind {
    /** The maker's or catalogue price: list price, MSRP, RRP, M.R.P. */
    LIST,
    /** The usual price before a temporary sale, by the page's own word: "was", "regular". */
    REGULAR,
    /** Crossed out, and no word says what it was. */
    STRIKETHROUGH,
    /** The lowest price of a stated window before the reduction, by the page's own word (Directive 98/6/EC Article 6a). */
    PRIOR
}

package dev.dealwire.extract.page;

/** The part of a page a text stands in, as far as its mark-up tells. A text may stand in several. */
enum Zone {
    /** Header, navigation, footer. */
    FURNITURE,
    /** Not shown as the page comes: hidden by attribute, style or class, or meant for browsers without scripts. */
    HIDDEN,
    DIALOG,
    /** Other products, by the words of class, id or heading. */
    RELATED,
    /** A list of products by the words of its mark-up: the page's own or that of others. */
    LIST,
    /** One of several alike boxes with a link and a picture or price. */
    CARD,
    REVIEWS,
    /** Sizes, colours and the like, of which one may be sold out without the product being so. */
    VARIANTS,
    /** Stock of single shops, or collecting from them. */
    STORES,
    /** Mark-up that names stock or availability. */
    STOCK,
    /** A mark over the product's picture or beside its price. */
    BADGE,
    /** Descriptions, tables of properties, questions: prose that may speak of anything. */
    PROSE;

    static final int ELSEWHERE =
            FURNITURE.bit() | HIDDEN.bit() | DIALOG.bit() | RELATED.bit() | LIST.bit() | CARD.bit() | REVIEWS.bit();

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int zones) {
        return (zones & bit()) != 0;
    }
}

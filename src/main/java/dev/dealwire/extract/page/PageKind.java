package dev.dealwire.extract.page;

/** What a page is for. Classified advertisements and auctions are product pages: one thing, one price. */
public enum PageKind {
    PRODUCT,
    /** A robot check that a person is asked to pass. */
    CAPTCHA,
    /** "Access denied", whatever the HTTP status. */
    BLOCKED,
    /** A waiting room in front of the shop. */
    QUEUE,
    /** Nothing but a request for consent. */
    COOKIE_WALL,
    /** Says that the page or the product does not exist, whatever the HTTP status. */
    SOFT_404,
    CATEGORY,
    SEARCH,
    HOME,
    /** What the visitor is about to buy, whatever it is. */
    BASKET,
    /** The shop's own business with a visitor: orders, account, wish list, comparison, stores, size tables. */
    SERVICE,
    /** A post, a newsletter, a guide: prose about things. */
    ARTICLE,
    /** Nothing tells. Read it like a product page, with doubt. */
    UNKNOWN;

    /** Whether a price may be looked for on such a page at all. */
    public boolean mayHoldPrice() {
        return this == PRODUCT || this == UNKNOWN;
    }

    /** Whether the shop let nobody in: captcha, denial, queue or wall. */
    public boolean isBarrier() {
        return this == CAPTCHA || this == BLOCKED || this == QUEUE || this == COOKIE_WALL;
    }
}

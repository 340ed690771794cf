package dev.dealwire.extract.visible;

/**
 * What a word near a price hints at, be it a class name, an id or a printed label. A cue is evidence, not a verdict: pages call
 * a current price "regular" and leave "old" on a price that was never changed.
 */
public enum Cue {
    /** The element holds a price of some kind. */
    PRICE,
    /** Payable now: "now", "our price", "sale", "final". */
    CURRENT,
    /** Payable in the past: "was", "before", "old". */
    FORMER,
    /** The maker's or catalogue price: "list price", "RRP". */
    LIST,
    /** "Regular" or "normal": the usual price when another stands beside it, the current one when none does. */
    REGULAR,
    /** The lowest price of a stated window before the reduction. */
    PRIOR,
    /** Crossed out. */
    STRIKE,
    SAVING,
    UNIT,
    INSTALMENT,
    /** Behind an amount: one of several payments. Before it: how long an offer holds. */
    PER_MONTH,
    SHIPPING,
    MEMBER,
    COUPON,
    SUBSCRIBE,
    TRADE_IN,
    USED,
    /** The floor of a range: "from", "starting at". */
    FROM,
    /** The ceiling of a range: "up to". */
    UP_TO,
    /** A warranty, a service or an accessory sold beside the product. */
    ADD_ON,
    CONTRACT,
    TAX_EXCLUDED,
    TAX_INCLUDED,
    /** A conversion of the price into the visitor's currency. */
    CONVERTED,
    BID,
    /** A threshold or a prize: "spend over", "free shipping from", "win". */
    THRESHOLD,
    /** Carousels, recommendations, bundles, comparisons. */
    OTHER_PRODUCTS,
    OTHER_SELLERS,
    /** Header, navigation, footer, banner. */
    CHROME,
    /** In place of a price: "price on request", "call for pricing". */
    ON_REQUEST,
    /** For those who pay in a certain way, or fill a basket first: "by bank transfer", "in cash", "in your cart". */
    PAYMENT,
    /** A box for one product, which is another one where there are several alike. */
    TILE,
    /** A price for several at once. */
    QUANTITY,
    CART,
    REVIEWS,
    HIDDEN,
    /** Kept for screen readers: not seen, and still true. */
    SCREEN_READER,
    /** The product's own block: "pdp", "buybox", "product-info". */
    MAIN,
    BUY,
    TITLE,
    CENTS,
    VARIANT,
    DESCRIPTION,
    /** Set in large or heavy type. */
    LARGE,
    /** Set in small type. */
    SMALL,
    /** A form's minimum order, a deposit, a fee: an amount of money that buys nothing. */
    FEE
}

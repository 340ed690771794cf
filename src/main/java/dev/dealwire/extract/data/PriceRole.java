package dev.dealwire.extract.data;

/** What a source calls a price. Mark-up uses these words loosely, so a role is evidence and not a verdict. */
public enum PriceRole {
    /** "price" without further words, or "current", "final", "now". */
    CURRENT,
    /** Called a sale, special or promotional price. */
    SALE,
    /** Called the regular, original, old, full or "was" price. */
    REGULAR,
    /** Called the list price. */
    LIST,
    /** Crossed out, or to compare at; what it was is not said. */
    STRIKETHROUGH,
    /** The maker's suggestion: MSRP, SRP, RRP, UVP, M.R.P. */
    SUGGESTED,
    /** The lowest price of a window before a reduction (Directive 98/6/EC Article 6a). */
    PRIOR,
    /** The floor of a range over variants or sellers. */
    LOW,
    /** The ceiling of a range over variants or sellers. */
    HIGH,
    /** For members, card holders or subscribers to a club only. */
    MEMBER,
    /** With a code or a coupon only. */
    COUPON,
    /** For a subscription or repeated delivery only. */
    SUBSCRIPTION,
    /** For a unit of measure, such as a kilogram or a metre. */
    UNIT,
    /** One of several payments. */
    INSTALMENT,
    /** The minimum advertised price that a maker allows. */
    MINIMUM_ADVERTISED,
    /** What the seller or another business pays: invoice, cost, wholesale, tier. */
    TRADE,
    /** Charged on top: shipping, deposit, fees. */
    SURCHARGE,
    /** A price by its key, of a kind that is not known. */
    OTHER
}

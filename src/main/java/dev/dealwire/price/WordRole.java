package dev.dealwire.price;

/** What a word beside an amount makes of it; the words themselves are in {@code price-words.tsv}. */
enum WordRole {
    NEUTRAL,
    FLOOR_BEFORE,
    FLOOR_AFTER,
    TO,
    BETWEEN,
    AND,
    BOUND,
    APPROXIMATE,
    MAGNITUDE,
    SAVING_BEFORE,
    SAVING_AFTER,
    SHIPPING,
    FREE,
    CONDITION,
    INSTALMENT,
    PERIOD,
    /** Months, of which an instalment plan has several. */
    MONTHS,
    /** Introduces the unit that a price is for: "per 100 g". */
    PER,
    /** Does so only if a unit or a period really follows: "a month", but also "a piece of cake". */
    PER_WEAK,
    MEASURE,
    PIECE,
    UNIT_PRICE,
    TIMES,
    FOR,
    TAX_EXCLUDED,
    PERCENT,
    UNKNOWN_UNIT,
    MINOR
}

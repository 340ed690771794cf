package dev.dealwire.price;

/** What kind of text a price stands in, which decides how its separators are understood. */
public enum PriceTextForm {
    /** Written for people, in the habits of a language: {@code 1.299,00 €}. */
    DISPLAY,
    /**
     * Written for machines (schema.org, product meta, embedded JSON): a point is the decimal separator by rule, although
     * shops also put display text there.
     */
    MACHINE
}

package dev.dealwire.price;

import java.util.Currency;

/** What several pieces of evidence say together about the currency of a price. */
public sealed interface CurrencyResolution {

    /**
     * One currency.
     *
     * @param contradicted whether weaker evidence speaks for another one, which lowers the confidence in it
     */
    record Settled(Currency currency, boolean contradicted) implements CurrencyResolution {}

    /** Nothing decides between the currencies of {@code evidence}, which may be none at all. */
    record Open(CurrencyEvidence evidence) implements CurrencyResolution {}

    /** Two pieces of evidence of the same strength exclude each other. */
    record Conflicting(CurrencyEvidence one, CurrencyEvidence other) implements CurrencyResolution {}
}

package dev.dealwire.money;

import java.util.Currency;

/** Thrown when amounts of two currencies are added, subtracted or compared: a mistake of the caller, never of the data. */
public final class CurrencyMismatchException extends RuntimeException {

    private final Currency expected;
    private final Currency found;

    CurrencyMismatchException(Currency expected, Currency found) {
        super("found " + found + ", wanted " + expected + ": amounts of two currencies do not mix");
        this.expected = expected;
        this.found = found;
    }

    public Currency expected() {
        return expected;
    }

    public Currency found() {
        return found;
    }
}

package dev.dealwire.price;

/**
 * What one sign, name or code says about the currency.
 *
 * @param evidence none for a unit that is no currency of ISO 4217, such as points
 * @param minorUnits whether the number counts hundredths: {@code 99¢}
 */
record CurrencySign(CurrencyEvidence evidence, boolean minorUnits) {

    static final CurrencySign OF_NO_CURRENCY = new CurrencySign(CurrencyEvidence.NONE, false);

    CurrencySign(CurrencyEvidence evidence) {
        this(evidence, false);
    }

    boolean isNoCurrency() {
        return evidence.isNone();
    }
}

package dev.dealwire.price;

import dev.dealwire.price.PriceTextReading.Reason;
import java.math.BigDecimal;

/** Reads amounts in one context: settles their currency as far as it goes, then their digits. */
final class AmountReader {

    private final PriceTextForm form;
    private final PriceTextContext context;
    private final CurrencyEvidence declared;

    AmountReader(PriceTextForm form, PriceTextContext context) {
        this.form = form;
        this.context = context;
        this.declared =
                context.currency() == null ? CurrencyEvidence.NONE : CurrencyEvidence.declared(context.currency());
    }

    AmountReading read(AmountInText amount) {
        CurrencyEvidence inText = amount.currency();
        boolean anotherOffer = form == PriceTextForm.MACHINE && !inText.agreesWith(declared);
        if (amount.hasConflictingSigns() || anotherOffer) {
            return new AmountReading.Unread(Reason.CONFLICTING_CURRENCIES);
        }
        CurrencyEvidence currency = inText.narrowedBy(declared);
        NumberReader numbers = new NumberReader(form, SeparatorStyle.of(context), currency);
        return switch (numbers.read(amount.number())) {
            case NumberReading.Unread(Reason reason) -> new AmountReading.Unread(reason);
            case NumberReading.Value(BigDecimal value) when amount.hundredths() -> inHundredths(value, currency);
            case NumberReading.Value(BigDecimal value) -> new AmountReading.Read(value, currency);
        };
    }

    private static AmountReading inHundredths(BigDecimal count, CurrencyEvidence currency) {
        return count.stripTrailingZeros().scale() <= 0
                ? new AmountReading.Read(count.movePointLeft(2), currency)
                : new AmountReading.Unread(Reason.MALFORMED_NUMBER);
    }
}

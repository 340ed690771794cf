package dev.dealwire.deal;

import dev.dealwire.deal.DealAssessment.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a deal's life in plain words and figures, as programs read it: the same from the command line and over HTTP. Amounts
 * are decimal text; absent is null.
 *
 * @param percentOff null if it was no deal from then on
 */
public record DealStepDocument(
        String step,
        String at,
        String currentPrice,
        String currency,
        @Nullable String referencePrice,
        @Nullable Integer percentOff,
        List<String> reasons) {

    public static DealStepDocument of(DealLife.Step step) {
        return new DealStepDocument(
                step.life().word(),
                step.at().toString(),
                step.price().toDecimalString(),
                step.price().currencyCode(),
                step.reference() == null ? null : step.reference().toDecimalString(),
                step.markdown().map(markdown -> markdown.percentOff().value()).orElse(null),
                step.reasons().stream().sorted().map(Reason::word).toList());
    }
}

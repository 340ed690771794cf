package dev.dealwire.publish;

import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.ReferenceKind;

/**
 * The reference price beside a shown price, and what follows from the two.
 *
 * @param windowDays how many days the reference was looked for in
 */
public record ShownMarkdown(Money reference, ReferenceKind kind, int windowDays, Money saving, Percent percent) {

    static ShownMarkdown of(Money current, PriceClaim.Markdown claim) {
        Money reference = claim.referencePrice();
        return new ShownMarkdown(
                reference, claim.kind(), claim.windowDays(), reference.minus(current), Percent.off(reference, current));
    }
}

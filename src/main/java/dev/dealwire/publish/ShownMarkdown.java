package dev.dealwire.publish;

import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.ReferenceKind;

/** The reference price beside a shown price, and what follows from the two. */
public record ShownMarkdown(Money reference, ReferenceKind kind, Money saving, Percent percent) {

    static ShownMarkdown of(Money current, Money reference, ReferenceKind kind) {
        return new ShownMarkdown(reference, kind, reference.minus(current), Percent.off(reference, current));
    }
}

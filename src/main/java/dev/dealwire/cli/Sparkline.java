package dev.dealwire.cli;

import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.PriceTimeline.Spell;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A timeline in one line of a terminal: a block's height is its price, a blank was not seen, a dot was sold out. */
final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final char SOLD_OUT = '·';

    private Sparkline() {}

    /** Prices in another currency than the latest count as not seen. */
    static String of(PriceTimeline timeline, int width) {
        Optional<Currency> currency =
                timeline.latest().map(spell -> spell.price().currency());
        List<Spell> spells = timeline.spells().stream()
                .filter(spell ->
                        currency.filter(spell.price().currency()::equals).isPresent())
                .toList();
        if (spells.isEmpty()) {
            return "";
        }
        Instant from = spells.getFirst().from();
        Duration step = Duration.between(from, timeline.until()).dividedBy(width);
        List<Money> prices = spells.stream().map(Spell::price).toList();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width; i++) {
            Instant at = from.plus(step.multipliedBy(i));
            line.append(mark(spells, at, at.plus(step), Collections.min(prices), Collections.max(prices)));
        }
        return line.toString();
    }

    /** The latest spell of the step speaks for it. */
    private static char mark(List<Spell> spells, Instant from, Instant until, Money low, Money high) {
        return spells.reversed().stream()
                .filter(spell -> spell.from().isBefore(until) && !spell.until().isBefore(from))
                .findFirst()
                .map(spell -> spell.terms().isSoldOut() ? SOLD_OUT : block(spell.price(), low, high))
                .orElse(' ');
    }

    private static char block(Money price, Money low, Money high) {
        if (low.equals(high)) {
            return BLOCKS.charAt(BLOCKS.length() / 2);
        }
        int height = price.minus(low)
                .amount()
                .multiply(BigDecimal.valueOf(BLOCKS.length() - 1L))
                .divide(high.minus(low).amount(), 0, RoundingMode.HALF_UP)
                .intValueExact();
        return BLOCKS.charAt(height);
    }
}

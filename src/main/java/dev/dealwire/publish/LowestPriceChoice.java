package dev.dealwire.publish;

import dev.dealwire.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of several shops' blurbs for one product is shown: the lowest of the prices that may be shown, as their merchants'
 * policies and their age allow. A shop whose price is withheld does not compete. Prices in another currency than the
 * editor's own pick cannot be held against it, and equal prices leave the editor's order.
 */
final class LowestPriceChoice {

    private LowestPriceChoice() {}

    /** @param blurbs the editor's own pick first; where no price may be shown, its blurb is the one */
    static Blurb choose(List<Blurb> blurbs) {
        Optional<Currency> currency = blurbs.stream()
                .flatMap(blurb -> price(blurb).stream())
                .map(Money::currency)
                .findFirst();
        return blurbs.stream()
                .filter(blurb -> price(blurb).map(Money::currency).equals(currency) && currency.isPresent())
                .min(Comparator.comparing(blurb -> price(blurb).orElseThrow()))
                .orElseGet(blurbs::getFirst);
    }

    private static Optional<Money> price(Blurb blurb) {
        @Nullable ShownPrice price = blurb.price();
        return Optional.ofNullable(price).map(ShownPrice::current);
    }
}

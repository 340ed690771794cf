package dev.dealwire.deal;

import dev.dealwire.history.StockSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When "back in stock" may be said: the page itself said both, that it was sold out and that it is in stock, and half a day at
 * least lay between. It is said for three days, and never of a stock that comes and goes.
 */
public final class StockReturnPolicy {

    /** How far back is looked for a stock that comes and goes. */
    public static final Duration LOOKBACK = Duration.ofDays(14);

    private static final Duration LEAST_ABSENCE = Duration.ofHours(12);
    private static final Duration NEWS_FOR = Duration.ofDays(3);

    /** The same in words. */
    public static final String RULE =
            "the page says in stock, and said sold out, once only in %d days, at least %d h before; said for %d days"
                    .formatted(LOOKBACK.toDays(), LEAST_ABSENCE.toHours(), NEWS_FOR.toDays());

    private StockReturnPolicy() {}

    /** @param sightings of the lookback and what stood at its begin, oldest first */
    public static Optional<StockReturn> judge(List<StockSighting> sightings, Instant now) {
        if (sightings.isEmpty() || !sightings.getLast().isInStock()) {
            return Optional.empty();
        }
        List<StockSighting> told = sightings.stream()
                .filter(sighting -> sighting.isInStock() || sighting.isSoldOut())
                .toList();
        List<StockSighting> before =
                told.stream().takeWhile(StockSighting::isInStock).toList();
        List<StockSighting> absence = told.stream()
                .skip(before.size())
                .takeWhile(StockSighting::isSoldOut)
                .toList();
        List<StockSighting> after = told.subList(before.size() + absence.size(), told.size());
        if (absence.isEmpty() || after.stream().anyMatch(StockSighting::isSoldOut)) {
            return Optional.empty();
        }
        return news(absence.getFirst(), after.getFirst(), now);
    }

    private static Optional<StockReturn> news(StockSighting soldOut, StockSighting back, Instant now) {
        Instant until = back.at().plus(NEWS_FOR);
        boolean absent = !back.at().isBefore(soldOut.at().plus(LEAST_ABSENCE));
        return absent && now.isBefore(until) ? Optional.of(new StockReturn(soldOut, back, until)) : Optional.empty();
    }
}

package dev.dealwire.deal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.PastPrices.Seen;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop's claim beside the past, through the history's own SQL. */
class ComparisonPolicyTests {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    @ParameterizedTest(name = "{0} then {1}, claimed {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                // past, now, claimed, inflated, usual, low of 30 days, score, lowest
                "25*31,            20,    25,    false, 25,    25,    100 (34-100), 32 in 31",
                "39.99*31,         39.99, 79.99, true,  39.99, -,     0 (0-66),     -",
                "39.99*31,         39.99, 39.99, false, 39.99, -,     0 (0-66),     -",
                "80*1 39.99*40,    39.99, 79.99, false, 39.99, 80,    2 (1-56),     -",
                "39.99*20,         39.99, 79.99, false, 39.99, -,     0 (0-78),     -",
                "25*13,            20,    25,    false, 25,    25,    100 (14-100), 14 in 13",
                "25*12,            20,    25,    false, 25,    25,    100 (13-100), -",
                "25*20 -*7 25*10,  20,    25,    false, 25,    25,    100 (33-100), -",
                "25*20 -*6 25*10,  20,    25,    false, 25,    25,    100 (33-100), 31 in 36",
                "15*1 25*31,       20,    25,    false, 25,    25,    96 (34-99),   -",
                "20*10 25*10,      20,    25,    false, 20,    20,    50 (11-89),   21 in 20",
                "25t*31,           20,    25,    false, -,     -,     -,            -",
                "25s*31,           20,    25,    false, -,     25,    0 (0-66),     32 in 31",
            })
    void shopsClaimStandsBesideWhatWasSeen(
            String past,
            String now,
            @Nullable String claimed,
            boolean inflated,
            @Nullable String usual,
            @Nullable String monthLow,
            @Nullable String score,
            @Nullable String lowest) {
        try (PastDatabase database = new PastDatabase()) {
            List<Seen> seen = new ArrayList<>(PastPrices.parse(past, NOW));
            seen.add(new Seen(NOW, usd(now), false, false));
            ListingId listing = database.add(seen);
            database.load();
            ListingPrice price =
                    PastDatabase.latest(listing, seen, claimed == null ? null : usd(claimed), Standing.OFFERED);
            PriceComparison comparison =
                    requireNonNull(new ComparisonPolicy(SuperlativeRule.DEFAULT, database.history())
                            .compare(List.of(price), NOW)
                            .get(listing));

            assertThat(comparison.inflated()).isEqualTo(inflated);
            assertThat(comparison.usual()).isEqualTo(usual == null ? null : usd(usual));
            assertThat(comparison.monthLow()).isEqualTo(monthLow == null ? null : usd(monthLow));
            assertThat(comparison.score() == null ? null : comparison.score().toString())
                    .isEqualTo(score);
            PriceComparison.LowestPrice found = comparison.lowest();
            assertThat(found == null ? null : found.observations() + " in " + found.days())
                    .isEqualTo(lowest);
        }
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}

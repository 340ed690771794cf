package dev.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.PastPrices.Seen;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules in SQL and the obvious ones, on ten thousand seeded pasts. */
class RandomPastsIntegrationTests {

    private static final long SEED = 23_311;
    private static final int PASTS = 10_000;
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final List<String> PRICES = List.of("100", "90", "80", "80.01", "79.99", "120", "50");

    private record Past(List<Seen> seen, @Nullable Money stated, ReferenceRule rule, ListingId listing) {

        ListingPrice latest() {
            return PastDatabase.latest(listing, seen, stated, Standing.OFFERED);
        }
    }

    @Test
    void sqlAndTheObviousImplementationAgree() {
        Map<ReferenceFinding.Verdict, Integer> verdicts = new EnumMap<>(ReferenceFinding.Verdict.class);
        Random random = new Random(SEED);
        try (PastDatabase database = new PastDatabase()) {
            List<Past> pasts = new ArrayList<>();
            for (int i = 0; i < PASTS; i++) {
                pasts.add(past(random, database));
            }
            database.load();
            for (Past past : pasts) {
                ReferencePolicy policy = ReferencePolicy.of(past.rule(), database.history());
                Optional<ObviousReference.Answer> found = Optional.ofNullable(
                                policy.find(List.of(past.latest()), NOW).get(past.listing()))
                        .map(finding -> new ObviousReference.Answer(
                                finding.reference(), finding.verdict(), finding.daysCarrying()));

                assertThat(found)
                        .as("seed %d: %s", SEED, past)
                        .isEqualTo(new ObviousReference(past.seen(), past.stated(), NOW).find(past.rule()));
                found.ifPresent(answer -> verdicts.merge(answer.verdict(), 1, Integer::sum));
            }
        }
        assertThat(verdicts)
                .containsOnlyKeys(ReferenceFinding.Verdict.values())
                .allSatisfy((verdict, times) -> assertThat(times).isGreaterThan(PASTS / 20));
    }

    private static Past past(Random random, PastDatabase database) {
        List<Seen> seen = new ArrayList<>();
        int reach = 1 + random.nextInt(random.nextBoolean() ? 100 : 45);
        Duration step = Duration.ofHours(List.of(24, 24, 12, 36, 7).get(random.nextInt(5)));
        Instant at = NOW.minus(Duration.ofDays(reach));
        Seen last = new Seen(at, price(random), false, false);
        while (at.isBefore(NOW)) {
            if (random.nextInt(12) == 0) {
                last = new Seen(at, price(random), random.nextInt(8) == 0, random.nextInt(10) == 0);
            }
            seen.add(new Seen(at, last.price(), last.soldOut(), last.tentative()));
            at = at.plus(step).plusSeconds(random.nextInt(60));
            if (random.nextInt(40) == 0) {
                at = at.plus(Duration.ofDays(random.nextInt(12)));
            }
        }
        seen.add(new Seen(NOW, random.nextInt(3) == 0 ? last.price() : price(random), false, false));
        Money stated = random.nextInt(10) == 0 ? null : price(random);
        return new Past(seen, stated, rule(random), database.add(seen));
    }

    private static Money price(Random random) {
        return Money.of(PRICES.get(random.nextInt(PRICES.size())), random.nextInt(40) == 0 ? "EUR" : "USD");
    }

    private static ReferenceRule rule(Random random) {
        int window = 1 + random.nextInt(60);
        return random.nextBoolean()
                ? new ReferenceRule.Offered(1 + random.nextInt(Math.min(window, 20)), window)
                : new ReferenceRule.PriorLowest(
                        window, 1 + random.nextInt(window), 1 + random.nextInt(9), random.nextBoolean());
    }
}

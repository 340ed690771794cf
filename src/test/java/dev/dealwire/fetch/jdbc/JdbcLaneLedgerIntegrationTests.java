package dev.dealwire.fetch.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.PolitenessKey;
import dev.dealwire.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcLaneLedgerIntegrationTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final PolitenessKey key = new PolitenessKey("shop-" + KEYS.incrementAndGet());
    private final JdbcLaneLedger ledger = node();

    @Test
    void budgetIsGivenOutOnceAndNewEachDay() {
        assertThat(ledger.take(key, MONDAY, 1, 3)).isEqualTo(1);
        assertThat(node().take(key, MONDAY, 100, 3)).as("what is left").isEqualTo(2);
        assertThat(ledger.take(key, MONDAY, 1, 3)).isZero();
        assertThat(ledger.take(key, MONDAY, 5, 4))
                .as("a budget that was raised")
                .isEqualTo(1);
        assertThat(ledger.take(key, MONDAY.plusDays(1), 2, 3)).isEqualTo(2);
        assertThat(node().take(key, MONDAY, 1, 3)).as("a clock that is behind").isZero();
    }

    @Test
    void firstTakingIsCappedLikeAnyOther() {
        assertThat(ledger.take(key, MONDAY, 100, 7)).isEqualTo(7);
        assertThat(ledger.take(key, MONDAY, 1, 7)).isZero();
    }

    @Test
    void nodesThatTakeAtOnceNeverTakeMoreThanTheBudget() throws Exception {
        List<Future<Integer>> taken = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 90; i++) {
                int wanted = 1 + i % 3;
                taken.add(nodes.submit(() -> node().take(key, MONDAY, wanted, 100)));
            }
        }
        int sum = 0;
        for (Future<Integer> one : taken) {
            sum += one.get();
        }

        assertThat(sum).isEqualTo(100);
    }

    @Test
    void longestRestThatWasAskedForIsRemembered() {
        assertThat(ledger.restUntil(key)).isEmpty();
        ledger.take(key, MONDAY, 1, 3);
        assertThat(ledger.restUntil(key)).isEmpty();
        ledger.rest(key, NOON.plusSeconds(600));
        node().rest(key, NOON.plusSeconds(60));

        assertThat(node().restUntil(key)).contains(NOON.plusSeconds(600));
        assertThat(ledger.take(key, MONDAY, 5, 3)).as("spent as before").isEqualTo(2);
    }

    @Test
    void restMayComeBeforeTheFirstRequestIsCounted() {
        ledger.rest(key, NOON);

        assertThat(ledger.take(key, MONDAY, 1, 3)).isEqualTo(1);
        assertThat(ledger.restUntil(key)).contains(NOON);
    }

    private static JdbcLaneLedger node() {
        return new JdbcLaneLedger(
                JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())));
    }
}

package dev.dealwire.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.job.Manners;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/**
 * Every shop of the farm is visited ten times, by two threads that do not know of each other. The size is small by default;
 * {@code -Ddealwire.farm=2000} is the full one.
 */
class FarmTests {

    private static final int SHOPS = Integer.getInteger("dealwire.farm", 150);
    private static final int PAGES = 10;
    private static final Duration PACE = Duration.ofMillis(200);

    private static final FetchSettings SETTINGS = new FetchSettings(
            Guest.SETTINGS.userAgent(),
            new FetchSettings.Caps(16 * 1024, 256 * 1024, 512 * 1024),
            new FetchSettings.Times(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(3)),
            5,
            96,
            true);

    private final ConcurrentMap<String, Map<String, Integer>> outcomes = new ConcurrentHashMap<>();

    @Test
    void everyPageHasItsOutcomeAndNoPaceIsEverBroken() throws IOException, InterruptedException {
        Manners manners = new Manners(null, PACE, 1000);
        try (Farm farm = new Farm(SHOPS, PACE);
                Guest guest = new Guest(SETTINGS, farm::addressesOf, manners)) {
            long began = System.nanoTime();
            visitAll(farm, guest);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("%d shops, %d requests in %s%n", SHOPS, farm.requests(), took);

            assertThat(farm.stalls()).hasSize(SHOPS).allSatisfy(stall -> {
                assertThat(stall.complaints())
                        .as("complaints of %s", stall.temper())
                        .isEmpty();
                assertThat(outcomes.get(stall.host()))
                        .as("%s", stall.temper())
                        .isEqualTo(stall.temper().outcomes());
            });
            assertThat(took).as("waiting lanes wait side by side").isLessThan(Duration.ofSeconds(30 + SHOPS / 20));
        }
    }

    private void visitAll(Farm farm, Guest guest) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Farm.Stall stall : farm.stalls()) {
            threads.add(Thread.ofVirtual().start(() -> visit(farm, guest, stall, 0)));
            threads.add(Thread.ofVirtual().start(() -> visit(farm, guest, stall, 1)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void visit(Farm farm, Guest guest, Farm.Stall stall, int first) {
        for (int page = first; page < PAGES; page += 2) {
            String outcome = word(guest.fetch(farm.url(stall, page)));
            outcomes.compute(stall.host(), (_, counts) -> {
                Map<String, Integer> more = counts == null ? new TreeMap<>() : counts;
                more.merge(outcome, 1, Integer::sum);
                return more;
            });
        }
    }

    private static String word(FetchOutcome outcome) {
        Object word = switch (outcome) {
            case FetchOutcome.Fetched _ -> "fetched";
            case FetchOutcome.NotModified _ -> "not_modified";
            case FetchOutcome.Gone _ -> "gone";
            case FetchOutcome.Blocked _ -> "blocked";
            case FetchOutcome.Disallowed disallowed -> disallowed.reason();
            case FetchOutcome.Failed failed -> failed.reason();
        };
        return word.toString().toLowerCase(Locale.ROOT);
    }
}

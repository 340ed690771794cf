package dev.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.history.StockSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockReturnPolicyTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    /** Each sighting is a page's word and the hour it was first seen, which is its visit's number, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IN_STOCK 0, OUT_OF_STOCK 24, IN_STOCK 48                   | 49  | 24       | 48
            SOLD_OUT 0, IN_STOCK 48                                    | 49  | 0        | 48
            # a price that changed on the way is the same absence and the same return
            OUT_OF_STOCK 0, SOLD_OUT 20, IN_STOCK 48, IN_STOCK 50      | 51  | 0        | 48
            OUT_OF_STOCK 0, IN_STOCK 48, LIMITED_AVAILABILITY 50       | 51  | 0        | 48
            # silent in between
            OUT_OF_STOCK 0, silent 20, IN_STOCK 48                     | 51  | 0        | 48
            # not yet news, the last moment of it, none any more
            OUT_OF_STOCK 0, IN_STOCK 11                                | 12  |          |
            OUT_OF_STOCK 0, IN_STOCK 12                                | 12  | 0        | 12
            OUT_OF_STOCK 0, IN_STOCK 12                                | 83  | 0        | 12
            OUT_OF_STOCK 0, IN_STOCK 12                                | 84  |          |
            # comes and goes
            OUT_OF_STOCK 0, IN_STOCK 24, OUT_OF_STOCK 48, IN_STOCK 72  | 73  |          |
            # never sold out, or not back by the page's own word
            IN_STOCK 0                                                 | 1   |          |
            IN_STOCK 0, IN_STOCK 24                                    | 25  |          |
            IN_STOCK 0, OUT_OF_STOCK 24                                | 25  |          |
            OUT_OF_STOCK 0, silent 24                                  | 25  |          |
            OUT_OF_STOCK 0, IN_STOCK 24, silent 30                     | 31  |          |
            OUT_OF_STOCK 0, PRE_ORDER 24                               | 25  |          |
            OUT_OF_STOCK 0, BACK_ORDER 24                              | 25  |          |
            IN_STORE_ONLY 0, IN_STOCK 24                               | 25  |          |
            DISCONTINUED 0, IN_STOCK 24                                | 25  |          |
            """)
    void backInStockIsSaidOnceForAWhile(String sightings, int now, @Nullable Long soldOut, @Nullable Long back) {
        Optional<StockReturn> returned = StockReturnPolicy.judge(sightings(sightings), at(now));

        assertThat(returned.map(found -> found.soldOut().visit()).orElse(null)).isEqualTo(soldOut);
        assertThat(returned.map(found -> found.back().visit()).orElse(null)).isEqualTo(back);
        assertThat(returned.map(StockReturn::newsUntil))
                .isEqualTo(returned.map(found -> found.back().at().plus(Duration.ofDays(3))));
    }

    private static List<StockSighting> sightings(String text) {
        return Arrays.stream(text.split(", "))
                .map(StockReturnPolicyTests::sighting)
                .toList();
    }

    private static StockSighting sighting(String text) {
        String[] words = text.split(" ");
        int hour = Integer.parseInt(words[1]);
        return new StockSighting(words[0].equals("silent") ? null : Availability.valueOf(words[0]), at(hour), hour);
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}

package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.history.Timelines;
import org.junit.jupiter.api.Test;

class SparklineTests {

    @Test
    void heightIsPriceAndABlankWasNotSeen() {
        String line = Sparkline.of(
                new Timelines()
                        .seen(0, 9, "USD 25")
                        .seen(10, 19, "USD 20")
                        .seen(30, 33, "USD 22")
                        .seen(34, 39, "USD 22", null, Availability.SOLD_OUT)
                        .until(40, null),
                20);

        assertThat(line).isEqualTo("█████▁▁▁▁▁     ▄▄···");
    }

    @Test
    void priceThatNeverMovedIsAMiddlingLine() {
        assertThat(Sparkline.of(new Timelines().seen(0, 9, "USD 25").until(10, null), 5))
                .isEqualTo("▅▅▅▅▅");
    }

    @Test
    void nothingSeenIsAnEmptyLine() {
        assertThat(Sparkline.of(new Timelines().until(10, null), 5)).isEmpty();
    }
}

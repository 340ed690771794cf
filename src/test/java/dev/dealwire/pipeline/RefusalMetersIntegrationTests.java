package dev.dealwire.pipeline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of the listings that are no deal. */
class RefusalMetersIntegrationTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void eachListingCountsUnderWhatSpeaksAgainstItAndTheOthersAreZero(@TempDir Path data) {
        try (LoopbackShop shop = new LoopbackShop();
                ConfigurableApplicationContext context = TestApplication.start(
                        new TestDefinitions()
                                .listing("plain", "Plain dryer", shop.url("/plain"))
                                .listing("forgotten", "Forgotten dryer", shop.url("/forgotten"))
                                .listing("missing", "Missing dryer", shop.url("/missing"))
                                .build(),
                        TestDatabase.fresh(),
                        data,
                        new SettableClock(NOW),
                        false)) {
            shop.page("/plain", ShopPages.product("Plain dryer", "25.00"));
            shop.page("/forgotten", ShopPages.product("Forgotten dryer", "30.00"));
            context.getBean(JobRuns.class).run(TestDefinitions.JOB, NOW, RunExtent.ALL, RunProgress.NONE);
            context.getBean(JdbcClient.class)
                    .sql("delete from deal where current_price = 30")
                    .update();

            context.getBean(Meters.class).refresh();

            assertThat(refused(context))
                    .hasSize(Reason.values().length)
                    .containsEntry("never_seen", 1.0)
                    .containsEntry("not_assessed", 1.0)
                    .containsEntry("no_reference_price", 1.0)
                    .containsEntry("stale", 0.0);
        }
    }

    private static Map<String, Double> refused(ConfigurableApplicationContext context) {
        return context.getBean(MeterRegistry.class).find("dealwire.deals.refused").gauges().stream()
                .collect(toMap(gauge -> String.valueOf(gauge.getId().getTag("reason")), Gauge::value));
    }
}

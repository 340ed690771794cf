package dev.dealwire.pipeline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators see of the listings that are no deal. */
class RefusalMetersIntegrationTests {

    @RegisterExtension
    private final TestProgram program = new TestProgram(new SettableClock(Instant.parse("2026-06-01T12:00:00Z")));

    private final LoopbackShop shop = program.openShop();

    @Test
    void eachListingCountsUnderWhatSpeaksAgainstItAndTheOthersAreZero() {
        program.start(new TestDefinitions()
                .listing("plain", "Plain dryer", shop.url("/plain"))
                .listing("forgotten", "Forgotten dryer", shop.url("/forgotten"))
                .listing("missing", "Missing dryer", shop.url("/missing"))
                .build());
        shop.page("/plain", ShopPages.product("Plain dryer", "25.00"));
        shop.page("/forgotten", ShopPages.product("Forgotten dryer", "30.00"));
        program.run(RunExtent.ALL);
        program.jdbc().sql("delete from deal where current_price = 30").update();

        program.bean(Meters.class).refresh();

        assertThat(refused())
                .hasSize(Reason.values().length)
                .containsEntry("never_seen", 1.0)
                .containsEntry("not_assessed", 1.0)
                .containsEntry("no_reference_price", 1.0)
                .containsEntry("stale", 0.0);
    }

    private Map<String, Double> refused() {
        return program.bean(MeterRegistry.class).find("dealwire.deals.refused").gauges().stream()
                .collect(toMap(gauge -> String.valueOf(gauge.getId().getTag("reason")), Gauge::value));
    }
}

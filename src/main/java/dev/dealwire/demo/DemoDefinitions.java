package dev.dealwire.demo;

import static java.util.stream.Collectors.toMap;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.job.DealCriteria;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.RevisitBounds;
import dev.dealwire.job.Schedule;
import dev.dealwire.money.Percent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an operator would have declared for the sample shops. */
public final class DemoDefinitions {

    public static final JobId JOB = new JobId("prime-day-hair-dryers");

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final MarketId MARKET = new MarketId("us");

    private DemoDefinitions() {}

    /** @param packaged the definitions that came with the program, of which the market policies are used */
    public static Definitions of(SampleMarket market, Definitions packaged) {
        JobDefinition job = new JobDefinition(
                JOB,
                "Prime Day hair dryers",
                new Schedule("0 0 * * * *", ZONE),
                Duration.ofHours(1),
                RevisitBounds.always(Duration.ofHours(1)),
                JobDefinition.USUAL_DEADLINE,
                null,
                MARKET,
                market.listings(),
                List.of(),
                new DealCriteria(new Percent(5)),
                DemoSlots.definitions());
        return new Definitions(
                Map.of(JOB, job),
                market.merchants().stream().collect(toMap(MerchantProfile::id, Function.identity())),
                packaged.markets());
    }
}

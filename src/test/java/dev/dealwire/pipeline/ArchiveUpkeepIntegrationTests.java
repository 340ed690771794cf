package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.ArchiveFiles;
import dev.dealwire.job.Manners;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bytes go when their time is over; what was read in them stays. */
class ArchiveUpkeepIntegrationTests {

    private final SettableClock clock =
            new SettableClock(Clock.systemUTC().instant().minus(Duration.ofDays(30)));
    private final LoopbackShop shop = new LoopbackShop();
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        shop.page("/dryer", ShopPages.product("Dryer", "20.00"));
        context = start(true);
    }

    private ConfigurableApplicationContext start(boolean keepPages) {
        Manners manners = new Manners(null, Duration.ZERO, 1_000, keepPages, Duration.ofDays(10), null);
        return TestApplication.start(
                new TestDefinitions()
                        .manners(manners)
                        .listing("dryer", "Dryer", shop.url("/dryer"))
                        .build(),
                database,
                data,
                clock,
                false);
    }

    @AfterEach
    void stop() {
        context.close();
        shop.close();
    }

    @Test
    void pagesPastTheirKeepingGoAndTheirObservationsStay() {
        run();
        clock.advance(Duration.ofDays(32));
        run();
        ArchiveUpkeep.Report report = keepUp();

        assertThat(report.forgotten()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(1);
        assertThat(report.bytes()).isPositive();
        assertThat(count("visit where archive_file is not null")).isEqualTo(1);
        assertThat(count("observation")).isEqualTo(2);
        assertThat(keepUp()).isEqualTo(new ArchiveUpkeep.Report(0, 0, 0));
    }

    @Test
    void pagesWithinTheirKeepingStay() {
        run();
        clock.advance(Duration.ofDays(9));
        run();

        assertThat(keepUp()).isEqualTo(new ArchiveUpkeep.Report(0, 0, 0));
        assertThat(count("visit where archive_file is not null")).isEqualTo(2);
    }

    @Test
    void merchantWhosePagesMayNotBeKeptAnyMoreHasNoneLeft() {
        run();
        context.close();
        context = start(false);
        clock.advance(Duration.ofDays(32));
        run();

        assertThat(keepUp().files()).isEqualTo(1);
        assertThat(context.getBean(ArchiveFiles.class).complete()).isEmpty();
        assertThat(count("visit where archive_file is not null")).isZero();
        assertThat(count("observation")).isEqualTo(2);
    }

    private ArchiveUpkeep.Report keepUp() {
        return context.getBean(ArchiveUpkeep.class).keepUp(clock.instant());
    }

    private void run() {
        assertThat(context.getBean(JobRuns.class)
                        .run(TestDefinitions.JOB, clock.instant(), RunExtent.DUE, RunProgress.NONE))
                .isInstanceOf(RunResult.Ended.class);
    }

    private int count(String rows) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }
}

package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.history.RunToken;
import dev.dealwire.job.Schedule;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestApplication;
import dev.dealwire.testing.TestDatabase;
import dev.dealwire.testing.TestDefinitions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs run by the clock, on one node at a time. */
class ScheduledRunsIntegrationTests {

    private final LoopbackShop shop = new LoopbackShop();

    @TempDir
    private Path data;

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void jobRunsAtItsTimeWithoutBeingAsked() throws Exception {
        CountDownLatch visited = new CountDownLatch(1);
        shop.on("/dryer", exchange -> {
            LoopbackShop.send(exchange, 200, ShopPages.product("Test dryer", "20.00"));
            visited.countDown();
        });
        TestDefinitions definitions = new TestDefinitions()
                .schedule(new Schedule("* * * * * *", ZoneId.of("America/New_York")))
                .listing("dryer", "Test dryer", shop.url("/dryer"));
        try (var context = TestApplication.start(
                definitions.build(),
                TestDatabase.fresh(),
                data,
                Clock.systemUTC(),
                false,
                "--db-scheduler.enabled=true",
                "--db-scheduler.polling-interval=200ms")) {
            assertThat(visited.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select count(*) from scheduled_tasks where task_name = 'run-job'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void jobThatALiveNodeWorksOnIsRefusedAndADeadNodesJobIsTakenOver() {
        try (var context = TestApplication.start(
                new TestDefinitions()
                        .listing("dryer", "Test dryer", shop.url("/dryer"))
                        .build(),
                TestDatabase.fresh(),
                data,
                Clock.systemUTC(),
                false)) {
            RunLeases leases = context.getBean(RunLeases.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            long run = context.getBean(Runs.class)
                    .begin(TestDefinitions.JOB, Instant.EPOCH, Instant.EPOCH)
                    .number();
            Optional<RunToken> first = leases.acquire(TestDefinitions.JOB, run);
            assertThat(first).isPresent();
            assertThat(leases.acquire(TestDefinitions.JOB, run)).isEmpty();

            jdbc.sql("update run_lease set node = 'elsewhere:1:1', heartbeat_at = now() - interval '29 seconds'")
                    .update();
            assertThat(leases.acquire(TestDefinitions.JOB, run)).isEmpty();

            jdbc.sql("update run_lease set heartbeat_at = now() - interval '31 seconds'")
                    .update();
            assertThat(leases.acquire(TestDefinitions.JOB, run)).isPresent();
        }
    }
}

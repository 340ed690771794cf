package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.history.RunToken;
import dev.dealwire.job.Schedule;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs run by the clock, on one node at a time. */
class ScheduledRunsIntegrationTests {

    @RegisterExtension
    private final TestProgram program = new TestProgram(Clock.systemUTC());

    private final LoopbackShop shop = program.openShop();

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
        program.start(definitions.build(), "--db-scheduler.enabled=true", "--db-scheduler.polling-interval=200ms");

        assertThat(visited.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.count("scheduled_tasks where task_name = 'run-job'")).isEqualTo(1);
    }

    /** Earlier or later: at another start the year's order is the other way round. */
    @Test
    void changedTimesMoveTheNextRun() {
        for (String cron : List.of("0 0 0 1 1 *", "0 0 0 1 7 *", "0 0 0 1 1 *")) {
            program.start(
                    new TestDefinitions()
                            .schedule(new Schedule(cron, ZoneOffset.UTC))
                            .listing("dryer", "Test dryer", shop.url("/dryer"))
                            .build(),
                    "--db-scheduler.enabled=true");

            assertThat(program.jdbc()
                            .sql("select execution_time from scheduled_tasks where task_name = 'run-job'")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .as(cron)
                    .isEqualTo(new RunTimes(program.job())
                            .nextAfter(Clock.systemUTC().instant())
                            .orElseThrow());
        }
    }

    @Test
    void jobThatALiveNodeWorksOnIsRefusedAndADeadNodesJobIsTakenOver() {
        program.start(new TestDefinitions()
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .build());
        RunLeases leases = program.bean(RunLeases.class);
        JdbcClient jdbc = program.jdbc();
        long run = program.bean(Runs.class)
                .begin(TestDefinitions.JOB, Instant.EPOCH, Instant.EPOCH)
                .number();
        Optional<RunToken> first = leases.acquire(TestDefinitions.JOB, run);
        assertThat(first).isPresent();
        assertThat(leases.acquire(TestDefinitions.JOB, run)).isEmpty();

        jdbc.sql("update run_lease set node = 'elsewhere:1:1', heartbeat_at = now() - interval '20 seconds'")
                .update();
        assertThat(leases.acquire(TestDefinitions.JOB, run)).isEmpty();

        jdbc.sql("update run_lease set heartbeat_at = now() - interval '40 seconds'")
                .update();
        assertThat(leases.acquire(TestDefinitions.JOB, run)).isPresent();
    }
}

package dev.dealwire.benchmarks;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What some work took. Time on the processors hardly changes on a machine that others use too, the time that passed does.
 *
 * @param passed from beginning to end
 * @param program on the processors, by this process
 * @param server on the processors, by the processes of PostgreSQL that live now
 */
record SpentTime(Duration passed, Duration program, Duration server) {

    static final SpentTime NONE = new SpentTime(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** What was spent until now, from moments of its own; only the difference of two means something. */
    static SpentTime until(JdbcClient jdbc) {
        return new SpentTime(Duration.ofNanos(System.nanoTime()), ofProcess(ProcessHandle.current()), ofServer(jdbc));
    }

    SpentTime since(SpentTime before) {
        return new SpentTime(passed.minus(before.passed), program.minus(before.program), server.minus(before.server));
    }

    SpentTime plus(SpentTime more) {
        return new SpentTime(passed.plus(more.passed), program.plus(more.program), server.plus(more.server));
    }

    private static Duration ofServer(JdbcClient jdbc) {
        return jdbc.sql("select pid from pg_stat_activity").query((row, number) -> row.getLong("pid")).list().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(SpentTime::ofProcess)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofProcess(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}

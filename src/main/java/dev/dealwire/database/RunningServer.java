package dev.dealwire.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that runs in a data directory, as its {@code postmaster.pid} tells. */
record RunningServer(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** Empty if none runs, or a process number in the file was given to something else since. */
    static Optional<RunningServer> in(Path dataDirectory) {
        List<String> lines = lines(dataDirectory.resolve("postmaster.pid"));
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(RunningServer::isPostgres)
                .map(process -> new RunningServer(
                        process, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** SIGTERM lets the server finish what its clients began; they are gone, so it ends soon. */
    void stop(Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL " + process.pid() + " stopped", interrupted);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IllegalStateException("PostgreSQL " + process.pid() + " did not stop", stuck);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}

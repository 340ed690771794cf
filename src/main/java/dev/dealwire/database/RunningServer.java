package dev.dealwire.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that runs in a data directory, as its {@code postmaster.pid} tells. */
record RunningServer(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * Empty if none runs, or a process number in the file was given to something else since. Of a file that is torn or foreign
     * the next server complains in its own log.
     */
    static Optional<RunningServer> in(Path dataDirectory) {
        List<String> lines = lines(dataDirectory.resolve("postmaster.pid"));
        OptionalLong pid = number(lines, PID_LINE);
        OptionalLong port = number(lines, PORT_LINE);
        if (pid.isEmpty() || port.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid.getAsLong())
                .filter(ProcessHandle::isAlive)
                .filter(RunningServer::isPostgres)
                .map(process -> new RunningServer(process, (int) port.getAsLong()));
    }

    private static OptionalLong number(List<String> lines, int index) {
        String text = index < lines.size() ? lines.get(index).strip() : "";
        return text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
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
            throw new IllegalStateException(
                    "found PostgreSQL " + process.pid() + " still running, wanted its end within " + patience, stuck);
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

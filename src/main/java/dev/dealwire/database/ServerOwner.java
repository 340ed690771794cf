package dev.dealwire.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The program that started the server of a data folder: its process number and start. */
final class ServerOwner {

    private final Path file;

    ServerOwner(Path file) {
        this.file = file;
    }

    void claim() throws IOException {
        Files.writeString(file, describe(ProcessHandle.current()));
    }

    boolean isAlive() {
        try {
            return Files.exists(file) && isAlive(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static boolean isAlive(String described) {
        String pid = described.split(" ", 2)[0];
        Optional<ProcessHandle> process =
                pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        return process.filter(ProcessHandle::isAlive)
                .map(ServerOwner::describe)
                .filter(described::equals)
                .isPresent();
    }

    private static String describe(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}

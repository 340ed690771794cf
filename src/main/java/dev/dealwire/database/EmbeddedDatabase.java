package dev.dealwire.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open embedded database. Whoever opened the server stops it on {@link #close}; a second process that finds it running
 * joins it and leaves it running.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final @Nullable EmbeddedPostgres own;

    private EmbeddedDatabase(int port, @Nullable EmbeddedPostgres own) {
        this.port = port;
        this.own = own;
    }

    /**
     * Opens the database of a data folder, made anew where there is none. A server whose program was killed is stopped first,
     * as a server itself would stop it.
     *
     * @throws UncheckedIOException if the folder cannot be written or the server does not start
     */
    public static EmbeddedDatabase open(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().resolve("postgresql");
        ServerOwner owner = new ServerOwner(folder.resolve("owner"));
        Optional<RunningServer> running = RunningServer.in(folder.resolve("data"));
        if (running.isPresent() && owner.isAlive()) {
            return new EmbeddedDatabase(running.get().port(), null);
        }
        running.ifPresent(orphan -> orphan.stop(PATIENCE));
        return start(folder, owner);
    }

    private static EmbeddedDatabase start(Path folder, ServerOwner owner) {
        try {
            Files.createDirectories(folder);
            owner.claim();
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("jit", "off")
                    .setServerConfig("listen_addresses", "localhost")
                    .setPGStartupWait(PATIENCE)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(log(folder))
                    .setErrorRedirector(log(folder))
                    .start();
            return new EmbeddedDatabase(server.getPort(), server);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL in " + folder + " did not start; see server.log there", failed);
        }
    }

    private static ProcessBuilder.Redirect log(Path folder) {
        return ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile());
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?reWriteBatchedInserts=true&tcpKeepAlive=true";
    }

    /** The only account; the server listens on loopback alone. */
    public String user() {
        return "postgres";
    }

    @Override
    public void close() {
        if (own == null) {
            return;
        }
        try {
            own.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException("the embedded PostgreSQL did not stop", stuck);
        }
    }
}

package dev.dealwire.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of this JVM: a container where an engine answers and has the image, else the embedded server.
 * Never none.
 */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final String IMAGE = "postgres:18";

    private final String host;
    private final String password;

    private PostgresServer(String host, String password) {
        this.host = host;
        this.password = password;
    }

    static PostgresServer start() {
        return engineHasImage() ? container() : embedded();
    }

    String url(String database) {
        return "jdbc:postgresql://" + host + "/" + database;
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    private static PostgresServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        log.info("tests use PostgreSQL in a container");
        return new PostgresServer(container.getHost() + ":" + container.getMappedPort(5432), "postgres");
    }

    private static PostgresServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            log.info("tests use the embedded PostgreSQL");
            return new PostgresServer("localhost:" + server.getPort(), "");
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", failed);
        }
    }

    /** A missing image would be pulled, which takes minutes to fail where no registry can be reached. */
    private static boolean engineHasImage() {
        try {
            return DockerClientFactory.instance().isDockerAvailable() && imageIsThere();
        } catch (IOException noClient) {
            log.info("no Docker client: {}", noClient.getMessage());
            return false;
        }
    }

    private static boolean imageIsThere() throws IOException {
        Process inspect = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return inspect.waitFor(20, TimeUnit.SECONDS) && inspect.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

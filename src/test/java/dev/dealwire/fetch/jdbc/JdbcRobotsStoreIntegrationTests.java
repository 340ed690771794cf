package dev.dealwire.fetch.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.fetch.RobotsFile;
import dev.dealwire.fetch.RobotsFile.State;
import dev.dealwire.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcRobotsStoreIntegrationTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2022-07-12T12:00:00.123456Z");

    private final JdbcRobotsStore store = new JdbcRobotsStore(
            JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())));

    @Test
    void anOriginThatWasNeverAskedIsUnknown() {
        assertThat(store.find("https://never.example")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatIsKeptIsFound(State state) {
        String origin = "https://" + state + ".example";
        byte[] text = state == State.FOUND ? "User-agent: *\nDisallow: /\u00fc\u0001".getBytes(UTF_8) : new byte[0];

        store.keep(new RobotsFile(origin, state, text, NOON));

        assertThat(store.find(origin)).hasValueSatisfying(file -> {
            assertThat(file.origin()).isEqualTo(origin);
            assertThat(file.state()).isEqualTo(state);
            assertThat(file.text()).isEqualTo(text);
            assertThat(file.fetchedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void aYoungerFileReplacesAnOlderOneAndNeverTheOtherWayRound() {
        String origin = "https://shop.example";
        store.keep(file(origin, State.ABSENT, NOON));
        store.keep(file(origin, State.UNREACHABLE, NOON.plusSeconds(60)));
        store.keep(file(origin, State.ABSENT, NOON.plusSeconds(30)));

        assertThat(store.find(origin)).map(RobotsFile::state).contains(State.UNREACHABLE);
    }

    private static RobotsFile file(String origin, State state, Instant at) {
        return new RobotsFile(origin, state, new byte[0], at);
    }
}

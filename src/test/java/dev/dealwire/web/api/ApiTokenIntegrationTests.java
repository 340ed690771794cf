package dev.dealwire.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once a deployer set a token, it alone opens the API, from wherever it comes. */
@TestInstance(Lifecycle.PER_CLASS)
class ApiTokenIntegrationTests {

    private static final String TOKEN = "correct-horse-battery";

    @RegisterExtension
    private final TestProgram program = new TestProgram(new SettableClock(Instant.parse("2026-06-01T12:00:00Z")));

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void serve() {
        program.serve(new TestDefinitions().build(), "--dealwire.api.token=" + TOKEN);
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "bearer " + TOKEN})
    void tokenOpensTheApi(String authorization) throws Exception {
        assertThat(get("/api/quarantine", "Authorization", authorization).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokenOpensItThroughAProxyToo() throws Exception {
        HttpResponse<String> response = get(
                "/api/quarantine",
                "Authorization",
                "Bearer " + TOKEN,
                "X-Forwarded-For",
                "203.0.113.7",
                "Forwarded",
                "for=203.0.113.7");

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer correct-horse-batterx",
                "Bearer correct-horse-batter",
                "Bearer correct-horse-battery-",
                "Bearer Correct-horse-battery",
                "Bearer",
                "Bearer ",
                "Basic correct-horse-battery",
                "correct-horse-battery"
            })
    void anythingElseIsRefusedWithAChallenge(String authorization) throws Exception {
        assertRefused(get("/api/quarantine", "Authorization", authorization));
    }

    @Test
    void thisMachineAloneIsNotEnoughAnyMore() throws Exception {
        assertRefused(get("/api/quarantine"));
        assertRefused(get("/api/claims/1"));
        assertRefused(get("/api/quarantine?token=" + TOKEN));
    }

    @Test
    void readersNeedNoToken() throws Exception {
        assertThat(get("/embed/nothing-here.html").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(response.body()).doesNotContain(TOKEN);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.url(path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

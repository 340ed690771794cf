package dev.dealwire.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web server answers: snippets bound to their expiry, health and metrics. */
@TestInstance(Lifecycle.PER_CLASS)
class ServedApplicationIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void start() {
        shop.page("/dryer", ShopPages.product("Test dryer", "20.00"));
        program.serve(new TestDefinitions()
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .build());
        program.run();
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    @Test
    void snippetIsServedWithETagAndNoLongerThanItStaysTrue() throws Exception {
        clock.set(START.plus(Duration.ofHours(23)).plusSeconds(3_540));
        HttpResponse<String> response = get("/embed/test-dryer.html");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("$20");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=60, must-revalidate");
        String etag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/embed/test-dryer.html", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(get("/embed/test-dryer.json").body()).contains("\"20.00\"");
    }

    @Test
    void snippetLosesItsPriceByItselfWhenItIsTooOld() throws Exception {
        clock.set(START.plus(Duration.ofHours(24)).plusSeconds(1));

        assertThat(get("/embed/test-dryer.html").body()).doesNotContain("$20").contains("Test Shop");
    }

    @Test
    void unknownSlotIsNotFound() throws Exception {
        assertThat(get("/embed/nothing-here.html").statusCode()).isEqualTo(404);
        assertThat(get("/embed/test-dryer.exe").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "test-", "-dryer"})
    void nameThatNoSlotCanHaveIsNotFound(String name) throws Exception {
        assertThat(get("/embed/" + name + ".html").statusCode()).isEqualTo(404);
    }

    @Test
    void nameThatIsTooLongForASlotIsNotFound() throws Exception {
        assertThat(get("/embed/" + "a".repeat(65) + ".html").statusCode()).isEqualTo(404);
    }

    @Test
    void metersOfTheProjectAndOfBatchAreExported() throws Exception {
        String metrics = get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("dealwire_visits_total{merchant=\"shop\",outcome=\"priced\"} 1.0")
                .contains("dealwire_publish_total{outcome=\"published\"} 2.0")
                .contains("dealwire_deals_live{merchant=\"shop\"} 0.0")
                .contains("dealwire_price_age_seconds{merchant=\"shop\"}")
                .contains("dealwire_run_seconds_count{outcome=\"succeeded\"} 1")
                .contains("spring_batch_job_seconds_count")
                .contains("spring_batch_step_seconds_count");
    }

    @Test
    void everyReasonAgainstADealHasItsSeries() throws Exception {
        String metrics = get("/actuator/prometheus").body();

        assertThat(Arrays.stream(Reason.values()))
                .allSatisfy(reason -> assertThat(metrics)
                        .contains("dealwire_deals_refused{merchant=\"shop\",reason=\"" + reason.word() + "\"} "));
    }

    @Test
    void healthSaysWhetherTheDatabaseAnswersAndWhenJobsSucceeded() throws Exception {
        HttpResponse<String> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"db\"").contains("last success 2026-06-01T12:00:00Z");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.url(path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

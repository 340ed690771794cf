package dev.dealwire.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimChains;
import dev.dealwire.publish.ClaimKind;
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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a phrase in a blurb to the bytes that a shop sent, and who may ask for it. */
@TestInstance(Lifecycle.PER_CLASS)
class OperatorsApiIntegrationTests {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void publishADeal() {
        program.serve(new TestDefinitions()
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .build());
        shop.page("/dryer", ShopPages.product("Test dryer", "25.00"));
        for (int day = 0; day < 8; day++) {
            program.run();
            clock.advance(Duration.ofDays(1));
        }
        shop.page("/dryer", ShopPages.onSale("Test dryer", "20.00", "25.00"));
        program.run();
    }

    @AfterAll
    void closeClient() {
        client.close();
    }

    @Test
    void everyPhraseLeadsToTheBytesThatCarriedItsPrices() {
        List<ClaimChain> chains = chains();

        assertThat(chains.stream().map(chain -> chain.published().claim().kind()))
                .contains(ClaimKind.CURRENT_PRICE, ClaimKind.SAVING, ClaimKind.PERCENT_OFF, ClaimKind.REFERENCE_PRICE);
        assertThat(chains.stream().flatMap(chain -> chain.links().stream())).allSatisfy(link -> {
            assertThat(link.observed().archived()).isNotNull();
            assertThat(link.fragment())
                    .contains(Objects.requireNonNull(link.observed().price()).toDecimalString())
                    .contains("price");
        });
    }

    @Test
    void referencePriceRestsOnADayEach() {
        ClaimChain reference = chains().stream()
                .filter(chain -> chain.published().claim().kind() == ClaimKind.REFERENCE_PRICE)
                .findFirst()
                .orElseThrow();

        assertThat(reference.links()).hasSize(8);
        assertThat(reference.published().claim().rule()).contains("at least 7 of the last 30 days", "16 CFR 233.1");
        assertThat(reference.published().claim().finding()).contains("offered at USD 25.00 or above on 8 days");
    }

    @Test
    void claimIsToldToProgramsOnThisMachine() throws Exception {
        long id = chains().getFirst().published().id();
        HttpResponse<String> response = get("/api/claims/" + id);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"words\":\"$20\"", "\"digest\":\"sha256:", "\"offset\":", "\"fragment\":")
                .contains("\"life\":[{\"step\":\"started\",\"at\":\"2026-06-09T12:00:00Z\",\"currentPrice\":\"20.00\"");
        assertThat(get("/api/claims/987654321").statusCode()).isEqualTo(404);
        assertThat(get("/api/claims/x").statusCode()).isEqualTo(404);
    }

    @Test
    void pageInABrowserAndProxyInFrontAreNotThisMachine() throws Exception {
        assertThat(get("/api/claims/1", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/claims/1", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/claims/1", "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/claims/1", "Forwarded", "for=203.0.113.7").statusCode())
                .isEqualTo(403);
        assertThat(get("/api/claims/1", "X-Forwarded-For", "127.0.0.1").statusCode())
                .as("a proxy may say what it likes")
                .isEqualTo(403);
    }

    @Test
    void quarantineIsListedAndDecidedOnOverHttp() throws Exception {
        assertThat(get("/api/quarantine").body()).isEqualTo("[]");
        assertThat(post("/api/quarantine/987654321/accept").statusCode()).isEqualTo(404);
        assertThat(post("/api/quarantine/1/reject", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"by\": \" \"}", "{\"by\": null}", "[]", "by=editor", ""})
    void decisionOfNobodyIsABadRequest(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(program.url("/api/quarantine/1/accept"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void merchantThatCannotBeIsABadRequest() throws Exception {
        assertThat(get("/api/quarantine?merchant=Shop%20!").statusCode()).isEqualTo(400);
        assertThat(get("/api/quarantine?merchant=shop").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.url(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\":\"editor\",\"note\":null}"));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<ClaimChain> chains() {
        return program.bean(ClaimChains.class).of(TestDefinitions.single("dryer"));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.url(path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

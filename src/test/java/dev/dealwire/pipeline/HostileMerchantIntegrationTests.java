package dev.dealwire.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each thing that a merchant can do to us is told apart, the run goes on, and nothing wrong is published. */
class HostileMerchantIntegrationTests {

    private static final Map<String, String> WANTED = Map.ofEntries(
            entry("forbidden", "blocked http_403"),
            entry("missing", "gone http_404"),
            entry("too-many", "failed too_many_requests"),
            entry("broken", "failed server_error"),
            entry("captcha", "blocked blocked_page"),
            entry("loop", "failed redirect_loop"),
            entry("endless", "failed too_large"),
            entry("bomb", "failed too_large"),
            entry("drip", "failed too_slow"),
            entry("metadata", "failed address_refused"),
            entry("no-price", "unparseable no_price_found"));

    @RegisterExtension
    private final TestProgram program = new TestProgram(Clock.systemUTC());

    /** One each, so that what one does to its politeness key does not touch the others. */
    private final Map<String, LoopbackShop> shops = new HashMap<>();

    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void endTheDrip() {
        testIsOver.countDown();
    }

    @Test
    void everyMisbehaviourHasItsOwnOutcomeAndTheRunGoesOn() {
        TestDefinitions definitions = new TestDefinitions();
        for (String key : WANTED.keySet()) {
            definitions.listing(
                    key,
                    "Item " + key,
                    key.equals("metadata") ? metadataService() : shop(key).url("/" + key));
        }
        definitions.listing("good", "Good item", shop("good").url("/good"));
        misbehave();
        program.start(
                definitions.build(),
                "--dealwire.fetch.page-timeout=4s",
                "--dealwire.fetch.wire-cap=1MB",
                "--dealwire.fetch.inflated-cap=2MB");
        RunReport report = program.run();

        assertThat(troubles(report)).containsExactlyInAnyOrderEntriesOf(WANTED);
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
        assertThat(report.visits()).isEqualTo(WANTED.size() + 1);
        assertThat(program.text("good")).contains("$15");
        for (String key : WANTED.keySet()) {
            assertThat(program.text(key)).doesNotContain("$");
        }
    }

    private static Map<String, String> troubles(RunReport report) {
        return report.troubles().stream()
                .collect(Collectors.toMap(
                        trouble -> trouble.listing().key(),
                        trouble -> trouble.outcome().word() + " " + trouble.reason(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private LoopbackShop shop(String key) {
        return shops.computeIfAbsent(key, _ -> program.openShop());
    }

    private static URI metadataService() {
        return URI.create("http://169.254.169.254/latest/meta-data/");
    }

    private void misbehave() {
        shop("good").page("/good", ShopPages.product("Good item", "15.00"));
        shop("no-price").page("/no-price", "<html><body><h1>Item</h1><button>Add to cart</button></body></html>");
        shop("forbidden").on("/forbidden", exchange -> LoopbackShop.send(exchange, 403, "no"));
        shop("broken").on("/broken", exchange -> LoopbackShop.send(exchange, 500, "oops $1.00"));
        shop("too-many").on("/too-many", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            LoopbackShop.send(exchange, 429, "slow down");
        });
        shop("captcha").page("/captcha", """
                <html><head><title>Robot Check</title></head><body><h4>Enter the characters you see below</h4>
                <p>Sorry, we just need to make sure you're not a robot.</p>
                <form action="/errors/validateCaptcha"><img src="/captcha.jpg"><input name="field-keywords"></form>
                </body></html>""");
        shop("loop").on("/loop", exchange -> {
            exchange.getResponseHeaders().set("Location", "/loop");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        shop("endless").on("/endless", HostileMerchantIntegrationTests::endless);
        shop("bomb").on("/bomb", HostileMerchantIntegrationTests::bomb);
        shop("drip").on("/drip", this::drip);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = "<p>$9.99</p>".repeat(1_000).getBytes(US_ASCII);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 100_000; i++) {
                body.write(block);
            }
        }
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            byte[] spaces = new byte[64 * 1_024];
            for (int i = 0; i < 320; i++) {
                gzip.write(spaces);
            }
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, zipped.size());
        exchange.getResponseBody().write(zipped.toByteArray());
        exchange.close();
    }

    /** A byte whenever a moment has passed, for as long as the test lasts. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!testIsOver.await(100, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.dealwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.SettableClock;
import dev.dealwire.testing.ShopPages;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a later visit makes of what an earlier one learned of a page's address and its bytes. */
class MovedAndKnownPagesIntegrationTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    @RegisterExtension
    private final TestProgram program = new TestProgram(clock);

    private final LoopbackShop shop = program.openShop();
    private final Queue<String> validatorsSent = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() {
        program.start(new TestDefinitions()
                .listing("dryer", "Test dryer", shop.url("/dryer"))
                .build());
    }

    @Test
    void listingThatMovedForGoodIsAskedForAtItsNewAddressAndReported() {
        redirect("/dryer", 301, "/products/dryer");
        shop.page("/products/dryer", ShopPages.product("Test dryer", "25.00"));
        run();
        shop.asked().clear();

        RunReport report = run();

        assertThat(pagesAsked()).containsExactly("/products/dryer");
        assertThat(report.visits(VisitOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(report.moves())
                .extracting(move -> move.from().getPath() + " to " + move.to().getPath())
                .containsExactly("/dryer to /products/dryer");
    }

    @Test
    void listingThatIsNotFoundWhereItHadMovedIsLookedForWhereItsDefinitionSays() {
        redirect("/dryer", 308, "/products/dryer");
        shop.page("/products/dryer", ShopPages.product("Test dryer", "25.00"));
        run();
        shop.on("/products/dryer", exchange -> LoopbackShop.send(exchange, 404, "gone"));
        shop.page("/dryer", ShopPages.product("Test dryer", "24.00"));

        assertThat(run().visits(VisitOutcome.GONE)).isEqualTo(1);
        assertThat(run().visits(VisitOutcome.PRICED)).isEqualTo(1);
    }

    @Test
    void passingRedirectIsFollowedAnewEachTime() {
        redirect("/dryer", 302, "/products/dryer");
        shop.page("/products/dryer", ShopPages.product("Test dryer", "25.00"));
        run();
        shop.asked().clear();

        assertThat(run().moves()).isEmpty();
        assertThat(pagesAsked()).containsExactly("/dryer", "/products/dryer");
    }

    @Test
    void redirectToAnotherProductIsNotAPriceOfTheListing() {
        shop.page("/dryer", ShopPages.product("Test dryer", "25.00"));
        run();
        redirect("/dryer", 301, "/brush");
        shop.page("/brush", ShopPages.product("Round brush", "9.00"));

        RunReport report = run();

        assertThat(report.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.outcome()).isEqualTo(VisitOutcome.SOFT_404);
            assertThat(trouble.reason()).isEqualTo("redirect_to_other_product");
        });
        assertThat(report.moves()).isEmpty();
    }

    @Test
    void pageNotModifiedCountsAsSeenUntilPagesAreReadByOtherRules() {
        shop.on("/dryer", this::taggedPage);
        run();
        assertThat(run().visits(VisitOutcome.NOT_MODIFIED)).isEqualTo(1);
        program.jdbc().sql("update revisit set read_by = 'an earlier reader'").update();

        assertThat(run().visits(VisitOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(run().visits(VisitOutcome.NOT_MODIFIED)).isEqualTo(1);

        assertThat(validatorsSent).containsExactlyElementsOf(List.of("none", "\"v1\"", "none", "\"v1\""));
    }

    @Test
    void pageWhosePriceIsHeldIsAskedForInFullAgain() {
        shop.page("/dryer", ShopPages.product("Test dryer", "25.00"));
        run();
        shop.on("/dryer", exchange -> {
            taggedHeaders(exchange);
            LoopbackShop.send(exchange, 200, ShopPages.product("Test dryer", "2500.00"));
        });

        run();
        assertThat(run().visits(VisitOutcome.IMPLAUSIBLE)).isEqualTo(1);

        assertThat(validatorsSent).containsExactly("none", "none");
    }

    private List<String> pagesAsked() {
        return shop.asked().stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    private void taggedPage(HttpExchange exchange) throws IOException {
        if (taggedHeaders(exchange).equals("\"v1\"")) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        LoopbackShop.send(exchange, 200, ShopPages.product("Test dryer", "25.00"));
    }

    private String taggedHeaders(HttpExchange exchange) {
        String sent = exchange.getRequestHeaders().getFirst("If-None-Match");
        String known = sent == null ? "none" : sent;
        validatorsSent.add(known);
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        return known;
    }

    private void redirect(String from, int status, String to) {
        shop.on(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    /** Each a day after the one before. */
    private RunReport run() {
        RunReport report = program.run();
        clock.advance(Duration.ofDays(1));
        return report;
    }
}

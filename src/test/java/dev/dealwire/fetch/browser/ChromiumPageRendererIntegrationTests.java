package dev.dealwire.fetch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.Rendering;
import dev.dealwire.pipeline.RunReport;
import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.TestDefinitions;
import dev.dealwire.testing.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run that reads a price which a page's script puts there, in a real Chromium that can reach nothing by itself. */
class ChromiumPageRendererIntegrationTests {

    private static final ListingId DRYER = new ListingId(TestDefinitions.MERCHANT, "dryer");

    /** The price comes by a request of the script; beside it the page tries what it should not. */
    private static final String PAGE = """
            <!doctype html><html lang="en-US"><head><title>Test dryer</title>
            <link rel="stylesheet" href="/style.css"><script src="/price.js" defer></script></head>
            <body><main><h1>Test dryer</h1><img src="/photo.jpg"><div id="price">loading</div>
            <button type="submit">Add to cart</button></main></body></html>
            """;

    private static final String SCRIPT = """
            const shown = text => { document.getElementById("price").textContent = text; };
            fetch("/cart/secret.json").catch(() => {});
            fetch("http://169.254.169.254/latest/meta-data/").catch(() => {});
            fetch("/order", {method: "POST", body: "1"}).catch(() => {});
            new WebSocket("ws://" + location.host + "/socket").onerror = () => {};
            fetch("/api/price.json?of={dryer}|first").then(reply => reply.json()).then(price => {
              const data = document.createElement("script");
              data.type = "application/ld+json";
              data.textContent = JSON.stringify({"@context": "https://schema.org", "@type": "Product", name: "Test dryer",
                offers: {"@type": "Offer", price: price.amount, priceCurrency: "USD"}});
              document.head.append(data);
              shown("$" + price.amount);
            });
            """;

    @RegisterExtension
    private final TestProgram program = new TestProgram(Clock.systemUTC());

    private final LoopbackShop shop = program.openShop();

    @Test
    void priceThatAScriptPutsThereIsReadAndNothingElseIsReached() {
        shop.on("/robots.txt", exchange -> LoopbackShop.send(exchange, 200, "User-agent: *\nDisallow: /cart\n"));
        shop.page("/dryer", PAGE);
        shop.on("/price.js", exchange -> LoopbackShop.send(exchange, 200, SCRIPT));
        shop.on("/api/price.json", exchange -> LoopbackShop.send(exchange, 200, "{\"amount\": \"24.99\"}"));

        RunReport report = run(Rendering.BROWSER);

        assertThat(report.troubles()).isEmpty();
        assertThat(report.visits(VisitOutcome.PRICED)).isEqualTo(1);
        assertThat(program.price(DRYER).terms().currentPrice()).hasToString("USD 24.99");
        assertThat(shop.asked()).containsExactlyInAnyOrder("/robots.txt", "/dryer", "/price.js", "/api/price.json");
    }

    @Test
    void merchantThatDoesNotAskForABrowserGetsNone() {
        shop.page("/dryer", PAGE);

        RunReport report = run(Rendering.NONE);

        assertThat(report.visits(VisitOutcome.UNPARSEABLE)).isEqualTo(1);
        assertThat(shop.asked()).containsExactly("/robots.txt", "/dryer");
    }

    private RunReport run(Rendering rendering) {
        Path chromium = chromium();
        Definitions definitions = rendered(
                new TestDefinitions()
                        .listing("dryer", "Test dryer", shop.url("/dryer"))
                        .build(),
                rendering);
        program.start(
                definitions,
                "--dealwire.browser.enabled=true",
                "--dealwire.browser.sandbox=false",
                "--dealwire.browser.executable=" + chromium);
        return program.run();
    }

    private static Definitions rendered(Definitions plain, Rendering rendering) {
        MerchantProfile merchant = plain.merchant(TestDefinitions.MERCHANT).withRender(rendering);
        return new Definitions(plain.jobs(), Map.of(merchant.id(), merchant), plain.markets());
    }

    private static Path chromium() {
        List<Path> found = Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .flatMap(Stream::ofNullable)
                .map(Path::of)
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(!found.isEmpty(), "no Chromium here: set CHROMIUM to its path to run the browser tests");
        return found.getFirst();
    }
}

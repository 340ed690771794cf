package dev.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.testing.LoopbackShop;
import dev.dealwire.testing.ShopPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a run, from definitions in files to the exit status. */
class RunCommandIntegrationTests {

    private static final String MERCHANT = """
            name: Test shop
            hosts: [127.0.0.1]
            currency: USD
            locale: en-US
            manners: {pace: 0s}
            """;

    private static final String JOB = """
            title: Dryers
            market: us
            schedule: {cron: "0 0 * * * *", zone: UTC}
            revisit: 1h
            deal: {minimum-percent-off: 5}
            listings:
              - {id: shop/dryer, name: Dryer, url: "%1$s"}
            discover:
              - {merchant: shop, from: pages, start: "%2$s", links: 'a:not(:matches(^(x|y)*z))', most: 5}
            slots:
              - {id: dryer-deal, kind: single, pick: shop/dryer}
            """;

    @RegisterExtension
    private final OperatorsTerminal terminal = new OperatorsTerminal();

    private final LoopbackShop shop = new LoopbackShop();

    @TempDir
    private Path folder;

    @BeforeEach
    void declareAJob() throws IOException {
        terminal.useTestDatabase();
        terminal.set("dealwire.fetch.loopback-allowed", "true");
        Path jobs = folder.resolve("jobs");
        Files.createDirectories(jobs.resolve("merchants"));
        Files.writeString(jobs.resolve("merchants/shop.yaml"), MERCHANT);
        Files.createDirectories(jobs.resolve("markets"));
        Files.copy(Path.of("jobs/markets/us.yaml"), jobs.resolve("markets/us.yaml"));
        Files.writeString(jobs.resolve("dryers.yaml"), JOB.formatted(shop.url("/dryer"), shop.url("/all")));
        shop.page("/dryer", ShopPages.product("Dryer", "20.00"));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void runInWhichAllEndedAsForeseenIsDone() {
        shop.page("/all", "<!doctype html><a href=\"/dryer\">Dryer</a>");

        assertThat(run()).isZero();
        assertThat(terminal.out()).doesNotContain("Fell short");
    }

    @Test
    void errorOfOursInARuleIsToldAndTheRunFellShort() {
        shop.page("/all", "<!doctype html><a href=\"/dryer\">" + "xy".repeat(50_000) + "</a>");

        assertThat(run()).isEqualTo(1);
        assertThat(terminal.out())
                .contains("shop      1", "internal_error (java.lang.StackOverflowError)")
                .contains("Fell short: 1 ended in an error of ours");
    }

    @Test
    void rulesAreTriedBeforeAnythingIsTracked() {
        shop.page("/all", "<!doctype html><a href=\"/dryer\">Dryer</a><a href=\"/iron\">Iron</a>");

        assertThat(dealwire("discover", "dryers")).isZero();
        assertThat(terminal.out().lines().map(line -> line.replaceAll(" {2,}", "|")))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("listing|state|changed|address"),
                        line -> assertThat(line).contains("|declared|", "/dryer"),
                        line -> assertThat(line).contains("|new|", "/iron"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).isEqualTo("looked at|pages|found|new|refused|why|stopped"),
                        line -> assertThat(line).endsWith("/all|1|2|1|0"));
    }

    @Test
    void whatARuleFoundStandsAmongTheDealsBesideWhatIsDeclared() {
        shop.page("/all", "<!doctype html><a href=\"/dryer\">Dryer</a><a href=\"/iron\">Iron</a>");
        shop.page("/iron", ShopPages.product("Iron", "40.00"));
        run();

        assertThat(dealwire("deals", "dryers")).isZero();
        assertThat(terminal.out().lines().filter(line -> line.contains("no_reference_price")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("shop/dryer").contains("USD 20.00"),
                        line -> assertThat(line).startsWith("shop/found-").contains("USD 40.00"));
    }

    @Test
    void jsonNamesItsFieldsInTheSameOrderEachTime() {
        shop.page("/all", "<!doctype html><a href=\"/dryer\">Dryer</a>");

        assertThat(dealwire("run", "dryers", "--json")).isZero();
        assertThat(terminal.out())
                .contains("\"succeeded\":true,\"internalErrors\":0,\"outcomes\":{\"shop\":{\"priced\":1}}")
                .contains("\"slots\":[{\"slot\":\"dryer-deal\",\"result\":\"published\",\"revision\":1}]");
    }

    private int run() {
        return dealwire("run", "dryers");
    }

    private int dealwire(String... words) {
        return terminal.dealwire(Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--jobs",
                                folder.resolve("jobs").toString(),
                                "--data",
                                folder.resolve("data").toString()))
                .toArray(String[]::new));
    }
}

package dev.dealwire.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.fetch.ApiFetcher;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FeedFetcher;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.Spool;
import dev.dealwire.fetch.Validators;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.MerchantProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

/** The wiring alone: everything else is tested on plain objects. */
class FetchConfigurationTests {

    @TempDir
    private Path folder;

    @Test
    void theBeansFetchAPageAndArchiveIt() throws Exception {
        try (Shop shop = Shop.open()) {
            shop.on("/p", Shop.page("<html>dryer</html>"));
            context("dealwire.fetch.loopback-allowed=true", "dealwire.fetch.contact=https://dealwire.example/bot")
                    .withPropertyValues("dealwire.fetch.page-timeout=2s")
                    .run(context -> {
                        Fetched page = fetch(context.getBean(PageFetcher.class), shop);
                        ArchiveReference archived = Objects.requireNonNull(page.archived());
                        byte[] kept = context.getBean(PageArchive.class)
                                .read(archived)
                                .body();
                        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo("<html>dryer</html>");
                    });
            assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith(".warc.gz"));
        }
    }

    @Test
    void pagesFeedsAndApisShareARobotsFileWithoutADatabase() throws Exception {
        byte[] body = new byte[2000];
        Path file = folder.resolve("feed");
        try (Shop shop = Shop.open()) {
            shop.on("/p", Shop.page(body)).on("/feed", Shop.page(body)).on("/api", Shop.page(body));
            context("dealwire.fetch.loopback-allowed=true", "dealwire.fetch.wire-cap=1000B")
                    .run(context -> {
                        assertThat(context.getBean(PageFetcher.class).fetch(shop.url("/p"), Validators.NONE))
                                .isInstanceOf(Failed.class);
                        assertThat(context.getBean(ApiFetcher.class).fetch(shop.url("/api"), null, null))
                                .isInstanceOf(Failed.class);
                        assertThat(context.getBean(FeedFetcher.class)
                                        .fetch(shop.url("/feed"), Validators.NONE, new Spool(file, null)))
                                .as("a feed has a cap of its own")
                                .isInstanceOf(Fetched.class);
                    });
            assertThat(shop.visits())
                    .extracting(Shop.Visit::path)
                    .containsExactly("/robots.txt", "/p", "/api", "/feed");
        }
        assertThat(file).hasBinaryContent(body);
    }

    @Test
    void settingsAreBoundAndNothingIsAllowedByDefault() {
        context("dealwire.fetch.wire-cap=1MB", "dealwire.fetch.silence-timeout=3s")
                .run(context -> {
                    FetchSettings settings = context.getBean(FetchSettings.class);
                    assertThat(settings.caps().wire()).isEqualTo(1024 * 1024);
                    assertThat(settings.times().silence()).isEqualTo(Duration.ofSeconds(3));
                    assertThat(settings.loopbackAllowed()).isFalse();
                    assertThat(settings.userAgent().contact()).isNull();
                });
    }

    @Test
    void aSettingThatMakesNoSenseStopsTheStart() {
        context("dealwire.fetch.connections=0")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("found 0 connections"));
    }

    private static Fetched fetch(PageFetcher fetcher, Shop shop) {
        FetchOutcome outcome = fetcher.fetch(shop.url("/p"), Validators.NONE);
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private ApplicationContextRunner context(String... properties) {
        return new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(Definitions.class, FetchConfigurationTests::definitions)
                .withUserConfiguration(Scan.class)
                .withPropertyValues("dealwire.archive.folder=" + folder)
                .withPropertyValues(properties);
    }

    private static Definitions definitions() {
        MerchantId id = new MerchantId("shop");
        MerchantProfile merchant = new MerchantProfile(
                id,
                "Shop",
                List.of("127.0.0.1"),
                null,
                null,
                Guest.UNPACED,
                ExtractionHints.NONE,
                new AffiliateProgramme.None(),
                DisplayPolicy.CLOSED);
        return new Definitions(Map.of(), Map.of(id, merchant), Map.of());
    }

    @ComponentScan({"dev.dealwire.fetch.http", "dev.dealwire.fetch.store"})
    static class Scan {}
}

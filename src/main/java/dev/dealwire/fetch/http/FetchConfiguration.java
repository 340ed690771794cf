package dev.dealwire.fetch.http;

import dev.dealwire.fetch.ApiFetcher;
import dev.dealwire.fetch.FeedFetcher;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.HostLookup;
import dev.dealwire.fetch.InMemoryLaneLedger;
import dev.dealwire.fetch.InMemoryRobotsStore;
import dev.dealwire.fetch.LaneLedger;
import dev.dealwire.fetch.Lanes;
import dev.dealwire.fetch.MannersByHost;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageFetcher;
import dev.dealwire.fetch.PageRenderer;
import dev.dealwire.fetch.PageWalk;
import dev.dealwire.fetch.PoliteFetcher;
import dev.dealwire.fetch.RenderingPageFetcher;
import dev.dealwire.fetch.RobotsStore;
import dev.dealwire.fetch.Sleeper;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.Rendering;
import java.time.Clock;
import java.util.Objects;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
class FetchConfiguration {

    private static final Logger log = LoggerFactory.getLogger(FetchConfiguration.class);

    @Bean
    FetchSettings fetchSettings(FetchProperties properties) {
        String version = FetchConfiguration.class.getPackage().getImplementationVersion();
        return properties.settings(Objects.requireNonNullElse(version, "dev"));
    }

    @Bean
    HttpClientTransport transport(FetchSettings settings, Clock clock) {
        return new HttpClientTransport(settings, HostLookup.system(), clock);
    }

    /** For a node without a database. */
    @Bean
    @Fallback
    LaneLedger inMemoryLaneLedger() {
        return new InMemoryLaneLedger();
    }

    /** For a node without a database. */
    @Bean
    @Fallback
    RobotsStore inMemoryRobotsStore() {
        return new InMemoryRobotsStore();
    }

    @Bean
    MannersByHost manners(Definitions definitions) {
        return new MannersByHost(definitions.merchants().values());
    }

    @Bean
    Lanes lanes(FetchProperties properties, LaneLedger ledger, Clock clock) {
        // of the JDK's generators this one may be shared by threads
        return new Lanes(clock, Sleeper.real(), properties.laneRules(), new Random(), ledger);
    }

    @Bean
    PageWalk pageWalk(
            FetchProperties properties,
            FetchSettings settings,
            MannersByHost manners,
            HttpClientTransport transport,
            LaneLedger ledger,
            RobotsStore robots,
            PageArchive archive,
            Clock clock) {
        return new PageWalk(settings, manners, properties.laneRules(), ledger, transport, robots, archive, clock);
    }

    /** The one guest that all of a node's requests go out from. */
    @Bean
    PoliteFetcher politeFetcher(
            FetchSettings settings,
            MannersByHost manners,
            Lanes lanes,
            HttpClientTransport transport,
            RobotsStore robots,
            PageArchive archive,
            Clock clock) {
        return new PoliteFetcher(settings, manners, lanes, transport, robots, archive, clock);
    }

    @Bean
    PageFetcher pageFetcher(
            PoliteFetcher guest,
            MannersByHost manners,
            Definitions definitions,
            ObjectProvider<PageRenderer> renderer) {
        PageRenderer browser = renderer.getIfAvailable();
        if (browser == null) {
            definitions.merchants().values().stream()
                    .filter(merchant -> merchant.render() == Rendering.BROWSER)
                    .forEach(merchant -> log.warn(
                            "merchant {} asks for a browser and there is none; its pages are read as they come",
                            merchant.id()));
            return guest::fetch;
        }
        return new RenderingPageFetcher(guest::fetch, guest.keepingNothing()::fetch, browser, manners::areRendered);
    }

    @Bean
    ApiFetcher apiFetcher(PoliteFetcher guest) {
        return guest::fetch;
    }

    @Bean
    FeedFetcher feedFetcher(FetchProperties properties, PoliteFetcher guest) {
        return guest.with(properties.feedCaps(), properties.feedTimes())::fetch;
    }
}

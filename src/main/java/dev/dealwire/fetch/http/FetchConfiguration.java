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
import dev.dealwire.fetch.PolitePageFetcher;
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

    @Bean
    Lanes lanes(FetchProperties properties, ObjectProvider<LaneLedger> ledger, Clock clock) {
        // of the JDK's generators this one may be shared by threads
        return new Lanes(
                clock,
                Sleeper.real(),
                properties.laneRules(),
                new Random(),
                ledger.getIfAvailable(InMemoryLaneLedger::new));
    }

    @Bean
    PageWalk pageWalk(
            FetchProperties properties,
            FetchSettings settings,
            Definitions definitions,
            HttpClientTransport transport,
            ObjectProvider<LaneLedger> ledger,
            ObjectProvider<RobotsStore> robotsStore,
            PageArchive archive,
            Clock clock) {
        return new PageWalk(
                settings,
                new MannersByHost(definitions.merchants().values()),
                properties.laneRules(),
                ledger.getIfAvailable(InMemoryLaneLedger::new),
                transport,
                robotsStore.getIfAvailable(InMemoryRobotsStore::new),
                archive,
                clock);
    }

    @Bean
    PageFetcher pageFetcher(
            FetchSettings settings,
            Definitions definitions,
            Lanes lanes,
            HttpClientTransport transport,
            ObjectProvider<RobotsStore> robotsStore,
            ObjectProvider<PageRenderer> renderer,
            PageArchive archive,
            Clock clock) {
        MannersByHost manners = new MannersByHost(definitions.merchants().values());
        RobotsStore robots = robotsStore.getIfAvailable(InMemoryRobotsStore::new);
        PageFetcher pages = new PolitePageFetcher(settings, manners, lanes, transport, robots, archive, clock);
        PageRenderer browser = renderer.getIfAvailable();
        if (browser == null) {
            definitions.merchants().values().stream()
                    .filter(merchant -> merchant.render() == Rendering.BROWSER)
                    .forEach(merchant -> log.warn(
                            "merchant {} asks for a browser and there is none; its pages are read as they come",
                            merchant.id()));
            return pages;
        }
        PageFetcher resources = new PolitePageFetcher(
                settings, url -> manners.of(url).keepingNothing(), lanes, transport, robots, archive, clock);
        return new RenderingPageFetcher(pages, resources, browser, manners::areRendered);
    }

    @Bean
    ApiFetcher apiFetcher(
            FetchSettings settings,
            Definitions definitions,
            Lanes lanes,
            HttpClientTransport transport,
            ObjectProvider<RobotsStore> robotsStore,
            PageArchive archive,
            Clock clock) {
        return new PolitePageFetcher(
                settings,
                new MannersByHost(definitions.merchants().values()),
                lanes,
                transport,
                robotsStore.getIfAvailable(InMemoryRobotsStore::new),
                archive,
                clock)::fetch;
    }

    @Bean
    FeedFetcher feedFetcher(
            FetchProperties properties,
            FetchSettings settings,
            Definitions definitions,
            Lanes lanes,
            HttpClientTransport transport,
            ObjectProvider<RobotsStore> robotsStore,
            PageArchive archive,
            Clock clock) {
        return new PolitePageFetcher(
                properties.feedSettings(settings),
                new MannersByHost(definitions.merchants().values()),
                lanes,
                transport,
                robotsStore.getIfAvailable(InMemoryRobotsStore::new),
                archive,
                clock)::fetch;
    }
}

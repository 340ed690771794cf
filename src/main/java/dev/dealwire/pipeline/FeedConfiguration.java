package dev.dealwire.pipeline;

import dev.dealwire.feed.ApiReception;
import dev.dealwire.feed.FeedDeliveries;
import dev.dealwire.feed.FeedReader;
import dev.dealwire.feed.FeedReception;
import dev.dealwire.feed.Secrets;
import dev.dealwire.fetch.ApiFetcher;
import dev.dealwire.fetch.FeedArchive;
import dev.dealwire.fetch.FeedFetcher;
import dev.dealwire.history.PlausibilityPolicy;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers that come without a page. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    FeedReception feedReception(
            FeedFetcher fetcher,
            FeedArchive archive,
            FeedDeliveries deliveries,
            @Value("${dealwire.data}/spool") Path spool,
            Clock clock) {
        return new FeedReception(fetcher, archive, new FeedReader(), deliveries, spool, clock);
    }

    @Bean
    Secrets secrets() {
        return Secrets.ofEnvironment();
    }

    @Bean
    SupplyVisitor supplyVisitor(
            FeedReception feeds, ApiFetcher fetcher, Secrets secrets, FeedDeliveries deliveries, Clock clock) {
        return new SupplyVisitor(
                feeds, new ApiReception(fetcher, secrets, clock), deliveries, new PlausibilityPolicy(), clock);
    }
}

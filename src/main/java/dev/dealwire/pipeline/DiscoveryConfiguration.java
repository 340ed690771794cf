package dev.dealwire.pipeline;

import dev.dealwire.discovery.Discovery;
import dev.dealwire.fetch.FeedFetcher;
import dev.dealwire.fetch.PageFetcher;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {

    @Bean
    Discovery discovery(PageFetcher pages, FeedFetcher files, @Value("${dealwire.data}/spool") Path spool) {
        return new Discovery(pages, files, spool);
    }
}

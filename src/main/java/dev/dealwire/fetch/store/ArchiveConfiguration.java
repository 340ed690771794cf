package dev.dealwire.fetch.store;

import dev.dealwire.fetch.FetchSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class ArchiveConfiguration {

    @Bean
    WarcPageArchive pageArchive(ArchiveProperties properties, FetchSettings settings, Clock clock) {
        return WarcPageArchive.in(
                properties.folder(), properties.rotation(), settings.userAgent().header(), clock);
    }
}

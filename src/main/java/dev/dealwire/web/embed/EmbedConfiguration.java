package dev.dealwire.web.embed;

import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetStore;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbedProperties.class)
class EmbedConfiguration {

    @Bean
    ServedSnippets servedSnippets(SnippetStore store, List<SnippetRenderer> renderers, EmbedProperties properties) {
        return new ServedSnippets(store, renderers, properties.greatestMaxAge());
    }
}

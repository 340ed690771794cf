package dev.dealwire.web.embed;

import dev.dealwire.publish.ServedSnippets;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetStore;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbedConfiguration {

    @Bean
    ServedSnippets servedSnippets(
            SnippetStore store,
            List<SnippetRenderer> renderers,
            @Value("${dealwire.embed.greatest-max-age:5m}") Duration greatestMaxAge) {
        return new ServedSnippets(store, renderers, greatestMaxAge);
    }
}

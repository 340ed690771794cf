package dev.dealwire.publish.store;

import dev.dealwire.publish.SnippetCodec;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snippets as files. */
@Configuration(proxyBeanMethods = false)
public class SnippetStoreConfiguration {

    @Bean
    public SnippetStore snippetStore(
            @Value("${dealwire.snippets.folder:${dealwire.data}/snippets}") Path folder,
            SnippetCodec codec,
            List<SnippetRenderer> renderers,
            Clock clock) {
        return new FileSnippetStore(folder, codec, renderers, clock);
    }
}

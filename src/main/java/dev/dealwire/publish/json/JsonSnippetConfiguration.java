package dev.dealwire.publish.json;

import dev.dealwire.publish.ArticleMarkup;
import dev.dealwire.publish.SnippetCodec;
import dev.dealwire.publish.SnippetRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snippets as JSON. */
@Configuration(proxyBeanMethods = false)
public class JsonSnippetConfiguration {

    @Bean
    public SnippetRenderer jsonSnippetRenderer() {
        return new JsonSnippets();
    }

    @Bean
    public SnippetCodec snippetCodec() {
        return new JsonSnippets();
    }

    @Bean
    public ArticleMarkup articleMarkup() {
        return new ProductMarkup();
    }
}

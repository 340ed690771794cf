package dev.dealwire.publish.json;

import dev.dealwire.publish.ArticleMarkup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snippets as JSON. */
@Configuration(proxyBeanMethods = false)
public class JsonSnippetConfiguration {

    /** Renderer and codec in one; two beans of the class would be two renderers of one format. */
    @Bean
    public JsonSnippets jsonSnippets() {
        return new JsonSnippets();
    }

    @Bean
    public ArticleMarkup articleMarkup() {
        return new ProductMarkup();
    }
}

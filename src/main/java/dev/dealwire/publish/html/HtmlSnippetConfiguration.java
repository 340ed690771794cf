package dev.dealwire.publish.html;

import dev.dealwire.publish.EmbedPolicy;
import dev.dealwire.publish.SnippetRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snippets as HTML. */
@Configuration(proxyBeanMethods = false)
public class HtmlSnippetConfiguration {

    @Bean
    public SnippetRenderer htmlSnippetRenderer() {
        return new HtmlSnippetRenderer();
    }

    @Bean
    public SnippetRenderer frameSnippetRenderer() {
        return new FrameSnippetRenderer();
    }

    @Bean
    public EmbedPolicy embedPolicy() {
        return new EmbedPolicy(SnippetView.STYLE.expression(), SnippetView.SCRIPT.expression());
    }
}

package dev.dealwire.fetch.browser;

import dev.dealwire.fetch.PageRenderer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only where a deployer turns it on and puts Playwright beside the program. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "com.microsoft.playwright.Playwright")
@ConditionalOnProperty("dealwire.browser.enabled")
@EnableConfigurationProperties(BrowserProperties.class)
class BrowserConfiguration {

    @Bean
    PageRenderer pageRenderer(BrowserProperties properties) {
        return new ChromiumPageRenderer(properties);
    }
}

package dev.dealwire.match.jdbc;

import dev.dealwire.match.ProductMatcher;
import dev.dealwire.match.ProductMatches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchConfiguration {

    @Bean
    ProductMatcher productMatcher(ProductMatches matches) {
        return new ProductMatcher(matches);
    }
}

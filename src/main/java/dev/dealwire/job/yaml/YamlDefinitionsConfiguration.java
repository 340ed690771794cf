package dev.dealwire.job.yaml;

import dev.dealwire.job.DefinitionFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class YamlDefinitionsConfiguration {

    @Bean
    DefinitionFiles definitionFiles() {
        return new YamlDefinitions();
    }
}

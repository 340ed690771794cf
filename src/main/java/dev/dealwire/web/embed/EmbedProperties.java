package dev.dealwire.web.embed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How snippets are served.
 *
 * @param greatestMaxAge how long caches may keep a snippet that does not expire sooner
 */
@ConfigurationProperties("dealwire.embed")
record EmbedProperties(@DefaultValue("5m") Duration greatestMaxAge) {}

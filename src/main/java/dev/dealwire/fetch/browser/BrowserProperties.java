package dev.dealwire.fetch.browser;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are written out that need a browser.
 *
 * @param executable of an installed Chromium
 * @param sandbox whether Chromium locks its processes in; it refuses to for root, who should not run it
 * @param time for loading a page, and again for it to come to rest
 * @param requests the most that one page's scripts may ask for
 * @param bytes of all answers to one page's scripts
 */
@ConfigurationProperties("dealwire.browser")
record BrowserProperties(
        @DefaultValue("/usr/bin/chromium") Path executable,
        @DefaultValue("true") boolean sandbox,
        @DefaultValue("30s") Duration time,
        @DefaultValue("40") int requests,
        @DefaultValue("10MB") DataSize bytes) {}

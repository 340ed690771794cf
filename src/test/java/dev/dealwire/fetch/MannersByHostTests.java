package dev.dealwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.job.AffiliateProgramme;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.job.Manners;
import dev.dealwire.job.MerchantProfile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannersByHostTests {

    private final MannersByHost manners = new MannersByHost(List.of(
            merchant("wide", 1, "*.example.com"), merchant("narrow", 2, "m.example.com", "*.shop.example.com")));

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/p, 1",
        "https://a.b.example.com/p, 1",
        "https://M.Example.com:443/p, 2",
        "https://a.shop.example.com/p, 2",
        "https://example.com/p, 5",
        "https://other.example/p, 5"
    })
    void theNearestDeclarationCounts(String url, int seconds) {
        assertThat(manners.of(URI.create(url)).pace()).hasSeconds(seconds);
    }

    private static MerchantProfile merchant(String name, int seconds, String... hosts) {
        return new MerchantProfile(
                new MerchantId(name),
                name,
                List.of(hosts),
                null,
                null,
                new Manners(null, Duration.ofSeconds(seconds), 10),
                ExtractionHints.NONE,
                new AffiliateProgramme.None(),
                DisplayPolicy.CLOSED);
    }
}

package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCountryTests {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/en-ca/products/coat, en, CA",
        "https://shop.example/en_AU/products/coat, en, AU",
        "https://shop.example/fr-CA/products/manteau, fr, CA",
        "https://shop.example/us/en/products/coat, en, US",
        "https://shop.example/en/sg/products/coat, en, SG",
        "https://shop.example/ch/de/mantel, de-CH, CH",
        "https://shop.example/au/coat, en, AU",
        "https://au.shop.example/coat, en, AU",
        "https://en-nz.shop.example/coat, en, NZ",
        "https://shop.example/uk/coat, en, GB"
    })
    void addressNamesTheCountry(URI address, String language, String country) {
        assertThat(PageCountry.of(address, null, Map.of(), language)).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/en/coat, en",
        "https://shop.example/ca/abric, ca",
        "https://shop.example/tv/oled, en",
        "https://shop.example/gp/product/B0123, en",
        "https://shop.example/no-xx/coat, no",
        "https://shop.example/coat/us, en",
        "https://www.shop.example/my/coat, en",
        "https://shop.example, en"
    })
    void languagesAndSectionsNameNone(URI address, String language) {
        assertThat(PageCountry.of(address, null, Map.of(), language)).isNull();
    }

    @Test
    void listOfTranslationsNamesTheCountryOfThePageItself() {
        Map<String, String> translations = Map.of(
                "en-au", "https://shop.example/coat",
                "en-us", "https://shop.example/us/coat",
                "x-default", "https://shop.example/coat");

        assertThat(PageCountry.of(
                        URI.create("https://shop.example/coat?ref=1"), "https://shop.example/coat", translations, "en"))
                .isEqualTo("AU");
    }

    @Test
    void oneAddressForSeveralCountriesNamesNone() {
        Map<String, String> translations = Map.of(
                "en-au", "https://shop.example/coat",
                "en-nz", "https://shop.example/coat");

        assertThat(PageCountry.of(URI.create("https://shop.example/coat"), null, translations, "en"))
                .isNull();
    }
}

package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DeclaredPricesOfSharedPagesTests {

    /** Pages whose declared price is not that of a product which anything ties to the page, and why. */
    private static final Map<String, String> KNOWN_MISSES = Map.of();

    @Test
    void theMainProductCarriesThePriceThatThePageDeclares() throws IOException {
        assumeTrue(SharedPages.arePresent(), SharedPages::absence);
        List<String> misses = new ArrayList<>();
        for (SharedPages.Truth truth : SharedPages.all()) {
            StructuredData data = read(truth);
            if (truth.isDeclared() && amounts(data).stream().noneMatch(truth::isPrice)) {
                misses.add(truth.name());
            }
        }
        assertThat(misses).containsExactlyInAnyOrderElementsOf(KNOWN_MISSES.keySet());
    }

    @Test
    void noListingHasAMainProduct() throws IOException {
        assumeTrue(SharedPages.arePresent(), SharedPages::absence);
        for (SharedPages.Truth truth : SharedPages.all()) {
            if ("listing".equals(truth.line().get("kind").asString())) {
                assertThat(amounts(read(truth))).as(truth.name()).isEmpty();
            }
        }
    }

    private static StructuredData read(SharedPages.Truth truth) throws IOException {
        try (InputStream page = Files.newInputStream(truth.file())) {
            String base = truth.url() == null ? "" : truth.url().toString();
            return StructuredData.read(Jsoup.parse(page, null, base), truth.url());
        }
    }

    /** Good enough for a test: texts with one separator, of decimals if one or two digits follow it. */
    private static List<BigDecimal> amounts(StructuredData data) {
        return data.main().stream()
                .flatMap(product -> product.offers().stream())
                .flatMap(offer -> offer.prices().stream())
                .filter(price -> price.text().chars().anyMatch(Character::isDigit))
                .map(DeclaredPricesOfSharedPagesTests::amount)
                .toList();
    }

    private static BigDecimal amount(DeclaredPrice price) {
        String plain = price.text().replaceAll("[^0-9.,]", "").replaceAll("[.,](?=[0-9]{3}(?:[.,]|$))", "");
        return new BigDecimal(plain.replace(',', '.').replaceAll("\\.(?=.*\\.)|\\.$", ""))
                .movePointLeft(price.minorDigits());
    }
}

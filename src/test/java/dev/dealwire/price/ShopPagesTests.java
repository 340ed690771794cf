package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShopPagesTests {

    /** What is known to be read wrongly, by page. A field that comes right fails the test, and its line goes. */
    private static final Map<String, List<String>> KNOWN_FAILURES = Map.ofEntries(
            Map.entry("bigcommerce/msrp-and-sale", List.of("regularPrice")),
            Map.entry("bitrix/discount", List.of("regularPrice")),
            Map.entry("cafe24/consumer-and-selling-price", List.of("currentPrice", "regularPrice")),
            Map.entry("custom-react/app-router", List.of("regularPrice")),
            Map.entry("custom-react/shekels", List.of("currentPrice", "regularPrice")),
            Map.entry("hybris/member-price", List.of("currentPrice")),
            Map.entry("magento2/tier-prices-with-and-without-tax", List.of("currentPrice", "regularPrice")),
            Map.entry("nopcommerce/call-for-pricing", List.of("outcome", "reason", "currentPrice")),
            Map.entry("salesforce/sale-with-carousel", List.of("currentPrice", "regularPrice")),
            Map.entry("shopware6/list-price-and-unit-price", List.of("currentPrice", "regularPrice")),
            Map.entry("vtex/instalments-and-cash-price", List.of("currentPrice", "regularPrice")));

    static List<ShopPage> pages() {
        return ShopPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachFieldIsReadAsAPersonWouldReadIt(ShopPage page) throws IOException {
        List<String> differences = page.differences();
        List<String> known = KNOWN_FAILURES.getOrDefault(page.toString(), List.of());

        assertThat(differences.stream()
                        .filter(difference -> known.stream().noneMatch(difference::startsWith))
                        .toList())
                .isEmpty();
        assertThat(known).allMatch(field -> differences.stream().anyMatch(difference -> difference.startsWith(field)));
    }

    @Test
    void theWidespreadSystemsAreThere() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(54);
        assertThat(pages().stream().map(ShopPage::system).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(24);
    }
}

package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShopPagesTests {

    static List<ShopPage> pages() {
        return ShopPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachFieldIsReadAsAPersonWouldReadIt(ShopPage page) {
        assertThat(page.differences()).isEmpty();
    }

    @Test
    void theWidespreadSystemsAreThere() {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(pages().stream().map(ShopPage::system).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(35);
    }
}

package dev.dealwire.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReaderTests {

    private static final String PAGE = """
            <!doctype html><html><head><link rel="next" href="/dryers?page=2"></head><body>
            <nav><a href="/p/in-the-menu">Menu</a></nav>
            <main><ul>
              <li class="card"><a href="/p/one?color=red#reviews">One</a><a href="/brand/acme">Acme</a></li>
              <li class="card"><a href="/p/one?color=red">One again</a></li>
              <li class="card"><a href="https://other.example/dp/B000">Elsewhere</a></li>
              <li><a href="/about">About</a><a href="/p/{two}|2">Two</a><a href="javascript:void(0)">Open</a><a href="mailto:a@b.example">Mail</a></li>
            </ul><a class="more" href="?page=3">More</a></main>
            <footer><a href="/p/in-the-footer">Footer</a></footer></body></html>
            """;

    @Test
    void addressesWithTheShapeOfAProductPageAreProductsUnlessTheyStandInTheFrame() {
        PageLinks links = read(PAGE, null, null);

        assertThat(links.products())
                .containsExactly(
                        URI.create("https://shop.example/p/one?color=red"),
                        URI.create("https://other.example/dp/B000"),
                        URI.create("https://shop.example/p/%7Btwo%7D%7C2"));
        assertThat(links.next()).isEqualTo(URI.create("https://shop.example/dryers?page=2"));
    }

    @Test
    void declaredSelectorsNameTheLinksOrWhatSurroundsThem() {
        PageLinks links = read(PAGE, ".card", "a.more");

        assertThat(links.products())
                .containsExactly(
                        URI.create("https://shop.example/p/one?color=red"),
                        URI.create("https://shop.example/brand/acme"),
                        URI.create("https://other.example/dp/B000"));
        assertThat(links.next()).isEqualTo(URI.create("https://shop.example/dryers?page=3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/p/kettle",
                "/shop/products/kettle-2000",
                "/ip/Acme-Kettle/5512",
                "/kettle-123456.html",
                "/de/artikel/778/kettle",
                "/Acme-Kettle/dp/B000123",
                "/itm/99",
                "/PRODUCT/x"
            })
    void isTheShapeOfAProductPage(String path) {
        assertThat(read("<main><a href='" + path + "'>x</a></main>", null, null).products())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dryers", "/products/", "/c/dryers-12", "/help/returns", "/cart", "/p"})
    void isNotTheShapeOfAProductPage(String path) {
        assertThat(read("<main><a href='" + path + "'>x</a></main>", null, null).products())
                .isEmpty();
    }

    @Test
    void lastPageLeadsNowhere() {
        assertThat(read("<main><a href='/p/1'>x</a></main>", null, null).next()).isNull();
    }

    @Test
    void selectorThatIsNoneIsNamed() {
        assertThatThrownBy(() -> read(PAGE, "a[[", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a[[");
    }

    private static PageLinks read(String html, @Nullable String links, @Nullable String next) {
        Page page = new Page(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://shop.example/dryers"));
        return LinkReader.read(page, links, next).orElseThrow();
    }
}

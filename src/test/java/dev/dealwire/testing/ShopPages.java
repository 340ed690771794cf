package dev.dealwire.testing;

import org.jspecify.annotations.Nullable;

/** Product pages as a small shop might write them. */
public final class ShopPages {

    private ShopPages() {}

    /** At its regular price, in dollars. */
    public static String product(String name, String price) {
        return page(name, price, null);
    }

    /** Below a crossed-out price, in dollars. */
    public static String onSale(String name, String price, String regular) {
        return page(name, price, regular);
    }

    private static String page(String name, String price, @Nullable String regular) {
        String was = regular == null ? "" : "<del class=\"was\">was $" + regular + "</del>";
        return """
                <!doctype html><html lang="en-US"><head><title>%1$s</title>
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"%1$s",
                "offers":{"@type":"Offer","price":"%2$s","priceCurrency":"USD",
                "availability":"https://schema.org/InStock"}}</script></head>
                <body><main><h1>%1$s</h1><div class="price">%3$s <ins class="now">$%2$s</ins></div>
                <button type="submit">Add to cart</button></main></body></html>
                """.formatted(name, price, was);
    }
}

package dev.dealwire.price;

import dev.dealwire.extract.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What pages of other shops lack or have besides. Each change makes of a known page one that no rule was written for. */
enum Ablation {
    NO_JSON_LD(Ablation::dropJsonLd),
    NOTHING_DECLARED(Ablation::dropDeclarations),
    /** Only the title in the head tells which line names the product. */
    NO_HEADING(Ablation::levelHeadings),
    NOTHING_DECLARED_OR_HEADED(document -> {
        dropDeclarations(document);
        levelHeadings(document);
    }),
    /** The first-level heading is the shop's name, as in a logo, and the product's one lower. */
    SHOP_IN_HEADING(document -> {
        document.select("h1").forEach(heading -> heading.tagName("h2"));
        document.body().prependElement("div").appendElement("h1").text(shopOf(document.title()));
    }),
    /** Classes and ids are what a build made of them. */
    MEANINGLESS_NAMES(Ablation::hashNames),
    /** A recommended product is declared, and declared first. */
    FOREIGN_JSON_LD(document -> declare(document, """
            {"@context": "https://schema.org", "@type": "Product", "name": "Zephyr Quill Organiser", "sku": "ZQ-77",
             "offers": {"@type": "Offer", "price": "17.35", "availability": "InStock"}}""")),
    /** What the page promotes stands in its state, first, and the prices of other things by their numbers. */
    FOREIGN_STATE(document -> document.head().prependElement("script").appendChild(new DataNode("""
            window.__PROMOTED__ = {"banner": {"product": {"sku": "ZQ-770112", "name": "Zephyr Quill Organiser",
             "price": {"value": 17.35}, "oldPrice": {"value": 24.95}}},
             "prices": {"7701125": {"price": 9.45, "listPrice": 12.5}}, "delivery": {"price": 3.95}};"""))),
    /** The declared prices are not the ones shown. */
    STALE_JSON_LD(StalePrices::raise),
    CAROUSEL_BEFORE_TITLE(ForeignProducts::insertBefore),
    /** Each group of digits stands in an element of its own. */
    SPLIT_PRICES(SplitPrices::split),
    NO_SPACE_BETWEEN_BLOCKS(Whitespace::drop);

    private static final Set<String> ITEM_ATTRIBUTES =
            Set.of("itemprop", "itemscope", "itemtype", "itemref", "typeof", "property", "vocab", "resource");

    private final Consumer<Document> change;

    Ablation(Consumer<Document> change) {
        this.change = change;
    }

    Page of(Page page) {
        Document document = parse(page);
        change.accept(document);
        document.outputSettings().prettyPrint(false);
        return new Page(document.outerHtml().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", page.url());
    }

    private static Document parse(Page page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.body()), null, "https://shop.example/");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: the bytes are in memory", e);
        }
    }

    private static void dropDeclarations(Document document) {
        dropJsonLd(document);
        dropItems(document);
        dropState(document);
        document.select("meta[property], meta[name^=og:], meta[name^=product:], meta[name^=twitter:]")
                .remove();
    }

    private static String shopOf(String title) {
        String[] parts = title.split("\\s[-–—|:·]\\s|[|｜]");
        return parts.length > 1 ? parts[parts.length - 1].strip() : "Hollow Mill";
    }

    private static void levelHeadings(Document document) {
        document.select("h1").forEach(heading -> heading.tagName("div"));
    }

    private static void dropJsonLd(Document document) {
        document.select("script[type*=ld+json]").remove();
    }

    private static void dropState(Document document) {
        document.select("script:not([type*=ld+json])").remove();
    }

    private static void dropItems(Document document) {
        for (Element element : document.getAllElements()) {
            if (!element.normalName().equals("meta") || element.hasAttr("itemprop")) {
                ITEM_ATTRIBUTES.forEach(element::removeAttr);
            }
        }
    }

    private static void declare(Document document, String json) {
        document.head()
                .prependElement("script")
                .attr("type", "application/ld+json")
                .appendChild(new DataNode(json));
    }

    private static void hashNames(Document document) {
        for (Element element : document.select("[class], [id]")) {
            if (!element.className().isBlank()) {
                element.attr(
                        "class",
                        Arrays.stream(element.className().strip().split("\\s+"))
                                .map(Ablation::hash)
                                .collect(Collectors.joining(" ")));
            }
            if (!element.id().isBlank()) {
                element.attr("id", hash(element.id()));
            }
            Set.of("data-test", "data-testid", "data-qa", "data-automation").forEach(element::removeAttr);
        }
    }

    private static String hash(String name) {
        return "_" + Integer.toString(name.hashCode() & Integer.MAX_VALUE, 36);
    }
}

package dev.dealwire.extract;

import dev.dealwire.catalog.WebAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the product links off listing and search pages. Without a declared selector it goes by the shape of addresses, and
 * leaves out what stands in a page's frame: menus, header, footer.
 */
public final class LinkReader {

    private static final String NEXT = "link[rel~=(?i)\\bnext\\b], a[rel~=(?i)\\bnext\\b]";
    private static final String FRAME =
            "nav, header, footer, aside, [role=navigation], [role=contentinfo], [role=banner]";

    /** A product's own folder, or a number of its own at the end. */
    private static final Pattern PRODUCT_PATH = Pattern.compile(
            "(?i).*/(p|pd|dp|ip|itm|item|items|prod|product|products|produkt|produkte|produit|produits|producto|productos"
                    + "|prodotto|artikel|article|gp)/[^/]+.*|.*[^/]*\\d{5,}[^/]*(\\.html?)?/?");

    private LinkReader() {}

    /**
     * @param links a CSS selector of the links, or of what surrounds them; null goes by the shape of addresses
     * @param next a CSS selector of the link to the next page; null goes by {@code rel=next}
     * @return empty if the bytes are no HTML, or more of it than is read
     * @throws IllegalArgumentException if a selector is none
     */
    public static Optional<PageLinks> read(Page page, @Nullable String links, @Nullable String next) {
        return HtmlParsing.parse(page).map(document -> read(document, links, next));
    }

    private static PageLinks read(Document document, @Nullable String links, @Nullable String next) {
        Set<URI> products = new LinkedHashSet<>();
        Stream<Element> anchors = links == null
                ? byShape(document)
                : select(document, links).stream().flatMap(LinkReader::anchorsIn);
        anchors.forEach(anchor -> address(anchor).ifPresent(products::add));
        Element follow = select(document, next == null ? NEXT : next).first();
        URI nextPage = follow == null
                ? null
                : anchorsIn(follow)
                        .findFirst()
                        .or(() -> Optional.of(follow))
                        .flatMap(LinkReader::address)
                        .orElse(null);
        return new PageLinks(products.stream().toList(), nextPage);
    }

    private static Stream<Element> byShape(Document document) {
        return document.select("a[href]").stream()
                .filter(anchor -> anchor.closest(FRAME) == null)
                .filter(anchor -> address(anchor)
                        .filter(url -> url.getRawPath() != null
                                && PRODUCT_PATH.matcher(url.getRawPath()).matches())
                        .isPresent());
    }

    private static Stream<Element> anchorsIn(Element element) {
        return element.hasAttr("href") ? Stream.of(element) : element.select("a[href]").stream();
    }

    private static Optional<URI> address(Element link) {
        String text = link.absUrl("href");
        int fragment = text.indexOf('#');
        return WebAddress.read(fragment < 0 ? text : text.substring(0, fragment))
                .filter(LinkReader::isPage);
    }

    private static boolean isPage(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        return web && url.getHost() != null;
    }

    private static Elements select(Document document, String selector) {
        try {
            return document.select(selector);
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException("found '" + selector + "', wanted a CSS selector", e);
        }
    }
}

package dev.dealwire.extract.data;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself, from its head and its root. */
final class PageFactsReader {

    private PageFactsReader() {}

    static PageFacts read(
            Document document,
            @Nullable URI url,
            PageScan scan,
            MetaTexts metas,
            Set<String> types,
            List<DeclaredProduct> products) {
        List<String> declared = currencies(metas, products);
        ProgramHome home = declared.isEmpty() ? ProgramHome.of(scan.scripts()) : ProgramHome.UNKNOWN;
        String canonical = attribute(scan.canonical(), "href");
        String language = attribute(document.firstElementChild(), "lang");
        return new PageFacts(
                List.copyOf(types),
                openGraph(metas),
                canonical,
                language,
                scan.title() == null ? null : SchemaNode.clean(scan.title().text()),
                scan.headings().isEmpty()
                        ? null
                        : SchemaNode.clean(scan.headings().getFirst().text()),
                isNoindex(metas),
                home.currency() == null ? declared : List.of(home.currency()),
                PageCountry.of(url, canonical, scan.translations(), language),
                home.country(),
                scan.gtins().only());
    }

    private static PageFacts.OpenGraph openGraph(MetaTexts metas) {
        return new PageFacts.OpenGraph(
                metas.get("og:type"),
                metas.get("og:url"),
                metas.get("og:title"),
                metas.get("og:image"),
                metas.get("og:locale"),
                metas.get("og:site_name"));
    }

    private static @Nullable String attribute(@Nullable Element element, String key) {
        return element == null ? null : SchemaNode.clean(element.attr(key));
    }

    private static boolean isNoindex(MetaTexts metas) {
        String robots = metas.get("robots", "googlebot");
        return robots != null && robots.toLowerCase(Locale.ROOT).contains("noindex");
    }

    private static List<String> currencies(MetaTexts metas, List<DeclaredProduct> products) {
        Set<String> currencies = new LinkedHashSet<>(MetaReader.currencies(metas));
        for (DeclaredProduct product : products) {
            for (DeclaredOffer offer : product.offers()) {
                for (DeclaredPrice price : offer.prices()) {
                    if (price.currency() != null) {
                        currencies.add(price.currency());
                    }
                }
            }
        }
        return List.copyOf(currencies);
    }
}

package dev.dealwire.extract.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page declares of itself.
 *
 * @param types the schema.org types of its top-level items, in document order, without prefix: {@code Product},
 *     {@code CollectionPage}, {@code ItemList} ...
 * @param language the {@code lang} of its root element
 * @param title the text of its title element
 * @param heading the text of its first {@code h1} that has any
 * @param noindex whether it asks search engines not to list it, as error and search pages do
 * @param currencies currencies declared for the page as a whole or seen beside a declared price, as found, each once
 * @param country the ISO 3166 code that the page's address or its list of translations names
 * @param programCountry the same for the page's programs, where nothing declares a currency
 * @param attributeGtin the one trade item number that elements carry in attributes named so; null if there is none, or several
 */
public record PageFacts(
        List<String> types,
        OpenGraph openGraph,
        @Nullable String canonicalUrl,
        @Nullable String language,
        @Nullable String title,
        @Nullable String heading,
        boolean noindex,
        List<String> currencies,
        @Nullable String country,
        @Nullable String programCountry,
        @Nullable String attributeGtin) {

    public PageFacts {
        types = List.copyOf(types);
        currencies = List.copyOf(currencies);
    }

    /** The Open Graph protocol's words about the page; null where it does not say. */
    public record OpenGraph(
            @Nullable String type,
            @Nullable String url,
            @Nullable String title,
            @Nullable String image,
            @Nullable String locale,
            @Nullable String siteName) {}
}

package dev.dealwire.extract.data;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How a syntax on visible mark-up says what an element means. */
enum MarkupSyntax {
    /** HTML Living Standard, section 5. */
    MICRODATA(DeclaredSource.MICRODATA, "itemtype", "itemprop") {
        @Override
        boolean isItem(Element element) {
            return element.hasAttr("itemscope");
        }
    },
    /** RDFa Lite 1.1, with {@code rel} as older vocabularies use it. */
    RDFA(DeclaredSource.RDFA, "typeof", "property") {
        @Override
        boolean isItem(Element element) {
            return element.hasAttr("typeof");
        }

        @Override
        @Nullable
        String properties(Element element) {
            String properties = super.properties(element);
            return properties == null && element.hasAttr("rel") && isItem(element) ? element.attr("rel") : properties;
        }
    };

    private static final Pattern OFFER = Pattern.compile("(?:^|[/:#\\s])(?:Aggregate)?Offer(?:\\s|$)");

    private final DeclaredSource source;
    private final String typeAttribute;
    private final String propertyAttribute;

    MarkupSyntax(DeclaredSource source, String typeAttribute, String propertyAttribute) {
        this.source = source;
        this.typeAttribute = typeAttribute;
        this.propertyAttribute = propertyAttribute;
    }

    DeclaredSource source() {
        return source;
    }

    abstract boolean isItem(Element element);

    String types(Element element) {
        return element.attr(typeAttribute);
    }

    /** The names, separated by spaces, under which the element belongs to the item around it; null if it does not. */
    @Nullable
    String properties(Element element) {
        if (element.hasAttr(propertyAttribute)) {
            return element.attr(propertyAttribute);
        }
        return isItem(element) && OFFER.matcher(types(element)).find() ? "offers" : null;
    }

    /** Whether an item belongs to no other. An offer that forgot to say so belongs to the item around it. */
    boolean isRoot(Element item) {
        String properties = properties(item);
        return properties == null || item.parents().stream().noneMatch(this::isItem);
    }
}

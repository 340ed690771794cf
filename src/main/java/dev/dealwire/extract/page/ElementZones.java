package dev.dealwire.extract.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** The zones that an element opens by its own tag, attributes and names. */
final class ElementZones {

    /** Around the whole page: their classes tell of its state, not of a part of it. */
    private static final Set<String> WHOLE_PAGE = Set.of("html", "head", "body", "main");

    private ElementZones() {}

    static int of(Element element, String tag, MarkupWords markup, boolean insideMain) {
        int zones = byTag(tag, insideMain);
        if (WHOLE_PAGE.contains(tag) || element.attributesSize() == 0) {
            return zones;
        }
        if (MarkupWords.hides(element)) {
            zones |= Zone.HIDDEN.bit();
        }
        return zones | markup.zones(element) | byRole(element.attr("role")) | byProperty(element.attr("itemprop"));
    }

    private static int byTag(String tag, boolean insideMain) {
        return switch (tag) {
            case "nav", "footer" -> Zone.FURNITURE.bit();
            case "header" -> insideMain ? 0 : Zone.FURNITURE.bit();
            case "noscript" -> Zone.HIDDEN.bit();
            case "select", "datalist" -> Zone.VARIANTS.bit();
            default -> 0;
        };
    }

    private static int byRole(String role) {
        return switch (role) {
            case "dialog", "alertdialog", "tooltip" -> Zone.DIALOG.bit();
            case "navigation", "contentinfo", "menu", "menubar" -> Zone.FURNITURE.bit();
            case "radio", "radiogroup", "listbox", "option" -> Zone.VARIANTS.bit();
            default -> 0;
        };
    }

    private static int byProperty(String property) {
        return switch (property) {
            case "availability" -> Zone.STOCK.bit();
            case "review", "reviews", "reviewBody" -> Zone.REVIEWS.bit();
            case "isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor" -> Zone.RELATED.bit();
            case "description" -> Zone.PROSE.bit();
            default -> 0;
        };
    }
}

package dev.dealwire.extract.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The zones that an element opens by its own tag, attributes and names. */
final class ElementZones {

    /** Around the whole page: their classes tell of its state, not of a part of it. */
    private static final Set<String> WHOLE_PAGE = Set.of("html", "head", "body", "main");

    private ElementZones() {}

    static int of(Element element, String tag, MarkupNames.Reader reader, boolean insideMain) {
        int zones = byTag(element, tag, insideMain);
        if (WHOLE_PAGE.contains(tag) || element.attributesSize() == 0) {
            return zones;
        }
        for (Attribute attribute : element.attributes()) {
            zones |= byAttribute(attribute.getKey(), attribute.getValue(), reader);
        }
        return zones;
    }

    private static int byAttribute(String key, String value, MarkupNames.Reader reader) {
        return switch (key) {
            case "class" -> {
                MarkupNames names = reader.read(value);
                yield names.zones() | (names.hides() ? Zone.HIDDEN.bit() : 0);
            }
            case "id" -> reader.read(value).zones();
            case "hidden" -> Zone.HIDDEN.bit();
            case "style" -> hidesByStyle(value) ? Zone.HIDDEN.bit() : 0;
            case "role" -> byRole(value);
            case "itemprop" -> byProperty(value);
            default -> 0;
        };
    }

    private static boolean hidesByStyle(String style) {
        if (!style.contains("none") && !style.contains("hidden")) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static int byTag(Element element, String tag, boolean insideMain) {
        return switch (tag) {
            case "nav", "footer" -> Zone.FURNITURE.bit();
            case "header" -> insideMain ? 0 : Zone.FURNITURE.bit();
            case "noscript" -> Zone.HIDDEN.bit();
            case "dialog" -> element.hasAttr("open") ? Zone.DIALOG.bit() : Zone.HIDDEN.bit();
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

package dev.dealwire.extract.page;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's own tag and attributes tell, read in one pass over them.
 *
 * @param zones the bits of the zones that it opens
 * @param names what its class says
 */
record ElementFacts(
        String tag,
        TagKind kind,
        int zones,
        String className,
        MarkupNames names,
        String role,
        String property,
        boolean item) {

    static ElementFacts of(Element element, TagKind kind, MarkupNames.Reader reader, boolean insideMain) {
        String tag = element.normalName();
        int zones = byTag(element, tag, insideMain);
        if (element.attributesSize() == 0) {
            return new ElementFacts(tag, kind, zones, "", MarkupNames.NONE, "", "", false);
        }
        String className = "";
        MarkupNames names = MarkupNames.NONE;
        String role = "";
        String property = "";
        boolean item = false;
        boolean wholePage = kind == TagKind.WHOLE_PAGE;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "class" -> {
                    className = value.strip();
                    names = reader.ofClass(value);
                    zones |= wholePage ? 0 : names.zones();
                }
                case "id" -> zones |= wholePage ? 0 : reader.ofId(value).zones() & ~Zone.HIDDEN.bit();
                case "hidden" -> zones |= Zone.HIDDEN.bit();
                case "style" -> zones |= !wholePage && hides(value) ? Zone.HIDDEN.bit() : 0;
                case "role" -> {
                    role = value;
                    zones |= byRole(value);
                }
                case "itemprop" -> {
                    property = value;
                    zones |= byProperty(value);
                }
                case "itemscope" -> item = true;
                default -> {}
            }
        }
        return new ElementFacts(tag, kind, zones, className, names, role, property, item);
    }

    private static boolean hides(String style) {
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

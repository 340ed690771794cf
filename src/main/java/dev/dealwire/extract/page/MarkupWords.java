package dev.dealwire.extract.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads the words that mark-up uses of itself: classes and ids into zones, and what hides an element. */
final class MarkupWords {

    private static final PhraseTable<Zone> ZONES =
            PhraseFile.table("class-words.tsv", row -> Zone.named(row.column(1)));

    private static final Set<String> HIDING = Set.of(
            "hidden", "hide", "hidethis", "d-none", "is-hidden", "u-hidden", "ng-hide", "display-none", "displaynone",
            "js-hidden", "js-hide", "dn", "no-display", "nodisplay", "is-hide", "invisible", "uk-hidden", "hidden-block",
            "hide-me", "aok-hidden", "is-invisible", "not-visible", "slds-hide", "none", "u-hide", "f-hidden", "disp-none");

    /** A page repeats few class texts many times. */
    private final Map<String, Integer> zonesByText = new HashMap<>();

    int zones(Element element) {
        String text = classAndId(element);
        return text.isEmpty() ? 0 : zonesByText.computeIfAbsent(text, MarkupWords::read);
    }

    private static int read(String text) {
        int zones = 0;
        for (PhraseTable.Match<Zone> match : ZONES.read(splitCamelCase(text)).matches()) {
            zones |= match.value().bit();
        }
        return zones;
    }

    private static String classAndId(Element element) {
        String className = element.className();
        String id = element.id();
        return id.isEmpty() ? className : className + " ; " + id;
    }

    /** {@code addToCart-btn} as {@code add To Cart-btn}. */
    static String splitCamelCase(String text) {
        StringBuilder split = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
                split.append(' ');
            }
            split.append(c);
        }
        return split.toString();
    }

    static boolean hides(Element element) {
        return element.hasAttr("hidden")
                || hidesByStyle(element.attr("style"))
                || hidesByClass(element)
                || (element.nameIs("dialog") && !element.hasAttr("open"));
    }

    private static boolean hidesByStyle(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private static boolean hidesByClass(Element element) {
        boolean hides = false;
        for (String name : element.className().split("\\s+")) {
            if (isShownOnSomeScreens(name)) {
                return false;
            }
            hides |= HIDING.contains(name);
        }
        return hides;
    }

    /** {@code hidden md:block}, {@code d-none d-lg-flex}: hidden only on narrow screens. */
    private static boolean isShownOnSomeScreens(String name) {
        return name.endsWith(":block")
                || name.endsWith(":flex")
                || name.endsWith(":grid")
                || name.endsWith(":inline")
                || name.endsWith(":inline-block")
                || name.endsWith(":inline-flex")
                || name.endsWith(":table")
                || name.matches("d-(sm|md|lg|xl|xxl)-(block|flex|inline|inline-block|inline-flex|grid|table)");
    }
}

package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a class text says of the element that bears it. Read once for each different text of a page, since a page repeats few
 * many times.
 *
 * @param zones the bits of the zones that its words stand for
 * @param hides whether it keeps the element from being shown
 * @param pressable whether it styles a button
 * @param title whether it names a product's title
 * @param heading whether it names a title or head of any kind
 * @param state what it says of the stock of the box it is on; null if nothing
 */
record MarkupNames(
        int zones, boolean hides, boolean pressable, boolean title, boolean heading, @Nullable Availability state) {

    private static final MarkupNames NONE = new MarkupNames(0, false, false, false, false, null);

    private static final PhraseTable<Zone> ZONES =
            PhraseFile.table("class-words.tsv", row -> Zone.valueOf(row.column(1)));
    private static final PhraseTable<Boolean> BUTTONS = PhraseTable.of(
            "btn", "button", "cta", "add to cart", "addtocart", "add to bag", "addtobag", "add to basket", "buy now",
            "buynow", "buy button", "buybutton", "cart button", "in den warenkorb");
    private static final PhraseTable<Boolean> TITLES = PhraseTable.of(
            "product title", "product name", "producttitle", "productname", "item title", "item name", "page title",
            "prod name", "goods name", "product heading", "pdp title");
    private static final PhraseTable<Boolean> HEADINGS = PhraseTable.of("title", "head*", "caption", "subtitle");

    private static final Set<String> HIDING = Set.of(
            "hidden", "hide", "hidethis", "d-none", "is-hidden", "u-hidden", "ng-hide", "display-none", "displaynone",
            "js-hidden", "js-hide", "dn", "no-display", "nodisplay", "is-hide", "invisible", "uk-hidden", "hidden-block",
            "hide-me", "aok-hidden", "is-invisible", "not-visible", "slds-hide", "none", "u-hide", "f-hidden", "disp-none");

    /** {@code hidden md:block}, {@code d-none d-lg-flex}: hidden only on narrow screens. */
    private static final Pattern SHOWN_ON_SOME_SCREENS = Pattern.compile(
            ".*:(block|flex|grid|inline|inline-block|inline-flex|table)|d-(sm|md|lg|xl|xxl)-(block|flex|inline|inline-block|inline-flex|grid|table)");

    /** Classes by which a shop's software styles the box of a product by its stock. */
    private static final Map<String, Availability> STATES = Map.ofEntries(
            Map.entry("instock", Availability.IN_STOCK),
            Map.entry("in-stock", Availability.IN_STOCK),
            Map.entry("outofstock", Availability.OUT_OF_STOCK),
            Map.entry("out-of-stock", Availability.OUT_OF_STOCK),
            Map.entry("is-out-of-stock", Availability.OUT_OF_STOCK),
            Map.entry("product-out-of-stock", Availability.OUT_OF_STOCK),
            Map.entry("sold-out", Availability.OUT_OF_STOCK),
            Map.entry("soldout", Availability.OUT_OF_STOCK),
            Map.entry("is-sold-out", Availability.OUT_OF_STOCK),
            Map.entry("product-sold-out", Availability.OUT_OF_STOCK),
            Map.entry("onbackorder", Availability.BACK_ORDER));

    private static final int LONGEST = 600;

    /** Reads the class texts and ids of one page. */
    static final class Reader {

        private final Map<String, MarkupNames> byText = new HashMap<>();

        MarkupNames read(String names) {
            return names.isEmpty() ? NONE : byText.computeIfAbsent(names, MarkupNames::of);
        }
    }

    private static MarkupNames of(String names) {
        String text = names.length() <= LONGEST ? names : names.substring(0, LONGEST);
        String words = splitCamelCase(text);
        int zones = 0;
        for (PhraseTable.Match<Zone> match : ZONES.read(words).matches()) {
            zones |= match.value().bit();
        }
        return new MarkupNames(
                zones, hides(text), BUTTONS.isIn(words), TITLES.isIn(words), HEADINGS.isIn(words), state(text));
    }

    private static boolean hides(String names) {
        boolean hides = false;
        for (String name : names.split("\\s+")) {
            hides |= HIDING.contains(name);
        }
        if (!hides) {
            return false;
        }
        for (String name : names.split("\\s+")) {
            if (SHOWN_ON_SOME_SCREENS.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Availability state(String names) {
        for (String name : names.split("\\s+")) {
            Availability state = STATES.get(name);
            if (state != null) {
                return state;
            }
        }
        return null;
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
}

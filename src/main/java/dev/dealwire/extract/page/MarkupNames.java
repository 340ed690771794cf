package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.walk.TextMemo;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class text says of the element that bears it. Each different text is read once, since a page repeats few many times.
 *
 * @param zones the bits of the zones that its words stand for
 * @param styles the bits of the {@link Style}s that it names
 * @param state what it says of the stock of the box it is on; null if nothing
 */
record MarkupNames(int zones, int styles, @Nullable Availability state) {

    static final MarkupNames NONE = new MarkupNames(0, 0, null);

    enum Style {
        BUTTON,
        PRODUCT_TITLE,
        HEADING,
        DISABLED;

        int bit() {
            return 1 << (Zone.values().length + ordinal());
        }
    }

    private static final PhraseTable<Integer> WORDS = PhraseFile.table("class-words.tsv", row -> bit(row.column(1)));

    private static final Set<String> HIDING = Set.of(
            "hidden",
            "hide",
            "hidethis",
            "d-none",
            "is-hidden",
            "u-hidden",
            "ng-hide",
            "display-none",
            "displaynone",
            "js-hidden",
            "js-hide",
            "dn",
            "no-display",
            "nodisplay",
            "is-hide",
            "invisible",
            "uk-hidden",
            "hidden-block",
            "hide-me",
            "aok-hidden",
            "is-invisible",
            "not-visible",
            "slds-hide",
            "none",
            "u-hide",
            "f-hidden",
            "disp-none");

    private static final Set<String> DISABLING = Set.of("disabled", "is-disabled", "btn-disabled", "inactive");

    /** {@code hidden md:block}, {@code d-none d-lg-flex}: hidden only on narrow screens. */
    private static final Pattern SHOWN_ON_SOME_SCREENS =
            Pattern.compile(".*:(block|flex|grid|inline|inline-block|inline-flex|table)"
                    + "|d-(sm|md|lg|xl|xxl)-(block|flex|inline|inline-block|inline-flex|grid|table)");

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

    /** Names that mean something as they are. */
    private static final Set<String> TELLING = Stream.of(HIDING, DISABLING, STATES.keySet())
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(HashSet::new));

    private static final int LONGEST = 600;

    private static final TextMemo<MarkupNames> CLASSES = new TextMemo<>(MarkupNames::of);

    /** Apart from the classes, which they outnumber and would crowd out. */
    private static final TextMemo<MarkupNames> IDS = new TextMemo<>(MarkupNames::of);

    /** Reads the class texts and ids of one page. */
    static final class Reader {

        private final TextMemo.Recent<MarkupNames> classes = CLASSES.recent();

        MarkupNames ofClass(String names) {
            return names.isEmpty() ? NONE : classes.read(names);
        }

        MarkupNames ofId(String id) {
            return id.isEmpty() ? NONE : IDS.read(id);
        }
    }

    boolean has(Style style) {
        return (styles & style.bit()) != 0;
    }

    private static int bit(String name) {
        for (Style style : Style.values()) {
            if (style.name().equals(name)) {
                return style.bit();
            }
        }
        return Zone.valueOf(name).bit();
    }

    private static MarkupNames of(String names) {
        String text = names.length() <= LONGEST ? names : names.substring(0, LONGEST);
        int bits = 0;
        for (PhraseTable.Match<Integer> match : WORDS.readNames(text).matches()) {
            bits |= match.value();
        }
        boolean hides = false;
        boolean disabled = false;
        boolean shownOnSomeScreens = false;
        Availability state = null;
        for (StringTokenizer parts = new StringTokenizer(text); parts.hasMoreTokens(); ) {
            String name = parts.nextToken();
            if (TELLING.contains(name)) {
                disabled |= DISABLING.contains(name);
                hides |= HIDING.contains(name);
                state = STATES.getOrDefault(name, state);
            }
            shownOnSomeScreens |= hides && SHOWN_ON_SOME_SCREENS.matcher(name).matches();
        }
        bits |= disabled ? Style.DISABLED.bit() : 0;
        int zones = bits & ((1 << Zone.values().length) - 1);
        int hidden = hides && !shownOnSomeScreens ? Zone.HIDDEN.bit() : 0;
        return new MarkupNames(zones | hidden, bits & ~zones, state);
    }
}

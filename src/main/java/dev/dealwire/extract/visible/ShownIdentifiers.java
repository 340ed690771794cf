package dev.dealwire.extract.visible;

import dev.dealwire.catalog.Gtin;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a page prints behind their name: "EAN: 4006381333931". Null where it prints none.
 *
 * @param gtin checked against its last digit
 */
public record ShownIdentifiers(
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String sku) {

    public static final ShownIdentifiers NONE = new ShownIdentifiers(null, null, null);

    private static final List<String> GTIN = List.of(
            "EAN", "GTIN", "UPC", "ISBN", "Barcode", "barcode", "JAN", "Čiarový kód", "Čárový kód", "Strichcode");

    private static final List<String> MPN = List.of(
            "MPN",
            "Part number",
            "Part Number",
            "part number",
            "Part No",
            "Part no",
            "Mfr Part",
            "Mfg Part",
            "Model number",
            "Model Number",
            "model number",
            "Herstellernummer",
            "Hersteller-Nr",
            "Herstellerartikelnummer",
            "Référence fabricant",
            "Numéro du modèle",
            "Numero modello",
            "Número de modelo",
            "Kód výrobcu",
            "Kód výrobce",
            "Kod producenta",
            "Tillverkarens art",
            "Produsentens",
            "Produktnummer fra produsent",
            "P/N",
            "PN");

    private static final List<String> SKU = List.of(
            "SKU",
            "Sku",
            "Item number",
            "Item Number",
            "Item No",
            "Item #",
            "Item#",
            "Product code",
            "Product Code",
            "Product No",
            "Artikelnummer",
            "Artikel-Nr",
            "Art.-Nr",
            "Art.Nr",
            "Article number",
            "Catalogue number",
            "Codice articolo",
            "Código de artículo",
            "Varenummer",
            "Varenr",
            "Artikelnr",
            "Kód produktu",
            "Kod produktu",
            "Référence produit",
            "Cikkszám");

    /** What may stand between a name and its number: a colon, the seam of a cell, a line break. */
    private static final String GAP =
            "(?:\\s*#|\\s*(?:-?1[034]|code|Code|\\(EAN\\)|nr|Nr|No)\\b)?[\\s:.\\u2060\\u00a0#-]{0,8}";

    private static final Pattern DIGITS = Pattern.compile(GAP + "(\\d[\\d -]{6,18}\\d)(?!\\d)");
    private static final Pattern CODE = Pattern.compile(GAP + "([A-Z0-9][A-Za-z0-9._/+-]{2,29})(?![A-Za-z0-9])");

    private static final NamePlaces.Names NAMES = NamePlaces.names(GTIN, MPN, SKU);

    static ShownIdentifiers in(String text) {
        NamePlaces places = NamePlaces.in(text, NAMES);
        return new ShownIdentifiers(
                first(text, places, GTIN, DIGITS, found -> Gtin.parse(found).isPresent()),
                first(text, places, MPN, CODE, ShownIdentifiers::hasDigit),
                first(text, places, SKU, CODE, ShownIdentifiers::hasDigit));
    }

    private static @Nullable String first(
            String text, NamePlaces places, List<String> names, Pattern value, Predicate<String> fits) {
        for (String name : names) {
            for (int at : places.of(name)) {
                String found = behind(text, at + name.length(), value);
                if (found != null && fits.test(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String behind(String text, int from, Pattern value) {
        Matcher matcher = value.matcher(text).region(from, Math.min(text.length(), from + 60));
        return matcher.lookingAt() ? matcher.group(1).strip() : null;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}

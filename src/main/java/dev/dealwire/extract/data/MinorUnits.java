package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by comparison where a program counts hundredths without saying so: its 10665 is the page's 106.65, and nothing on
 * the page declares 10665. Only digits are compared; no number is read.
 */
final class MinorUnits {

    private static final Pattern PLAIN = Pattern.compile("([0-9]+)(?:[.,]([0-9]{1,2}))?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{3,}");

    private final Set<String> hundredths = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    private MinorUnits() {}

    static List<DeclaredProduct> marked(List<DeclaredProduct> products) {
        MinorUnits units = new MinorUnits();
        products.stream().filter(MinorUnits::speaksPlainly).forEach(units::note);
        return units.hundredths.isEmpty()
                ? products
                : products.stream().map(units::mark).toList();
    }

    private static boolean speaksPlainly(DeclaredProduct product) {
        return product.source() != DeclaredSource.EMBEDDED_STATE && product.standing() != Standing.OTHER;
    }

    private void note(DeclaredProduct product) {
        for (DeclaredOffer offer : product.offers()) {
            for (DeclaredPrice price : offer.prices()) {
                declared.add(price.text());
                Matcher plain = PLAIN.matcher(price.text());
                if (plain.matches()) {
                    String decimals = plain.group(2) == null ? "" : plain.group(2);
                    hundredths.add(plain.group(1) + decimals + "0".repeat(2 - decimals.length()));
                }
            }
        }
    }

    private DeclaredProduct mark(DeclaredProduct product) {
        boolean counts = product.source() == DeclaredSource.EMBEDDED_STATE
                && product.standing() != Standing.OTHER
                && product.offers().stream()
                        .flatMap(offer -> offer.prices().stream())
                        .anyMatch(this::isHundredths);
        return counts
                ? product.with(
                        product.offers().stream().map(MinorUnits::inHundredths).toList())
                : product;
    }

    private boolean isHundredths(DeclaredPrice price) {
        return price.minorDigits() == 0 && hundredths.contains(price.text()) && !declared.contains(price.text());
    }

    private static DeclaredOffer inHundredths(DeclaredOffer offer) {
        return offer.with(offer.prices().stream()
                .map(price -> WHOLE.matcher(price.text()).matches() ? price.inHundredths() : price)
                .toList());
    }
}

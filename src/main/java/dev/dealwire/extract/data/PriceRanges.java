package dev.dealwire.extract.data;

import java.util.List;
import java.util.regex.Pattern;

/** A range whose ends are the same amount is a price, where no price is told beside it. */
final class PriceRanges {

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

    private PriceRanges() {}

    static List<DeclaredPrice> settled(List<DeclaredPrice> prices) {
        boolean priced =
                prices.stream().anyMatch(price -> price.role() == PriceRole.CURRENT || price.role() == PriceRole.SALE);
        return priced
                ? prices
                : prices.stream()
                        .map(price -> isPoint(price, prices) ? price.as(PriceRole.CURRENT) : price)
                        .toList();
    }

    private static boolean isPoint(DeclaredPrice low, List<DeclaredPrice> prices) {
        List<String> ends = prices.stream()
                .filter(price -> price.role() == PriceRole.LOW || price.role() == PriceRole.HIGH)
                .map(price -> NO_DIGIT.matcher(price.text()).replaceAll(""))
                .distinct()
                .toList();
        boolean closed = prices.stream().anyMatch(price -> price.role() == PriceRole.HIGH);
        return low.role() == PriceRole.LOW && closed && ends.size() == 1;
    }
}

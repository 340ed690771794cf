package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a node has both a plain price and a sale price, the plain one is the price before the sale; where the node says
 * that there is no sale, its sale price is left from an earlier one.
 */
final class SalePrices {

    private static final List<String> SWITCHES = List.of("onSale", "isOnSale", "on_sale", "is_on_sale");
    private static final Pattern PLAIN_KEY =
            Pattern.compile("(?i).*\\.(?:product|item|sku|variant|formatt?ed)?_?price(?:\\.[a-z]+)?(?:\\.centAmount)?");
    /** What promotions are taken off; where there is none, the price that taxes are added to. */
    private static final Pattern BASE_KEY = Pattern.compile("(?i).*\\.base(?:_?price)?(?:\\.(?:value|amount))?");

    private static final Pattern NOTHING = Pattern.compile("[^1-9]*");

    private SalePrices() {}

    static List<DeclaredPrice> settled(List<DeclaredPrice> prices, Fields node) {
        boolean over = SWITCHES.stream().map(node::get).anyMatch(value -> new Json.Literal("false").equals(value));
        if (over) {
            return prices.stream()
                    .map(price -> price.role() == PriceRole.SALE ? price.as(PriceRole.OTHER) : price)
                    .toList();
        }
        List<String> sales = prices.stream()
                .filter(price -> price.role() == PriceRole.SALE)
                .map(DeclaredPrice::text)
                .filter(text -> !NOTHING.matcher(text).matches())
                .toList();
        return sales.isEmpty()
                ? prices
                : prices.stream().map(price -> beforeSale(price, sales)).toList();
    }

    private static DeclaredPrice beforeSale(DeclaredPrice price, List<String> sales) {
        boolean plain = price.role() == PriceRole.CURRENT
                        && PLAIN_KEY.matcher(price.path()).matches()
                || price.role() == PriceRole.OTHER
                        && BASE_KEY.matcher(price.path()).matches();
        return plain && !sales.contains(price.text()) ? price.as(PriceRole.REGULAR) : price;
    }
}

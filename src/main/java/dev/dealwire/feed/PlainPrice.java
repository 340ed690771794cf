package dev.dealwire.feed;

import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The one form that the specification names, {@code 15.00 USD}, read without ado: it is that of a million items. */
final class PlainPrice {

    private static final int CURRENCY = 4;
    private static final int LONGEST = 16;

    private PlainPrice() {}

    /** Null for any other text, which then gets a closer look. */
    static @Nullable Money parse(String text) {
        int end = text.length() - CURRENCY;
        if (end < 1 || end > LONGEST || text.charAt(end) != ' ' || !isAmount(text, end)) {
            return null;
        }
        try {
            return new Money(new BigDecimal(text.substring(0, end)), Currency.getInstance(text.substring(end + 1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Digits with at most two decimals behind a point, so that no grouping can be meant. */
    private static boolean isAmount(String text, int end) {
        int point = -1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point < 0 || end - point == 2 || end - point == 3;
    }
}

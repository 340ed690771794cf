package dev.dealwire.money;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Amounts as a reader of one locale expects them: {@code $20}, {@code $19.99}, {@code 1.299,00 €}. A whole amount drops
 * its zero decimals in locales that put the sign in front, as newspapers do; nothing is ever rounded.
 */
public final class MoneyFormat {

    /** Never formats itself: a clone costs a twentieth of a new one, and may be used by one thread. */
    private final NumberFormat prototype;

    public MoneyFormat(Locale locale) {
        this.prototype = NumberFormat.getCurrencyInstance(locale);
        this.prototype.setRoundingMode(RoundingMode.UNNECESSARY);
    }

    public String format(Money money) {
        NumberFormat format = (NumberFormat) prototype.clone();
        format.setCurrency(money.currency());
        int decimals = decimals(money, format);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount());
    }

    private static int decimals(Money money, NumberFormat format) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return whole && signInFront(format) ? 0 : money.amount().scale();
    }

    private static boolean signInFront(NumberFormat format) {
        return format instanceof DecimalFormat decimal && decimal.toPattern().startsWith("\u00a4");
    }
}

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

    private static final char NO_BREAK_SPACE = '\u00A0';

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
        partLettersFromDigits(format);
        return format.format(money.amount());
    }

    private static int decimals(Money money, NumberFormat format) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return whole && signInFront(format) ? 0 : money.amount().scale();
    }

    /** A code in the place of a sign needs a space, {@code KWD 5}, which the JDK leaves out (UTS 35, currency spacing). */
    private static void partLettersFromDigits(NumberFormat format) {
        if (format instanceof DecimalFormat decimal) {
            String prefix = decimal.getPositivePrefix();
            boolean letter = !prefix.isEmpty() && Character.isLetter(prefix.codePointBefore(prefix.length()));
            decimal.setPositivePrefix(letter ? prefix + NO_BREAK_SPACE : prefix);
        }
    }

    private static boolean signInFront(NumberFormat format) {
        return format instanceof DecimalFormat decimal && decimal.toPattern().startsWith("\u00a4");
    }
}

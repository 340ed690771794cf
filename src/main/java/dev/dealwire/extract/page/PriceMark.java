package dev.dealwire.extract.page;

import java.util.Locale;
import java.util.Set;

/** Whether a text prints an amount of money at all; how much is not asked here. */
final class PriceMark {

    private static final Set<String> NAMES = Set.of(
            "kr", "zł", "kč", "ft", "lei", "лв", "грн", "руб", "din", "rm", "rp", "chf", "usd", "eur", "gbp", "kn",
            "tl", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "rs", "mxn", "cad", "aud", "đ", "sar", "aed", "درهم",
            "ريال", "тг", "ден", "inr", "brl", "р", "dh", "rub", "uah", "try", "jpy", "cny", "krw", "ntd", "twd", "nt",
            "hk");

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_WITH_NAME = 40;

    private PriceMark() {}

    static boolean in(String text) {
        boolean digit = false;
        boolean symbol = false;
        for (int i = 0; i < text.length() && !(digit && symbol); i++) {
            char c = text.charAt(i);
            digit |= isDigit(c);
            symbol |= isSymbol(c);
        }
        return digit && (symbol || (text.length() <= LONGEST_WITH_NAME && namesCurrency(text)));
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > '\u00ff' && Character.isDigit(c));
    }

    private static boolean isSymbol(char c) {
        return c == '$'
                || (c >= '\u00a2' && Character.getType(c) == Character.CURRENCY_SYMBOL)
                || c == '円'
                || c == '元'
                || c == '원';
    }

    private static boolean namesCurrency(String text) {
        if (text.contains(",-") || text.contains(",–")) {
            return true;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            int length = i - start;
            if (length > 0
                    && length <= LONGEST_NAME
                    && NAMES.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }
}

package dev.dealwire.extract.page;

/** Whether a text prints an amount of money at all; how much is not asked here. */
final class PriceMark {

    private static final String[] CODES = {
        "kr", "zł", "kč", "ft", "lei", "лв", "грн", "руб", "din", "rm", "rp", "chf", "usd", "eur", "gbp", "kn", "tl", "sek",
        "nok", "dkk", "pln", "czk", "huf", "ron", "rs", "mxn", "cad", "aud", "円", "元", "원", "đ", ",-", ",–", "sar", "aed",
        "درهم", "ريال", "тг", "ден", "r$", "inr", "brl"
    };

    private PriceMark() {}

    static boolean in(String text) {
        int digits = 0;
        boolean symbol = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (c == '$' || (c >= '\u00a2' && Character.getType(c) == Character.CURRENCY_SYMBOL)) {
                symbol = true;
            }
        }
        return digits > 0 && (symbol || (text.length() <= 40 && namesCurrency(text)));
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > '\u00ff' && Character.isDigit(c));
    }

    private static boolean namesCurrency(String text) {
        for (String code : CODES) {
            for (int at = indexOf(text, code, 0); at >= 0; at = indexOf(text, code, at + 1)) {
                if (standsFree(text, at, at + code.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int indexOf(String text, String code, int from) {
        for (int i = from; i + code.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, code, 0, code.length())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean standsFree(String text, int from, int to) {
        boolean before = from == 0 || !Character.isLetter(text.charAt(from - 1));
        boolean after = to == text.length() || !Character.isLetter(text.charAt(to));
        return before && after;
    }
}

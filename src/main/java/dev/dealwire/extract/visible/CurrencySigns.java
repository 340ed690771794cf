package dev.dealwire.extract.visible;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Recognises that a character or a short word stands for a currency; which one it is, the price parser says. */
final class CurrencySigns {

    private static final Set<String> LOCAL_WORDS = Set.of(
            "kr", "kr.", "kč", "lei", "leu", "zł", "zl", "лв", "лв.", "руб", "руб.", "р.", "грн", "грн.", "ден", "дин",
            "rsd", "din.", "rs.", "rp.", "chf", "fr.", "sfr.", "sfr", "r$", "us$", "nt$", "hk$", "s$", "a$", "au$",
            "c$", "ca$", "cad$", "nz$", "mx$", "cop$", "ars$", "clp$", "u$s", "s/", "s/.", "bs.", "b/.", "aed", "dhs",
            "dhs.", "ر.س", "د.إ", "ج.م", "د.ك", "ريال", "درهم", "جنيه", "دينار", "ش\"ח", "שח", "元", "円", "원", "บาท",
            "đ", "vnđ", "vnd", "sek", "nok", "dkk", "eur", "euro", "euros", "usd", "gbp", "yen", "тг", "₸", "сум",
            "сом", "ksh", "ksh.", "kes", "egp", "l.e.", "tnd", "zar", "ntd", "rmb", "yuan", "kčs", "kr,-", "азн",
            "руб/шт", "krw", "n$", "gh₵", "ghs", "ngn", "pkr", "lkr", "bdt", "tk.", "руб.-", "czk", "huf", "pln", "bgn",
            "hrk", "isk", "ikr", "lek", "lekë", "leke");

    /** Short words of other languages too, so that they count only as they are printed. */
    private static final Set<String> EXACT = Set.of(
            "R", "Br", "DT", "Bs", "Tk", "KM", "DH", "Dh", "RM", "Rp", "SR", "Kn", "kn", "KN", "Ft", "Rs", "RS", "TL",
            "QR", "KD", "BD", "JD", "din", "DIN", "LE", "р", "Р", "Lt", "Ls", "SAR");

    private static final Set<String> CODES = codes();

    private CurrencySigns() {}

    static boolean isSign(char c) {
        return c == '$'
                || (c >= '\u00a2'
                        && (Character.getType(c) == Character.CURRENCY_SYMBOL
                                || c == '元'
                                || c == '円'
                                || c == '원'
                                || c == '圓'));
    }

    /** Whether {@code word}, letters with inner dots or slashes, is a currency's sign or code. */
    static boolean isWord(String word) {
        return CODES.contains(word) || EXACT.contains(word) || LOCAL_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>();
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .forEach(codes::add);
        codes.removeAll(Arrays.asList(
                "ALL", "TOP", "MOP", "TRY", "CUP", "GEL", "BAM", "PEN", "LAK", "RON", "SOS", "MAD", "BOB"));
        codes.add("TRY");
        codes.add("RON");
        codes.add("PEN");
        return Set.copyOf(codes);
    }
}

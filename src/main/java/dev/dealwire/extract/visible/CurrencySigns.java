package dev.dealwire.extract.visible;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Recognises that a character or a short word stands for a currency; which one it is, the price parser says. */
final class CurrencySigns {

    private static final Set<String> LOCAL_WORDS = Set.of(
            "kr", "kr.", "kč", "ft", "lei", "leu", "ron", "zł", "zl", "лв", "лв.", "руб", "руб.", "р.", "р", "грн",
            "грн.", "ден", "дин", "rsd", "din", "din.", "kn", "rs", "rs.", "rm", "rp", "rp.", "tl", "chf", "fr.", "sfr.",
            "sfr", "r$", "us$", "nt$", "hk$", "s$", "a$", "au$", "c$", "ca$", "cad$", "nz$", "mx$", "cop$", "ars$",
            "clp$", "u$s", "s/", "s/.", "bs.", "bs", "b/.", "sr", "sar", "aed", "dhs", "dhs.", "dh", "qr", "kd", "bd",
            "jd", "ر.س", "د.إ", "ج.م", "د.ك", "ريال", "درهم", "جنيه", "دينار", "ش\"ח", "שח", "元", "円", "원", "บาท", "đ",
            "vnđ", "vnd", "km", "sek", "nok", "dkk", "eur", "euro", "euros", "usd", "gbp", "yen", "тг", "₸", "сум",
            "сом", "ksh", "ksh.", "kes", "egp", "le", "l.e.", "mad", "tnd", "dt", "zar", "php", "ntd", "rmb", "yuan",
            "kčs", "kr,-", "gel", "азн", "man.", "br", "руб/шт", "krw", "r", "n$", "gh₵", "ghs", "ngn", "pkr", "lkr", "bdt", "tk", "tk.",
            "руб.-", "czk", "huf", "pln", "bgn", "hrk", "isk", "ikr");

    private static final Set<String> CODES = codes();

    private CurrencySigns() {}

    static boolean isSign(char c) {
        return c == '$' || (c >= '\u00a2' && (Character.getType(c) == Character.CURRENCY_SYMBOL || c == '元' || c == '円'
                || c == '원' || c == '圓'));
    }

    /** Whether {@code word}, letters with inner dots or slashes, is a currency's sign or code. */
    static boolean isWord(String word) {
        return CODES.contains(word) || LOCAL_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>();
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .forEach(codes::add);
        codes.removeAll(Arrays.asList("ALL", "TOP", "MOP", "TRY", "CUP", "GEL", "BAM", "PEN", "LAK", "RON", "SOS", "MAD", "BOB"));
        codes.add("TRY");
        codes.add("RON");
        codes.add("PEN");
        return Set.copyOf(codes);
    }
}

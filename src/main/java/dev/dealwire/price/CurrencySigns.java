package dev.dealwire.price;

import dev.dealwire.price.CurrencyEvidence.Strength;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs, names and codes of currencies: signs from {@code currency-signs.tsv}, codes from the JDK. */
final class CurrencySigns {

    /** Codes that shops also write in lower case and that are no word of a language. */
    private static final Set<String> CODES_IN_ANY_CASE = Set.of(
            "usd", "eur", "gbp", "cad", "aud", "nzd", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "rsd", "bgn",
            "jpy", "cny", "inr", "brl", "mxn", "zar", "aed", "kwd", "bhd", "omr", "qar", "egp", "ils", "sgd", "hkd",
            "twd", "krw", "thb", "vnd", "idr", "myr", "rub", "uah", "kzt", "php", "clp", "ars");

    /** Codes that shops also write in capitals when they mean a word: "ALL 20", "TOP 10", "TRY 2". */
    private static final Set<String> CODES_LIKE_WORDS = Set.of("ALL", "AMD", "CUP", "GEL", "MOP", "SOS", "TOP", "TRY");

    /** Currencies that left use recently enough to stand in pages still. */
    private static final Set<String> RECENT = Set.of("BGN", "HRK");

    static final CurrencySigns STANDARD = new CurrencySigns();

    private final Map<String, CurrencySign> signs = new HashMap<>();
    private final Map<String, CurrencySign> codes;

    private CurrencySigns() {
        codes = currenciesInUse()
                .collect(Collectors.toMap(
                        Currency::getCurrencyCode,
                        currency -> new CurrencySign(CurrencyEvidence.of(currency, Strength.CODE))));
        for (String[] row : WordTable.rows("currency-signs.tsv")) {
            add(row);
        }
        CurrencyEvidence cents = evidence(row("USD CAD AUD NZD EUR"), row("ZAR MXN SGD HKD BBD JMD TTD"));
        signs.put("\u00A2", new CurrencySign(cents, true));
        signs.put("cent", new CurrencySign(cents, true));
        signs.put("cents", new CurrencySign(cents, true));
        signs.put("p", new CurrencySign(evidence(Set.of(), row("GBP")), true));
    }

    /**
     * The sign or name spelled exactly so, words parted by single spaces.
     *
     * @param context the currency that is expected, which lends a meaning to signs that have none alone
     */
    Optional<CurrencySign> sign(String spelling, @Nullable Currency context) {
        CurrencySign exact = signs.get(spelling);
        CurrencySign sign = exact == null ? signs.get(WordTable.lowerCase(spelling)) : exact;
        return sign == null ? Optional.empty() : inContext(sign, context);
    }

    /** The ISO 4217 code spelled so. */
    Optional<CurrencySign> code(String spelling) {
        String upperCase = spelling.toUpperCase(Locale.ROOT);
        boolean spelledRight =
                spelling.equals(upperCase) || CODES_IN_ANY_CASE.contains(spelling.toLowerCase(Locale.ROOT));
        return spelledRight ? Optional.ofNullable(codes.get(upperCase)) : Optional.empty();
    }

    static boolean isLikeAWord(String code) {
        return CODES_LIKE_WORDS.contains(code);
    }

    Set<String> spellings() {
        return signs.keySet();
    }

    private void add(String[] row) {
        String spelling = row[0];
        CurrencySign sign = row[1].equals("-")
                ? CurrencySign.OF_NO_CURRENCY
                : new CurrencySign(evidence(row(row[1]), row(row.length > 2 ? row[2] : "")));
        if (signs.put(spelling, sign) != null) {
            throw new IllegalStateException("found the currency sign '" + spelling + "' twice");
        }
    }

    private static Optional<CurrencySign> inContext(CurrencySign sign, @Nullable Currency context) {
        CurrencyEvidence evidence = sign.evidence();
        if (evidence.isNone() || !evidence.likely().isEmpty()) {
            return Optional.of(sign);
        }
        if (context == null || !evidence.possible().contains(context)) {
            return Optional.empty();
        }
        return Optional.of(new CurrencySign(CurrencyEvidence.of(context, Strength.SIGN), sign.minorUnits()));
    }

    private static CurrencyEvidence evidence(Set<Currency> likely, Set<Currency> further) {
        Set<Currency> possible = new LinkedHashSet<>(likely);
        possible.addAll(further);
        return new CurrencyEvidence(likely, possible, Strength.SIGN);
    }

    private static Set<Currency> row(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Currency::getInstance)
                .collect(Collectors.toSet());
    }

    private static Stream<Currency> currenciesInUse() {
        Stream<Currency> ofCountries = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull);
        return Stream.concat(ofCountries, RECENT.stream().map(Currency::getInstance))
                .distinct();
    }
}

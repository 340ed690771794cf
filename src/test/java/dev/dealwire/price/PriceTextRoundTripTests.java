package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import dev.dealwire.money.Money;
import dev.dealwire.price.PriceTextReading.Amount;
import dev.dealwire.price.PriceTextReading.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Amounts written by ICU and the JDK, two authors who do not know our parser, come back exactly. With less context an
 * amount may be refused, but never become another.
 */
class PriceTextRoundTripTests {

    private static final long SEED = 20_261_122;
    private static final int AMOUNTS = 150;

    private final PriceTextParser parser = new PriceTextParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-IE", "en-IN", "en-SG", "en-HK", "en-PH", "en-NG",
                "en-KE", "de-DE", "de-AT", "de-CH", "de-LI", "fr-FR", "fr-BE", "fr-CH", "fr-CA", "fr-SN", "es-ES",
                "es-MX", "es-AR", "es-CL", "es-CO", "es-PE", "es-UY", "pt-BR", "pt-PT", "it-IT", "it-CH", "nl-NL",
                "nl-BE", "sv-SE", "nb-NO", "da-DK", "fi-FI", "is-IS", "pl-PL", "cs-CZ", "sk-SK", "sl-SI", "hr-HR",
                "hu-HU", "ro-RO", "bg-BG", "sr-Latn-RS", "mk-MK", "el-GR", "et-EE", "lv-LV", "lt-LT", "ru-RU", "uk-UA",
                "kk-KZ", "tr-TR", "az-Latn-AZ", "ka-GE", "he-IL", "ar-SA", "ar-EG", "ar-AE", "ar-KW", "ar-MA", "fa-IR",
                "hi-IN", "bn-BD", "mr-IN", "ja-JP", "zh-CN", "zh-TW", "ko-KR", "vi-VN", "th-TH", "id-ID", "ms-MY",
                "fil-PH"
            })
    void amountsWrittenForALocaleComeBackExactly(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        Currency currency = Currency.getInstance(locale);
        PriceTextContext known = new PriceTextContext(currency, locale, SeparatorEvidence.NONE);
        Random random = new Random(SEED + tag.hashCode());
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < AMOUNTS; i++) {
            Money money = randomMoney(random, currency);
            written(money, locale).forEach(text -> {
                PriceTextReading withContext = parser.parse(text, PriceTextForm.DISPLAY, known);
                if (!moneyOf(withContext).equals(Optional.of(money))) {
                    wrong.add(text + " is " + money + ", read as " + withContext);
                }
                PriceTextReading without = parser.parse(text, PriceTextForm.DISPLAY, PriceTextContext.UNKNOWN);
                if (!isSameValueOrRefused(without, money)) {
                    wrong.add(text + " is " + money + ", read without context as " + without);
                }
            });
        }

        assertThat(wrong).as("seed %d, locale %s", SEED, tag).isEmpty();
    }

    private static Stream<String> written(Money money, Locale locale) {
        int decimals = money.amount().scale();
        return Stream.of(
                byIcu(money, NumberFormat.getCurrencyInstance(ULocale.forLocale(locale)), decimals),
                byIcu(
                        money,
                        NumberFormat.getInstance(ULocale.forLocale(locale), NumberFormat.ISOCURRENCYSTYLE),
                        decimals),
                byJdk(money, locale, decimals));
    }

    private static String byIcu(Money money, NumberFormat format, int decimals) {
        format.setCurrency(com.ibm.icu.util.Currency.getInstance(money.currencyCode()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount());
    }

    private static String byJdk(Money money, Locale locale, int decimals) {
        java.text.NumberFormat format = java.text.NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount());
    }

    /** From below one to some millions, often whole, often round, with every currency's own decimals. */
    private static Money randomMoney(Random random, Currency currency) {
        int magnitude = 1 + random.nextInt(9);
        long units = random.nextLong(BigDecimal.TEN.pow(magnitude).longValueExact()) + 1;
        BigDecimal amount = BigDecimal.valueOf(units, currency.getDefaultFractionDigits());
        return new Money(random.nextInt(4) == 0 ? amount.setScale(0, RoundingMode.UP) : amount, currency);
    }

    private static Optional<Money> moneyOf(PriceTextReading reading) {
        return reading instanceof Amount amount ? amount.money() : Optional.empty();
    }

    private static boolean isSameValueOrRefused(PriceTextReading reading, Money money) {
        return switch (reading) {
            case Refused refused -> true;
            case Amount amount ->
                amount.value().compareTo(money.amount()) == 0
                        && amount.currency().allows(money.currency());
            default -> false;
        };
    }
}

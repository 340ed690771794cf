package dev.dealwire.price;

import dev.dealwire.extract.PageContent;
import dev.dealwire.extract.data.DeclaredPrice;
import dev.dealwire.extract.data.DeclaredProduct;
import dev.dealwire.extract.visible.VisiblePrice;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the price texts of one page, with what the page as a whole says of its currency and separators. */
final class PageMoney {

    /** What publishing systems write where nobody told them a locale. */
    private static final String UNTOUCHED = "en_US";

    /** A tax that the United States do not have. */
    private static final Pattern GOODS_AND_SERVICES_TAX = Pattern.compile("\\bG\\.?S\\.?T\\b");

    private final PriceTextParser parser = new PriceTextParser();
    private final PriceTextContext context;
    private final Map<String, Understood> shown = new HashMap<>();
    private final Map<DeclaredText, Understood> declared = new HashMap<>();
    private final List<CurrencyEvidence> pageEvidence;
    private final Optional<Currency> home;
    private final @Nullable String programCountry;
    private final List<VisiblePrice> prices;
    private @Nullable CurrencyEvidence signOfPage;
    private final Set<Currency> guessed = new HashSet<>();

    PageMoney(PageContent content, ReadingContext known) {
        Locale locale = known.locale() != null ? known.locale() : locale(content);
        String host = content.url() == null ? null : content.url().getHost();
        this.pageEvidence = new ArrayList<>();
        if (known.currency() != null) {
            pageEvidence.add(CurrencyEvidence.declared(known.currency()));
        } else {
            declared(content).ifPresent(currency -> pageEvidence.add(CurrencyEvidence.declared(currency)));
        }
        pageEvidence.add(CurrencyResolver.evidenceOfHost(host));
        pageEvidence.add(
                CurrencyResolver.evidenceOfPlace(content.declared().page().country()));
        pageEvidence.add(CurrencyResolver.evidenceOf(locale));
        this.home = home(pageEvidence, locale);
        this.programCountry = content.declared().page().programCountry();
        this.prices = content.visible().prices();
        List<String> shown = prices.stream().map(VisiblePrice::text).toList();
        this.context = new PriceTextContext(null, locale, parser.separatorEvidence(shown));
    }

    /** The currency of the page's country, as far as it names one. */
    private static Optional<Currency> home(List<CurrencyEvidence> ofPage, @Nullable Locale locale) {
        return CurrencyResolver.resolve(ofPage)
                        instanceof CurrencyResolution.Settled(Currency currency, boolean doubtful)
                ? Optional.of(currency)
                : Optional.ofNullable(locale).flatMap(known -> LanguageHomes.currency(known.getLanguage()));
    }

    /** The amount of a text, or why it has none. */
    record Understood(@Nullable Money money, @Nullable String refusal) {

        static Understood refused(String why) {
            return new Understood(null, why);
        }
    }

    /** What a declared amount is read from; many a state tells one amount again and again. */
    private record DeclaredText(String text, @Nullable String currency, int minorDigits) {}

    Understood shown(String text) {
        return shown.computeIfAbsent(text, this::read);
    }

    /** A word such as "KM" is a currency's sign only where that currency is at home. */
    private Understood read(String text) {
        PriceTextReading reading = parser.parse(text, PriceTextForm.DISPLAY, context);
        boolean unknownWord = reading instanceof PriceTextReading.Refused(PriceTextReading.Reason reason, String of)
                && reason == PriceTextReading.Reason.NOT_MONEY;
        Understood understood = understood(reading, List.of());
        if (!unknownWord) {
            return understood;
        }
        return home.map(currency -> understood(
                        parser.parse(text, PriceTextForm.DISPLAY, context.withCurrency(currency)), List.of()))
                .orElse(understood);
    }

    Understood declared(DeclaredPrice price) {
        return declared.computeIfAbsent(
                new DeclaredText(price.text(), price.currency(), price.minorDigits()), this::read);
    }

    private Understood read(DeclaredText price) {
        Optional<Currency> own = Optional.ofNullable(price.currency()).flatMap(PageMoney::currency);
        PriceTextReading reading =
                parser.parse(price.text(), PriceTextForm.MACHINE, context.withCurrency(own.orElse(null)));
        Understood alone =
                understood(reading, own.map(CurrencyEvidence::declared).stream().toList());
        Understood understood = alone.money() == null && own.isEmpty() ? inSignOfPage(reading, alone) : alone;
        return price.minorDigits() == 0 || understood.money() == null
                ? understood
                : new Understood(scaled(understood.money(), price.minorDigits()), null);
    }

    /** What is declared without a currency is in the one whose sign the page prints. */
    private Understood inSignOfPage(PriceTextReading reading, Understood alone) {
        if (!(reading instanceof PriceTextReading.Amount(BigDecimal value, CurrencyEvidence currency, String text))
                || !currency.isNone()) {
            return alone;
        }
        CurrencyEvidence sign = signOfPage();
        Understood signed = sign.isNone() ? alone : money(value, sign, List.of());
        if (signed.money() != null) {
            guessed.add(signed.money().currency());
        }
        return signed;
    }

    /** The one sign of all that the page prints; none where it prints several, or none. */
    private CurrencyEvidence signOfPage() {
        CurrencyEvidence sign = signOfPage;
        if (sign == null) {
            List<CurrencyEvidence> signs = prices.stream()
                    .filter(VisiblePrice::signed)
                    .map(price -> parser.parse(price.text(), PriceTextForm.DISPLAY, context))
                    .filter(PriceTextReading.Amount.class::isInstance)
                    .map(amount -> ((PriceTextReading.Amount) amount).currency())
                    .distinct()
                    .limit(2)
                    .toList();
            sign = signs.size() == 1 ? signs.getFirst() : CurrencyEvidence.NONE;
            signOfPage = sign;
        }
        return sign;
    }

    private static Money scaled(Money money, int minorDigits) {
        return new Money(money.amount().movePointLeft(minorDigits), money.currency());
    }

    private Understood understood(PriceTextReading reading, List<CurrencyEvidence> own) {
        return switch (reading) {
            case PriceTextReading.Amount(BigDecimal value, CurrencyEvidence currency, String text) ->
                money(value, currency, own);
            case PriceTextReading.Floor(BigDecimal minimum, CurrencyEvidence currency, String text) ->
                money(minimum, currency, own);
            case PriceTextReading.Range(
                    BigDecimal minimum,
                    BigDecimal maximum,
                    CurrencyEvidence currency,
                    String text) -> money(minimum, currency, own);
            case PriceTextReading.Refused(PriceTextReading.Reason reason, String text) ->
                Understood.refused(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    private Understood money(BigDecimal value, CurrencyEvidence text, List<CurrencyEvidence> own) {
        List<CurrencyEvidence> evidence = new ArrayList<>(pageEvidence);
        evidence.addAll(own);
        evidence.add(text);
        if (value.signum() <= 0) {
            return Understood.refused("zero");
        }
        return switch (CurrencyResolver.resolve(evidence)) {
            case CurrencyResolution.Settled(Currency currency, boolean contradicted) -> exact(value, currency);
            case CurrencyResolution.Open(CurrencyEvidence open) ->
                atHome(open)
                        .map(currency -> guessed(value, currency))
                        .orElseGet(() -> Understood.refused("unknown currency"));
            case CurrencyResolution.Conflicting conflict -> Understood.refused("conflicting currencies");
        };
    }

    /**
     * A sign on a page that names no country anywhere is that of its language's home: shops elsewhere say "C$" or "AUD",
     * declare their currency, or sit under their country's domain.
     */
    private Optional<Currency> atHome(CurrencyEvidence open) {
        Locale locale = context.locale();
        String language = locale == null ? "en" : locale.getLanguage();
        boolean heard = open.isNone()
                ? LanguageHomes.isOfOneCountry(language)
                : open.strength() == CurrencyEvidence.Strength.SIGN;
        return heard ? ofProgram(open).or(() -> ofLanguage(language, open)) : Optional.empty();
    }

    private Optional<Currency> ofProgram(CurrencyEvidence open) {
        return open.isNone() || programCountry == null
                ? Optional.empty()
                : CurrencyResolver.evidenceOfPlace(programCountry).settled().filter(open::allows);
    }

    private Optional<Currency> ofLanguage(String language, CurrencyEvidence open) {
        return LanguageHomes.currency(language)
                .filter(open::allows)
                .filter(currency -> !"USD".equals(currency.getCurrencyCode()) || !isTaxedAbroad());
    }

    private boolean isTaxedAbroad() {
        return prices.stream()
                .anyMatch(price -> GOODS_AND_SERVICES_TAX
                        .matcher(price.label() + ' ' + price.suffix())
                        .find());
    }

    private Understood guessed(BigDecimal value, Currency currency) {
        guessed.add(currency);
        return exact(value, currency);
    }

    /** Whether amounts are taken to be of this currency only because its sign is mostly meant so in the page's language. */
    boolean isGuess(Currency currency) {
        return guessed.contains(currency);
    }

    private static Understood exact(BigDecimal value, Currency currency) {
        try {
            return new Understood(new Money(value, currency), null);
        } catch (IllegalArgumentException e) {
            return Understood.refused("not an amount of money");
        }
    }

    private static Optional<Currency> declared(PageContent content) {
        return content.declared().products().stream()
                .filter(product -> product.standing() == DeclaredProduct.Standing.MAIN)
                .flatMap(product -> product.offers().stream())
                .flatMap(offer -> offer.prices().stream())
                .map(DeclaredPrice::currency)
                .flatMap(code -> Optional.ofNullable(code).flatMap(PageMoney::currency).stream())
                .findFirst()
                .or(() -> content.declared().page().currencies().stream()
                        .flatMap(code -> currency(code).stream())
                        .findFirst());
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A language without a country is of the one that the head of the page names with it. */
    private static @Nullable Locale locale(PageContent content) {
        Locale locale = locale(content.language());
        String shared = content.declared().page().openGraph().locale();
        Locale told = shared == null || shared.equals(UNTOUCHED) ? null : locale(shared.replace('_', '-'));
        boolean same = locale != null
                && told != null
                && locale.getCountry().isEmpty()
                && locale.getLanguage().equals(told.getLanguage());
        return same ? told : locale;
    }

    private static @Nullable Locale locale(String tag) {
        if (tag.isEmpty()) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? null : locale;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}

package dev.dealwire.extract.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a key say about the number under it. The rules are tried in order, the narrower before the wider; a
 * word that no rule knows makes a price of unknown kind, never a current one.
 */
record PriceMeaning(
        PriceRole role, int minorDigits, @Nullable Boolean valueAddedTaxIncluded) {

    private record Rule(PriceRole role, Set<String> words) {

        static Rule of(PriceRole role, String words) {
            return new Rule(role, Set.of(words.split("\\s+")));
        }

        boolean matches(List<String> key) {
            return key.stream().anyMatch(words::contains);
        }
    }

    /** Words that turn a key with "price" into something else: a label, a switch, an amount taken off, a sum. */
    private static final Set<String> NO_PRICE = Set.of(
            ("id ids type types currency currencies symbol code label labels template format text texts html valid "
                            + "validity until date time timestamp hidden hide show shown has is can enabled disabled visible "
                            + "rating count filter filters sort sorting facet facets rule rules key keys index title name "
                            + "description option options url message messages percent percentage pct discounts saving savings save saved "
                            + "off difference diff rebate total subtotal grand sum quantity qty position decimals precision "
                            + "scale digits separator locale class css color match alert drop trend "
                            + "change changed updated updates suffix prefix separators currencyiso vendorid status specific bucket "
                            + "matching guarantee policy log tracking source mode group groups fraction fractional whole dollars euros pounds exponent rate rates")
                    .split("\\s+"));

    private static final Set<String> REMOVED = Set.of("reduction", "discount", "promotion", "offer");
    private static final Set<String> WITHOUT = Set.of("without", "before", "non", "no", "un", "pre");
    private static final Set<String> TAX = Set.of("tax", "taxes", "vat", "mwst", "tva", "iva", "moms", "btw", "gst");
    private static final Set<String> EXCLUDING =
            Set.of("excl", "exclusive", "exc", "ex", "excluding", "without", "net", "before", "pretax");
    private static final Set<String> INCLUDING =
            Set.of("incl", "inclusive", "inc", "including", "with", "gross", "in", "included", "after");
    private static final Set<String> MINOR = Set.of("cent", "cents", "minor", "pence", "pennies", "centavos");
    private static final Set<String> FLOORS = Set.of("min", "minimum", "low", "lowest", "from", "starting");
    private static final Set<String> CEILINGS = Set.of("max", "maximum", "high", "highest", "to");

    private static final List<Rule> NARROW = List.of(
            Rule.of(
                    PriceRole.SURCHARGE,
                    "shipping delivery freight deposit fee fees postage handling ecotax eco recycling warranty insurance "
                            + "installation assembly wrap wrapping engraving tax taxes vat service pfand"),
            Rule.of(
                    PriceRole.OTHER,
                    "comparison trade tradein auction bid reserve used refurbished refurb rental rent competitor secondary other "
                            + "additional alternative"),
            Rule.of(
                    PriceRole.TRADE,
                    "wholesale cost costs purchase dealer tier tiers tiered bulk b2b volume invoice procurement buying "
                            + "supplier reseller staffel"),
            Rule.of(
                    PriceRole.INSTALMENT,
                    "installment installments instalment instalments monthly month months financing finance financed leasing "
                            + "lease weekly week loan payments klarna afterpay affirm parcela parcelas parcelado rata raty"),
            Rule.of(PriceRole.UNIT, "unit per kilo kilogram litre liter grund ppu uom measure"),
            Rule.of(
                    PriceRole.MEMBER,
                    "member members membership club loyalty vip prime plus card insider insiders reward rewards points "
                            + "premium employee student staff"),
            Rule.of(PriceRole.SUBSCRIPTION, "subscription subscriptions subscribe autoship recurring replenish sns"),
            Rule.of(PriceRole.COUPON, "coupon coupons voucher promocode"),
            Rule.of(PriceRole.PRIOR, "omnibus prior historical history 30 thirty"),
            Rule.of(PriceRole.MINIMUM_ADVERTISED, "map advertised"),
            Rule.of(PriceRole.SUGGESTED, "msrp rrp srp uvp mrp suggested recommended manufacturer"),
            Rule.of(
                    PriceRole.STRIKETHROUGH,
                    "strike strikethrough striked crossed cross strikeout compare slashed slash through streich barre"),
            Rule.of(
                    PriceRole.REGULAR,
                    "regular reg was old original orig origin before previous prev former normal full standard undiscounted initial "
                            + "usual ordinary anterior alt alter ancien vecchio instead"),
            Rule.of(PriceRole.LIST, "list catalog catalogue retail market reference listen listino lista"));

    private static final Rule SALE = Rule.of(
            PriceRole.SALE,
            "sale sales activity special promo promotion promotional promotions discounted discount reduced deal clearance "
                    + "markdown campaign action aktion aktions sonder outlet flash oferta scontato");
    /** A key that is called so itself is a current price, whatever the nodes around it are called. */
    private static final Set<String> PLAINLY_CURRENT = Set.of("current", "now", "selling", "actual", "today");
    /** Words that leave a price what it is. */
    private static final Set<String> NEUTRAL = Set.of(
            ("price prices pricing preis preise prix prijs pris precio precios preco precos prezzo prezzi cena ceny hinta "
                            + "fiyat value values montant actuel amount raw number numeric float decimal double formatted formated display displayed "
                            + "current final now actual selling sell active buy buynow pay to payable our today offer offers "
                            + "product products item sku variant web online local cents cent minor pence pennies info information data detail "
                            + "details money usd eur gbp incl inc including included with in gross tax taxes vat mwst tva iva moms "
                            + "btw gst excl exc ex excluding without pretax default main  string num int page pdp range "
                            + "ecommerce attributes localized effective exclusive inclusive customer shop store a and summary first selected brutto por voor style")
                    .split("\\s+"));

    static Optional<PriceMeaning> of(List<String> words) {
        Boolean taxed = taxIncluded(words);
        if (isNoPrice(words, taxed)) {
            return Optional.empty();
        }
        int minor = words.stream().anyMatch(MINOR::contains) ? 2 : 0;
        return Optional.of(new PriceMeaning(role(words, taxed), minor, taxed));
    }

    private static boolean isNoPrice(List<String> words, @Nullable Boolean taxed) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (NO_PRICE.contains(word) || (isTakenOff(words, i) && !isBeforeIt(words, i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code priceDiscount} is taken off, {@code discountPrice} is paid, {@code priceWithoutDiscount} was paid before. */
    private static boolean isTakenOff(List<String> words, int i) {
        if (!REMOVED.contains(words.get(i)) || "offer".equals(words.get(i)) || "promotion".equals(words.get(i))) {
            return false;
        }
        return words.subList(i + 1, words.size()).stream().noneMatch(KeyWords::isPrice)
                && !words.contains("after")
                && !isOfReductions(words);
    }

    private static boolean isBeforeIt(List<String> words, int i) {
        return i > 0 && WITHOUT.contains(words.get(i - 1));
    }

    private static PriceRole role(List<String> words, @Nullable Boolean taxed) {
        if (isFromOfPair(words)) {
            return PriceRole.REGULAR;
        }
        if (isOfReductions(words)) {
            return isCeilingOf(words, PriceRole.REGULAR) ? PriceRole.OTHER : PriceRole.REGULAR;
        }
        for (Rule rule : NARROW) {
            if (rule.matches(relevant(words, taxed, rule.role())) && !isRetailedNow(words, rule.role())) {
                return isCeilingOf(words, rule.role()) || isBaseOf(words, rule.role()) ? PriceRole.OTHER : rule.role();
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if ((REMOVED.contains(words.get(i)) || SALE.words().contains(words.get(i))) && isBeforeIt(words, i)) {
                return PriceRole.REGULAR;
            }
        }
        boolean toPay = words.contains("pay");
        if (!toPay && words.stream().anyMatch(FLOORS::contains)) {
            return PriceRole.LOW;
        }
        if (!toPay && words.stream().anyMatch(CEILINGS::contains)) {
            return PriceRole.HIGH;
        }
        if (SALE.matches(words) || (words.contains("after") && words.contains("discount"))) {
            return PriceRole.SALE;
        }
        boolean plain = PLAINLY_CURRENT.contains(words.getLast()) || NEUTRAL.containsAll(words);
        return plain ? PriceRole.CURRENT : PriceRole.OTHER;
    }

    /** Tax words beside "with" or "without" say how the price is taken, not that it is a tax. */
    private static List<String> relevant(List<String> words, @Nullable Boolean taxed, PriceRole role) {
        if (taxed == null) {
            return words;
        }
        return words.stream()
                .filter(word -> !TAX.contains(word) && !(role == PriceRole.REGULAR && EXCLUDING.contains(word)))
                .toList();
    }

    /** The dearest variant's regular price belongs to no variant in particular. */
    private static boolean isCeilingOf(List<String> words, PriceRole role) {
        boolean reference = role == PriceRole.REGULAR || role == PriceRole.LIST || role == PriceRole.STRIKETHROUGH;
        return reference && words.stream().anyMatch(CEILINGS::contains);
    }

    /** {@code precoDe} beside {@code precoPor}, {@code vanPrijs} beside {@code voorPrijs}: what it is marked down from. */
    private static boolean isFromOfPair(List<String> words) {
        String last = words.getLast();
        return ("de".equals(last) && (words.contains("preco") || words.contains("precio")))
                || (words.contains("van") && (words.contains("prijs") || words.contains("prijzen")));
    }

    /** The steps by which a price came down. */
    private static boolean isOfReductions(List<String> words) {
        return words.contains("history") && words.contains("reduction");
    }

    /** What was before taxes and options are added: neither what was nor what is paid. */
    private static boolean isBaseOf(List<String> words, PriceRole role) {
        return role == PriceRole.REGULAR
                && ((words.contains("net") || words.contains("netto"))
                        || (words.contains("base") && words.contains("old")));
    }

    /** What it retails at now is no list price. */
    private static boolean isRetailedNow(List<String> words, PriceRole role) {
        return role == PriceRole.LIST && words.contains("retail") && words.contains("current");
    }

    private static @Nullable Boolean taxIncluded(List<String> words) {
        if (words.contains("pretax")) {
            return Boolean.FALSE;
        }
        if (words.stream().noneMatch(TAX::contains)) {
            return words.contains("gross") ? Boolean.TRUE : null;
        }
        if (words.stream().anyMatch(EXCLUDING::contains)) {
            return Boolean.FALSE;
        }
        return words.stream().anyMatch(INCLUDING::contains) ? Boolean.TRUE : null;
    }
}

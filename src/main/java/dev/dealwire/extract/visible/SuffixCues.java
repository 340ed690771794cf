package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words behind an amount say of it. "$5 shipping" is what shipping costs, "$500 free shipping" is not; and what
 * follows an "or" belongs to the next amount.
 */
final class SuffixCues {

    private static final Set<String> CONJUNCTIONS = Set.of(
            "or", "oder", "ou", "o", "oppure", "eller", "of", "tai", "lub", "nebo", "alebo", "ili", "ali", "vagy",
            "veya", "или", "або", "או", "أو", "and", "und", "et", "y", "e", "plus", "with", "mit", "avec", "con", "com",
            "med");

    /** "$99 with card": what follows these is a condition of the price. */
    private static final Set<String> WITH = Set.of("with", "mit", "avec", "con", "com", "med");

    /** "($72 value)": what the parts of a set would cost, or a gift; nobody sells the whole at that. */
    private static final Pattern WORTH =
            Pattern.compile("(?iu)^(?:value|wert|valeur|valor|valore|waarde|værdi)\\s*(?:[).,;]|$)");

    private static final Set<String> MEASURES = Set.of(
            "l", "ltr", "liter", "litre", "litro", "kg", "kilo", "g", "gr", "ml", "cl", "dl", "oz", "lb", "л", "кг");

    /** "26 115 ₽ with the shop's card", whatever the card is called; one to pay with is no condition. */
    private static final Pattern WITH_CARD = Pattern.compile(
            "^(?:with|mit|[cс]|з|із|med|met)\\s+(?:[\\p{L}'’]+\\s+){0,3}(?!\\p{L}*[kc]redit)"
                    + "(?:\\p{L}*card|\\p{L}*karte|карто[йю]|карткою|\\p{L}*kort(?:et)?|\\p{L}*kaart)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cues TAX = Cues.of(Cue.TAX_EXCLUDED, Cue.TAX_INCLUDED);
    private static final Cues TERMS = Cues.of(Cue.COUPON, Cue.MEMBER, Cue.PAYMENT, Cue.TRADE_IN);

    private static final Cues FIRST_WORD_ONLY = Cues.of(
            Cue.SHIPPING,
            Cue.SAVING,
            Cue.ADD_ON,
            Cue.OTHER_SELLERS,
            Cue.LIST,
            Cue.FORMER,
            Cue.REGULAR,
            Cue.PRIOR,
            Cue.USED,
            Cue.TRADE_IN,
            Cue.CONTRACT,
            Cue.THRESHOLD,
            Cue.FEE,
            Cue.SUBSCRIBE,
            Cue.CURRENT);

    private static final Cues FIRST_WORDS_ONLY = Cues.of(Cue.INSTALMENT, Cue.PER_MONTH, Cue.UNIT, Cue.MEMBER);

    private static final Cues OF_THE_LINE_ABOVE =
            Cues.of(Cue.INSTALMENT, Cue.PER_MONTH, Cue.UNIT, Cue.TAX_EXCLUDED, Cue.TAX_INCLUDED);

    /** "6.95 &euro;* / 100 ml": a mark that leads to small print. */
    private static final Pattern FOOTNOTE = Pattern.compile("^[*†‡¹²³\\s]+");

    /** "127.90, you save 20 %": the percentage is what was saved, not the amount. */
    private static final Pattern PERCENT_SAVED = Pattern.compile("^[^(\\d]{0,24}\\d+(?:[.,]\\d+)?\\s?[%٪]");

    /** "54,978円 1%還元（549ポイント）": what the buyer earns, which is no condition of the price. */
    private static final Pattern POINTS_EARNED =
            Pattern.compile("[\\d\uff10-\uff19]\\s?(?:ポイント|pt|포인트|點|点)|[%\uff05]\\s?(?:ポイント)?(?:還元|적립|回饋)");

    private SuffixCues() {}

    /** How far the words behind an amount can be taken to belong to it. */
    enum Reach {
        /** They end their line. */
        SAME_LINE,
        /** They stand on the line below. */
        LINE_BELOW,
        /** Another amount follows them on the line, and they may be its label. */
        UP_TO_NEXT
    }

    static Cues of(String printed, Reach reach, String language) {
        String suffix = FOOTNOTE.matcher(printed).replaceFirst("");
        List<String> words = Words.of(suffix, 12).toList();
        if (words.isEmpty()) {
            return Cues.NONE;
        }
        if (suffix.startsWith("/")) {
            return ofFraction(suffix, words, language);
        }
        if (WORTH.matcher(suffix).find()) {
            return Cues.of(Cue.ADD_ON);
        }
        Cues tax = TaxWords.in(suffix, language);
        if (WITH_CARD.matcher(suffix).find()) {
            return Cues.of(Cue.MEMBER).plus(tax);
        }
        Cues all = CueWords.LABELS.in(suffix, language).plus(tax);
        if (all.has(Cue.COUPON) && POINTS_EARNED.matcher(suffix).find()) {
            all = all.minus(Cues.of(Cue.COUPON));
        }
        if (PERCENT_SAVED.matcher(suffix).find() && !words.getFirst().equals("off")) {
            all = all.minus(Cues.of(Cue.SAVING));
        }
        if (CONJUNCTIONS.contains(words.getFirst())) {
            return all.and(WITH.contains(words.getFirst()) ? TERMS.plus(TAX) : TAX.plus(Cues.of(Cue.COUPON)));
        }
        Cues first = CueWords.LABELS.in(words.getFirst(), language);
        Cues few = CueWords.LABELS.in(String.join(" ", words.subList(0, Math.min(3, words.size()))), language);
        Cues cues = all.minus(FIRST_WORD_ONLY)
                .minus(FIRST_WORDS_ONLY)
                .plus(first.and(FIRST_WORD_ONLY).and(all))
                .plus(few.and(FIRST_WORDS_ONLY));
        return switch (reach) {
            case SAME_LINE -> cues;
            case LINE_BELOW -> cues.and(OF_THE_LINE_ABOVE);
            case UP_TO_NEXT ->
                words.getFirst().equals("off") ? cues : few.plus(tax).and(OF_THE_LINE_ABOVE);
        };
    }

    /** "$10/month" is a payment, "$10/100 g" and "$10/kg" are prices of a measure, "$10/piece" is a price. */
    private static Cues ofFraction(String suffix, List<String> words, String language) {
        Cues cues = CueWords.LABELS.in(suffix, language);
        if (cues.hasAny(Cues.of(Cue.PER_MONTH, Cue.INSTALMENT))) {
            return Cues.of(Cue.INSTALMENT);
        }
        boolean measured = Character.isDigit(words.getFirst().charAt(0)) || MEASURES.contains(words.getFirst());
        return measured ? cues.plus(Cues.of(Cue.UNIT)) : cues;
    }
}

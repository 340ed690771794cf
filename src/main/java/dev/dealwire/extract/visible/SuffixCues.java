package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Set;

/**
 * What the words behind an amount say of it. "$5 shipping" is what shipping costs, "$500 free shipping" is not; and what
 * follows an "or" belongs to the next amount.
 */
final class SuffixCues {

    private static final Set<String> CONJUNCTIONS = Set.of(
            "or", "oder", "ou", "o", "oppure", "eller", "of", "tai", "lub", "nebo", "alebo", "ili", "ali", "vagy",
            "veya", "или", "або", "או", "أو", "and", "und", "et", "y", "e", "plus", "with", "mit", "avec", "con", "com",
            "med");

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

    private static final Cues FIRST_WORDS_ONLY = Cues.of(Cue.INSTALMENT, Cue.UNIT, Cue.MEMBER);

    private SuffixCues() {}

    static Cues of(String suffix, String language) {
        List<String> words = Words.of(suffix, 12);
        if (words.isEmpty()) {
            return CueWords.LABELS.in(suffix, language);
        }
        Cues all = CueWords.LABELS.in(suffix, language);
        if (CONJUNCTIONS.contains(words.getFirst())) {
            return new Cues(all.bits()
                    & Cues.of(Cue.TAX_EXCLUDED, Cue.TAX_INCLUDED, Cue.COUPON).bits());
        }
        Cues first = CueWords.LABELS.in(words.getFirst(), language);
        Cues few = CueWords.LABELS.in(String.join(" ", words.subList(0, Math.min(3, words.size()))), language);
        return all.minus(FIRST_WORD_ONLY)
                .minus(FIRST_WORDS_ONLY)
                .plus(new Cues(first.bits() & FIRST_WORD_ONLY.bits()))
                .plus(new Cues(few.bits() & FIRST_WORDS_ONLY.bits()));
    }
}

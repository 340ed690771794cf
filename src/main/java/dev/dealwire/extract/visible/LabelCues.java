package dev.dealwire.extract.visible;

import java.util.List;
import java.util.regex.Pattern;

/** What the words before an amount say of it. */
final class LabelCues {

    private static final int MOST_WORDS = 60;
    private static final int SHORTEST_NAME = 12;

    /** "Code: 11223344" above a price names the product. */
    private static final Pattern CODE_OF_ITEM = Pattern.compile(":\\s*[\\d./-]{3,}$");

    /** "LB-2291" is no price of a pound. */
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{1,4}-\\d{3,}(?![\\d.,])");

    /** "You save 17% / 40.00": the share and the amount of one saving. */
    private static final Pattern SAVED_BOTH_WAYS = Pattern.compile("\\d\\s?%\\s?[/(=]\\s?$");

    /** "Less" right before an amount takes it off the one above. */
    private static final Pattern LESS = Pattern.compile("(?i)(?:^|\\s)less:?\\s?[-\u2013\u2212]?$");

    /** {@code or 4 x 37,50 zł}: one of several payments, or of several pieces. */
    private static final Pattern SEVERAL_TIMES =
            Pattern.compile("(?<![\\d.,])(?:[2-9]|[1-9]\\d)\\s?[x×хX]\\s?(?:à|a|de)?\\s?$");

    private static final Cues HIGHER = Cues.of(Cue.FORMER, Cue.LIST, Cue.REGULAR);
    private static final Cues TAX = Cues.of(Cue.TAX_EXCLUDED, Cue.TAX_INCLUDED);

    private LabelCues() {}

    /** @param name the product's; empty if the page shows none */
    static Cues of(String printed, String language, String name) {
        String label = CODE.matcher(printed).replaceAll("");
        Cues cues = CueWords.LABELS.in(label, language).plus(TaxWords.in(label, language));
        cues = ofTheLastBracket(cues, label, language);
        if (LESS.matcher(label).find()) {
            return cues.plus(Cues.of(Cue.SAVING));
        }
        if (!isSaving(cues, label, language)) {
            cues = cues.minus(Cues.of(Cue.SAVING));
        }
        if (cues.has(Cue.COUPON) && CODE_OF_ITEM.matcher(label).find()) {
            cues = cues.minus(Cues.of(Cue.COUPON));
        }
        if (QuantityTerms.in(label)) {
            cues = cues.plus(Cues.of(Cue.QUANTITY));
        }
        if (SEVERAL_TIMES.matcher(label).find()) {
            cues = cues.plus(Cues.of(Cue.INSTALMENT));
        }
        return isNamedBy(label, name) ? cues.plus(Cues.of(Cue.TITLE)) : cues;
    }

    private static Cues ofTheLastBracket(Cues cues, String label, String language) {
        int bracket = Math.max(label.lastIndexOf('('), label.lastIndexOf('\uff08'));
        return cues.has(Cue.TAX_EXCLUDED) && cues.has(Cue.TAX_INCLUDED) && bracket >= 0
                ? cues.minus(TAX)
                        .plus(CueWords.LABELS
                                .in(label.substring(bracket), language)
                                .and(TAX))
                : cues;
    }

    /**
     * "-91% $649": a percentage before an amount is what was saved on it, so the amount is not the saving; and behind
     * "save 1/3, was" the last words are the amount's own.
     */
    private static boolean isSaving(Cues cues, String label, String language) {
        boolean share =
                label.indexOf('%') >= 0 && !SAVED_BOTH_WAYS.matcher(label).find();
        return cues.has(Cue.SAVING)
                && !share
                && !CueWords.LABELS.in(lastWords(label), language).hasAny(HIGHER);
    }

    private static String lastWords(String label) {
        List<String> words = Words.of(label, MOST_WORDS).toList();
        return String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size()));
    }

    /** Below the title its words again, as in a bar or a summary that repeats what is being bought. */
    private static boolean isNamedBy(String label, String name) {
        return label.length() >= SHORTEST_NAME && name.startsWith(label);
    }
}

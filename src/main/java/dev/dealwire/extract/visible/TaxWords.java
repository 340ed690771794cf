package dev.dealwire.extract.visible;

import java.util.regex.Pattern;

/** Words about tax that a vocabulary of phrases misses: with the rate amid them, or after a plus. */
final class TaxWords {

    private static final Cues TAX = Cues.of(Cue.TAX_EXCLUDED, Cue.TAX_INCLUDED);
    private static final Pattern RATE = Pattern.compile("\\(?\\d{1,2}(?:[.,]\\d{1,2})?\\s?%\\)?");

    /** "52.00 + VAT". */
    private static final Pattern ADDED = Pattern.compile(
            "^\\s*\\+\\s*(?:" + RATE.pattern()
                    + "\\s*)?(?:kdv|vat|mwst|ust|iva|moms|mva|btw|gst|hst|tva|tax|dph|pdv|ddv|áfa"
                    + "|ндс|пдв|ддс|φπα)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TaxWords() {}

    /** Of a label or suffix, "incl. 19 % VAT" as "incl. VAT". */
    static Cues in(String words, String language) {
        if (ADDED.matcher(words).find()) {
            return Cues.of(Cue.TAX_EXCLUDED);
        }
        return words.indexOf('%') < 0
                ? Cues.NONE
                : CueWords.LABELS
                        .in(RATE.matcher(words).replaceAll(" "), language)
                        .and(TAX);
    }
}

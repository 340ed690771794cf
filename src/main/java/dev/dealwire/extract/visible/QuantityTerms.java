package dev.dealwire.extract.visible;

import java.util.regex.Pattern;

/** Tells from the words before an amount that it is asked for several pieces at once, or for each of several. */
final class QuantityTerms {

    private static final String SEVERAL = "(?<![\\d.,])(?:[2-9]|[1-9]\\d{1,3})";
    private static final String PIECES =
            "(?:st|stk|stck|stück|pcs|pieces|pièces|pz|pezzi|uds|unidades|unid|un|ks|szt|kom|db|шт|buc|adet|tk|vnt|gab|個|개|件|ชิ้น|cái)";

    private static final Pattern TERMS = Pattern.compile(
            String.join(
                    "|",
                    "(?:^|\\s)(?:buy|koop|kaufe|kauf|achetez|compra|compre|llevando|leve|kup|купи|купите|mua|beli)\\s+"
                            + SEVERAL + "(?!\\S)",
                    "(?:^|\\s)" + SEVERAL
                            + "\\s?(?:\\+|or more|oder mehr|of meer|ou plus|o más|o più|ou mais|und mehr|and more|eller flere|eller fler|и более|і більше)\\W*$",
                    "^\\W*" + SEVERAL + "\\s?(?:-|–|to|bis|~)\\s?\\d{1,4}\\W*$",
                    "(?:^|\\s)(?:ab|from|vanaf|fra|ved|från|vid|od|от|від|dès|à partir de|desde|da|a partire da|a partir de|≥|>=)\\s?"
                            + SEVERAL + "\\s?" + PIECES + "?(?!\\p{L})\\W*(?:je|each|per|a|à)?\\W*$",
                    SEVERAL + "\\s?(?:" + PIECES
                            + "(?:\\.?\\s?(?:for|voor|für|pour|por|za|за))?|for|voor|für|pour|por|za|за)(?!\\p{L})\\W*$"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private QuantityTerms() {}

    static boolean in(String label) {
        return label.chars().anyMatch(Character::isDigit)
                && TERMS.matcher(label).find();
    }
}

package dev.dealwire.extract.visible;

import org.jspecify.annotations.Nullable;

/** Numbers of the product's name that look like money: the "R5" of a model and the "DT 12" of a series are letters and digits. */
final class NameNumbers {

    private static final int FEWEST_LETTERS = 4;

    private final VisibleText text;
    private final @Nullable VisibleNode title;
    private final String name;

    NameNumbers(VisibleText text, @Nullable VisibleNode title) {
        this.text = text;
        this.title = title;
        this.name = title == null ? "" : VisibleText.printed(text.of(title));
    }

    /** Whether the amount is read off the name itself, or off the model's designation in another place. */
    boolean include(PriceMention mention) {
        if (title == null) {
            return false;
        }
        if (title.spans(mention.start(), mention.end())) {
            return isSpelt(mention.text()) || isAmidWords(mention);
        }
        return isSpelt(mention.text()) && mention.text().indexOf(' ') < 0 && name.contains(mention.text());
    }

    /** "Gifts under $50"; an amount in an element of its own is the price that a title holds. */
    private boolean isAmidWords(PriceMention mention) {
        VisibleNode node = text.innermost(mention.start(), mention.end());
        return node.length() > mention.end() - mention.start() + FEWEST_LETTERS;
    }

    /** Letters in place of a sign, and no decimals. */
    private static boolean isSpelt(String text) {
        return Character.isLetter(text.charAt(0))
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '\u00a0');
    }
}

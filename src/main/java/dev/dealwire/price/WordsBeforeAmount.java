package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Word;
import java.util.List;
import java.util.Optional;

/** What stands before an amount and says what it is: "from", "save", "3 x", "2 for", "shipping". */
final class WordsBeforeAmount {

    private final PriceTokens tokens;

    WordsBeforeAmount(PriceTokens tokens) {
        this.tokens = tokens;
    }

    /** @param from where the words begin that no other amount claims */
    Optional<AmountRole> role(AmountInText amount, int from, Optional<AmountInText> count, boolean followsAmount) {
        List<PriceToken> before = tokens.between(from, amount.first());
        return count.flatMap(number -> byCount(number, before))
                .or(() -> byUnit(before))
                .or(() -> byAnyWord(before))
                .or(() -> byNearestWord(amount.first() - 1, from, followsAmount));
    }

    /** {@code 3 x 33,33 €}, {@code 2 for $10}, {@code 2/$10}, {@code je 100 g 1,99 €}. */
    private Optional<AmountRole> byCount(AmountInText count, List<PriceToken> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        PriceToken next = before.getFirst();
        if (PriceTokens.isWord(next, WordRole.MEASURE) && tokens.isWord(count.first() - 1, WordRole.PER)) {
            return Optional.of(AmountRole.UNIT_PRICE);
        }
        if (!count.number().isPlainInteger()) {
            return Optional.empty();
        }
        boolean one = count.number().groups().getFirst().equals("1");
        if (onlyConnects(before.subList(1, before.size()))) {
            boolean times = PriceTokens.isWord(next, WordRole.TIMES) || PriceTokens.isMark(next, '\u00D7');
            if (times) {
                return Optional.of(one ? AmountRole.PRICE : AmountRole.INSTALMENT);
            }
            if (PriceTokens.isWord(next, WordRole.PERIOD)) {
                return Optional.of(AmountRole.INSTALMENT);
            }
        }
        boolean together = before.size() <= 2 && PriceTokens.isWord(before.getLast(), WordRole.FOR);
        boolean slash = before.size() == 1 && PriceTokens.isMark(next, '/');
        return !one && (together || slash) ? Optional.of(AmountRole.MULTI_BUY) : Optional.empty();
    }

    private static boolean onlyConnects(List<PriceToken> between) {
        return between.stream()
                .allMatch(token -> PriceTokens.isWord(token, WordRole.PER_WEAK)
                        || PriceTokens.isWord(token, WordRole.PER)
                        || PriceTokens.isWord(token, WordRole.NEUTRAL));
    }

    /** {@code 1 kg = 19,90 €}, {@code pro kg 19,90 €}. */
    private static Optional<AmountRole> byUnit(List<PriceToken> before) {
        boolean measured = has(before, WordRole.MEASURE) || has(before, WordRole.PIECE);
        boolean equation = measured && PriceTokens.isMark(before.getLast(), '=');
        boolean perMeasure = false;
        for (int i = 1; i < before.size(); i++) {
            perMeasure |= PriceTokens.isWord(before.get(i - 1), WordRole.PER)
                    && PriceTokens.isWord(before.get(i), WordRole.MEASURE);
        }
        return equation || perMeasure ? Optional.of(AmountRole.UNIT_PRICE) : Optional.empty();
    }

    private static Optional<AmountRole> byAnyWord(List<PriceToken> before) {
        if (has(before, WordRole.UNIT_PRICE)) {
            return Optional.of(AmountRole.UNIT_PRICE);
        }
        if (has(before, WordRole.INSTALMENT)) {
            return Optional.of(AmountRole.INSTALMENT);
        }
        boolean freeAbove =
                has(before, WordRole.FREE) && (has(before, WordRole.FLOOR_BEFORE) || has(before, WordRole.BOUND));
        if (has(before, WordRole.SHIPPING) || freeAbove) {
            return Optional.of(AmountRole.SHIPPING);
        }
        if (has(before, WordRole.CONDITION)) {
            return Optional.of(AmountRole.CONDITIONAL);
        }
        return has(before, WordRole.SAVING_BEFORE) ? Optional.of(AmountRole.SAVING) : Optional.empty();
    }

    /** The last word that is not only a price label decides; a word that joins two amounts does not. */
    private Optional<AmountRole> byNearestWord(int last, int from, boolean followsAmount) {
        int at = last;
        while (at >= from && isTransparent(at)) {
            at--;
        }
        if (at < from) {
            return Optional.empty();
        }
        boolean joins = followsAmount && at == from;
        if (tokens.isMark(at, '~') || tokens.isMark(at, '\u2248')) {
            return joins ? Optional.empty() : Optional.of(AmountRole.APPROXIMATE);
        }
        return tokens.at(at) instanceof Word word ? byWord(word, joins) : Optional.empty();
    }

    private static Optional<AmountRole> byWord(Word word, boolean joins) {
        if (joins && (word.is(WordRole.TO) || word.is(WordRole.AND))) {
            return Optional.empty();
        }
        if (word.is(WordRole.BOUND)) {
            return Optional.of(AmountRole.BOUND);
        }
        if (word.is(WordRole.APPROXIMATE)) {
            return Optional.of(AmountRole.APPROXIMATE);
        }
        if (word.is(WordRole.TAX_EXCLUDED)) {
            return Optional.of(AmountRole.EXCLUDING_TAX);
        }
        return word.is(WordRole.FLOOR_BEFORE) ? Optional.of(AmountRole.FLOOR) : Optional.empty();
    }

    private boolean isTransparent(int at) {
        boolean hyphen = tokens.isMark(at, '-') && tokens.isTiedToWord(at);
        boolean label = tokens.at(at) instanceof Word word && word.roles().size() == 1 && word.is(WordRole.NEUTRAL);
        return hyphen || label || tokens.isMark(at, ':') || tokens.isMark(at, '(');
    }

    private static boolean has(List<PriceToken> tokens, WordRole role) {
        return tokens.stream().anyMatch(token -> PriceTokens.isWord(token, role));
    }
}

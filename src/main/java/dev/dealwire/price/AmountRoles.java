package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Digits;
import dev.dealwire.price.PriceToken.Mark;
import dev.dealwire.price.PriceToken.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells prices from the other numbers of a text by the words and marks beside each. A word serves one amount only: what
 * an amount claims on its right is not looked at again on the left of the next.
 */
final class AmountRoles {

    private final NormalisedText text;
    private final List<PriceToken> tokens;
    private final List<AmountInText> amounts;
    private final List<AmountRole> roles = new ArrayList<>();

    /** Tokens before this index are claimed by an amount. */
    private int claimed;

    private AmountRoles(NormalisedText text, List<PriceToken> tokens, List<AmountInText> amounts) {
        this.text = text;
        this.tokens = tokens;
        this.amounts = amounts;
    }

    /** The roles of {@code amounts}, in their order. */
    static List<AmountRole> of(NormalisedText text, List<PriceToken> tokens, List<AmountInText> amounts) {
        AmountRoles classification = new AmountRoles(text, tokens, amounts);
        for (int i = 0; i < amounts.size(); i++) {
            AmountRole role = classification.roleOf(i);
            classification.roles.add(role);
            classification.claimed =
                    Math.max(classification.claimed, amounts.get(i).last() + 1);
        }
        return List.copyOf(classification.roles);
    }

    private AmountRole roleOf(int index) {
        AmountInText amount = amounts.get(index);
        Optional<AmountRole> byItself = roleByItself(index, amount);
        if (byItself.isPresent() || isBeside(amount)) {
            return byItself.orElse(AmountRole.PRICE);
        }
        return roleByRight(index, amount).or(() -> roleByLeft(index, amount)).orElse(AmountRole.PRICE);
    }

    /** Whether the words are rather about other amounts, which name their currency. */
    private boolean isBeside(AmountInText amount) {
        return !amount.isSigned() && amounts.stream().anyMatch(AmountInText::isSigned);
    }

    private Optional<AmountRole> roleByItself(int index, AmountInText amount) {
        if (amount.isInOtherUnit()) {
            return Optional.of(AmountRole.OTHER_UNIT);
        }
        if (!amount.isSigned()) {
            return roleOfUnsigned(amount)
                    .or(() -> isNegative(index, amount) ? Optional.of(AmountRole.NEGATIVE) : Optional.empty());
        }
        return isNegative(index, amount) ? Optional.of(AmountRole.NEGATIVE) : Optional.empty();
    }

    private Optional<AmountRole> roleOfUnsigned(AmountInText amount) {
        int after = amount.last() + 1;
        int before = amount.first() - 1;
        if (isMark(after, '%') || isWord(after, WordRole.PERCENT)) {
            return claim(after, AmountRole.PERCENTAGE);
        }
        if (before >= claimed && isMark(before, '%') && touches(before, amount.first())) {
            return Optional.of(AmountRole.PERCENTAGE);
        }
        if (isMark(after, '-')
                && digitsAt(after + 1) != null
                && (isMark(after + 2, '%') || isWord(after + 2, WordRole.PERCENT))) {
            return Optional.of(AmountRole.PERCENTAGE);
        }
        if (isWord(after, WordRole.UNKNOWN_UNIT)) {
            return claim(after, AmountRole.OTHER_UNIT);
        }
        return isCount(amount) ? Optional.of(AmountRole.COUNT) : Optional.empty();
    }

    /** Part of a name, as in {@code WH-1000XM5}, or followed by what it counts. */
    private boolean isCount(AmountInText amount) {
        int after = amount.last() + 1;
        int before = amount.first() - 1;
        boolean inName = (isUnknownWord(after) && touches(amount.last(), after))
                || (isUnknownWord(before) && touches(before, amount.first()));
        boolean counted = isWord(after, WordRole.MEASURE)
                || isWord(after, WordRole.PERIOD)
                || isWord(after, WordRole.TIMES)
                || isMark(after, '\u00D7');
        return inName || counted;
    }

    private boolean isNegative(int index, AmountInText amount) {
        int first = amount.first();
        if (tokens.subList(first, amount.last() + 1).stream().anyMatch(AmountRoles::isMinus)) {
            return true;
        }
        if (!isMark(first - 1, '-')) {
            return false;
        }
        boolean afterAmount = index > 0 && amounts.get(index - 1).last() == first - 2;
        boolean afterPercentage = index > 0 && roles.get(index - 1) == AmountRole.PERCENTAGE;
        boolean opensText = first == 1;
        boolean touching = touches(first - 1, first)
                && !text.isWordPart(tokens.get(first - 1).start() - 1);
        return opensText || (touching && (!afterAmount || afterPercentage));
    }

    private Optional<AmountRole> roleByRight(int index, AmountInText amount) {
        int at = skipOpening(amount.last() + 1);
        AmountInText next = index + 1 < amounts.size() ? amounts.get(index + 1) : null;
        if (isMark(at, '/')) {
            return roleBySlash(at + 1, next);
        }
        if (isMark(at, '+')
                && touches(amount.last(), at)
                && !isFollowedBy(at, next)
                && !isWord(at + 1, WordRole.TAX_EXCLUDED)) {
            return claim(at, AmountRole.FLOOR);
        }
        if (isMark(at, '~') && at == tokens.size() - 1) {
            return claim(at, AmountRole.FLOOR);
        }
        if (isMark(at, '\u00D7') || isWord(at, WordRole.TIMES)) {
            return isFollowedBy(at, next) && !isSigned(next) ? claim(at, AmountRole.INSTALMENT) : Optional.empty();
        }
        return wordAt(at) instanceof Word word ? roleByRightWord(at, word, next) : Optional.empty();
    }

    private Optional<AmountRole> roleByRightWord(int at, Word word, @Nullable AmountInText next) {
        if (word.is(WordRole.MAGNITUDE)
                && (touches(at - 1, at) || tokens.get(at).end() - tokens.get(at).start() > 1)) {
            return claim(at, AmountRole.APPROXIMATE);
        }
        if (word.is(WordRole.PER) || word.is(WordRole.PER_WEAK)) {
            Optional<AmountRole> role = roleByUnit(at + 1, next, word.is(WordRole.PER));
            if (role.isPresent()) {
                return role;
            }
        }
        if (word.is(WordRole.FOR) && isFollowedBy(at, next) && !isSigned(next)) {
            return claim(at, AmountRole.MULTI_BUY);
        }
        if (word.is(WordRole.SHIPPING)) {
            return isWord(at + 1, WordRole.FREE) ? Optional.empty() : claim(at, AmountRole.SHIPPING);
        }
        if (word.is(WordRole.FLOOR_AFTER) && !isFollowedBy(at, next)) {
            return claim(at, AmountRole.FLOOR);
        }
        return roleByPlainRightWord(at, word);
    }

    private Optional<AmountRole> roleByPlainRightWord(int at, Word word) {
        if (word.is(WordRole.INSTALMENT) || word.is(WordRole.PERIOD)) {
            return claim(at, AmountRole.INSTALMENT);
        }
        if (word.is(WordRole.TAX_EXCLUDED)) {
            return claim(at, AmountRole.EXCLUDING_TAX);
        }
        if (word.is(WordRole.SAVING_AFTER)) {
            return claim(at, AmountRole.SAVING);
        }
        if (word.is(WordRole.CONDITION)) {
            return claim(at, AmountRole.CONDITIONAL);
        }
        return word.is(WordRole.MEASURE) ? claim(at, AmountRole.UNIT_PRICE) : Optional.empty();
    }

    private Optional<AmountRole> roleBySlash(int at, @Nullable AmountInText next) {
        if (at >= tokens.size() || (isSigned(next) && isFollowedBy(at - 1, next))) {
            return Optional.empty();
        }
        return roleByUnit(at, next, true);
    }

    /** @param certain whether a unit is sure to follow, known or not */
    private Optional<AmountRole> roleByUnit(int at, @Nullable AmountInText next, boolean certain) {
        if (isWord(at, WordRole.PERIOD) || isWord(at, WordRole.INSTALMENT)) {
            return claim(at, AmountRole.INSTALMENT);
        }
        if (isWord(at, WordRole.PIECE)) {
            claim(at, AmountRole.PRICE);
            return Optional.empty();
        }
        boolean measured = isWord(at, WordRole.MEASURE) || (digitsAt(at) != null && isWord(at + 1, WordRole.MEASURE));
        boolean period = digitsAt(at) != null && isWord(at + 1, WordRole.PERIOD);
        if (period) {
            return claim(at, AmountRole.INSTALMENT);
        }
        boolean leadsToPrice = isSigned(next) && isFollowedBy(at - 1, next);
        return measured || (certain && !leadsToPrice) ? claim(at, AmountRole.UNIT_PRICE) : Optional.empty();
    }

    private Optional<AmountRole> roleByLeft(int index, AmountInText amount) {
        int from = Math.max(claimed, index == 0 ? 0 : amounts.get(index - 1).last() + 1);
        List<PriceToken> left = tokens.subList(Math.min(from, amount.first()), amount.first());
        AmountInText previous = index == 0 ? null : amounts.get(index - 1);
        Optional<AmountRole> role = roleByCount(index, left, previous);
        if (role.isPresent()) {
            return role;
        }
        if (!left.isEmpty() && left.getLast() instanceof Mark mark && mark.mark() == '=') {
            return Optional.of(AmountRole.UNIT_PRICE);
        }
        return roleByLeftWords(left).or(() -> roleByNearestWord(amount, previous));
    }

    /** {@code 3 x 33,33 €}, {@code 2 for $10}, {@code 2/$10}, {@code je 100 g 1,99 €}. */
    private Optional<AmountRole> roleByCount(int index, List<PriceToken> left, @Nullable AmountInText previous) {
        if (previous == null
                || previous.isSigned()
                || left.isEmpty()
                || roles.get(index - 1) == AmountRole.PERCENTAGE) {
            return hasPerMeasure(left) ? Optional.of(AmountRole.UNIT_PRICE) : Optional.empty();
        }
        boolean measured = left.getFirst() instanceof Word word && word.is(WordRole.MEASURE);
        if (measured && isWord(previous.first() - 1, WordRole.PER)) {
            return Optional.of(AmountRole.UNIT_PRICE);
        }
        if (!previous.number().isPlainInteger()) {
            return Optional.empty();
        }
        boolean one = previous.number().groups().getFirst().equals("1");
        if (isTimes(left.getFirst()) && onlyConnects(left.subList(1, left.size()))) {
            return one ? Optional.of(AmountRole.PRICE) : Optional.of(AmountRole.INSTALMENT);
        }
        boolean periods = left.getFirst() instanceof Word word && word.is(WordRole.PERIOD);
        if (periods && onlyConnects(left.subList(1, left.size()))) {
            return Optional.of(AmountRole.INSTALMENT);
        }
        boolean together = left.getLast() instanceof Word word && word.is(WordRole.FOR) && left.size() <= 2;
        boolean slash = left.size() == 1 && left.getFirst() instanceof Mark mark && mark.mark() == '/';
        return (together || slash) && !one ? Optional.of(AmountRole.MULTI_BUY) : Optional.empty();
    }

    private static boolean hasPerMeasure(List<PriceToken> left) {
        for (int i = 1; i < left.size(); i++) {
            if (left.get(i) instanceof Word unit
                    && unit.is(WordRole.MEASURE)
                    && left.get(i - 1) instanceof Word per
                    && per.is(WordRole.PER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTimes(PriceToken token) {
        return (token instanceof Word word && word.is(WordRole.TIMES))
                || (token instanceof Mark mark && mark.mark() == '\u00D7');
    }

    private static boolean onlyConnects(List<PriceToken> between) {
        return between.stream()
                .allMatch(token -> token instanceof Word word
                        && (word.is(WordRole.PER_WEAK) || word.is(WordRole.PER) || word.is(WordRole.NEUTRAL)));
    }

    private static Optional<AmountRole> roleByLeftWords(List<PriceToken> left) {
        if (hasWord(left, WordRole.UNIT_PRICE)) {
            return Optional.of(AmountRole.UNIT_PRICE);
        }
        if (hasWord(left, WordRole.INSTALMENT)) {
            return Optional.of(AmountRole.INSTALMENT);
        }
        boolean freeAbove =
                hasWord(left, WordRole.FREE) && (hasWord(left, WordRole.FLOOR_BEFORE) || hasWord(left, WordRole.BOUND));
        if (hasWord(left, WordRole.SHIPPING) || freeAbove) {
            return Optional.of(AmountRole.SHIPPING);
        }
        if (hasWord(left, WordRole.CONDITION)) {
            return Optional.of(AmountRole.CONDITIONAL);
        }
        return hasWord(left, WordRole.SAVING_BEFORE) ? Optional.of(AmountRole.SAVING) : Optional.empty();
    }

    private Optional<AmountRole> roleByNearestWord(AmountInText amount, @Nullable AmountInText previous) {
        int at = amount.first() - 1;
        while (at >= claimed && (isMark(at, ':') || isMark(at, '(') || isOnlyNeutral(at))) {
            at--;
        }
        if (at < claimed) {
            return Optional.empty();
        }
        boolean connects = previous != null && previous.last() == at - 1;
        if (isMark(at, '~') || isMark(at, '\u2248')) {
            return connects ? Optional.empty() : Optional.of(AmountRole.APPROXIMATE);
        }
        return wordAt(at) instanceof Word word ? roleByLeftWord(word, connects) : Optional.empty();
    }

    private static Optional<AmountRole> roleByLeftWord(Word word, boolean connects) {
        if (connects && (word.is(WordRole.TO) || word.is(WordRole.AND))) {
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

    private Optional<AmountRole> claim(int at, AmountRole role) {
        claimed = at + 1;
        return Optional.of(role);
    }

    private int skipOpening(int at) {
        int next = at;
        while (isMark(next, '*')
                || isMark(next, '(')
                || (isMark(next, '+') && isWord(next + 1, WordRole.TAX_EXCLUDED))) {
            next++;
        }
        return next;
    }

    /** Whether the token after {@code at} is the beginning of {@code next}. */
    private static boolean isFollowedBy(int at, @Nullable AmountInText next) {
        return next != null && next.first() == at + 1;
    }

    private static boolean isSigned(@Nullable AmountInText amount) {
        return amount != null && amount.isSigned();
    }

    private static boolean hasWord(List<PriceToken> tokens, WordRole role) {
        return tokens.stream().anyMatch(token -> token instanceof Word word && word.is(role));
    }

    private boolean isOnlyNeutral(int at) {
        return wordAt(at) instanceof Word word && word.roles().size() == 1 && word.is(WordRole.NEUTRAL);
    }

    private boolean isUnknownWord(int at) {
        return wordAt(at) instanceof Word word && word.isUnknown();
    }

    private boolean isWord(int at, WordRole role) {
        return wordAt(at) instanceof Word word && word.is(role);
    }

    private @Nullable Word wordAt(int at) {
        return tokenAt(at) instanceof Word word ? word : null;
    }

    private @Nullable Digits digitsAt(int at) {
        return tokenAt(at) instanceof Digits digits ? digits : null;
    }

    private static boolean isMinus(PriceToken token) {
        return token instanceof Mark mark && mark.mark() == '-';
    }

    private boolean isMark(int at, char mark) {
        return tokenAt(at) instanceof Mark found && found.mark() == mark;
    }

    private @Nullable PriceToken tokenAt(int at) {
        return at < 0 || at >= tokens.size() ? null : tokens.get(at);
    }

    private boolean touches(int left, int right) {
        return tokens.get(left).end() == tokens.get(right).start();
    }
}

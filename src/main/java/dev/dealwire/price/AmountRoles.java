package dev.dealwire.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells prices from the other numbers of a text by the words and marks beside each. A word serves one amount only: what
 * an amount claims after it is not looked at again before the next.
 */
final class AmountRoles {

    private final PriceTokens tokens;
    private final List<AmountInText> amounts;
    private final WordsBeforeAmount before;
    private final WordsAfterAmount after;
    private final List<AmountRole> roles = new ArrayList<>();

    private final boolean anySigned;

    /** Tokens before this index are claimed by an amount. */
    private int claimed;

    private AmountRoles(PriceTokens tokens, List<AmountInText> amounts) {
        this.tokens = tokens;
        this.amounts = amounts;
        this.anySigned = amounts.stream().anyMatch(AmountInText::isSigned);
        this.before = new WordsBeforeAmount(tokens);
        this.after = new WordsAfterAmount(tokens);
    }

    /** The roles of {@code amounts}, in their order. */
    static List<AmountRole> of(PriceTokens tokens, List<AmountInText> amounts) {
        AmountRoles all = new AmountRoles(tokens, amounts);
        for (int i = 0; i < amounts.size(); i++) {
            int from = all.claimed;
            all.claim(amounts.get(i).last() + 1);
            all.roles.add(all.roleOf(i, from));
        }
        return List.copyOf(all.roles);
    }

    private AmountRole roleOf(int index, int from) {
        AmountInText amount = amounts.get(index);
        Optional<AmountRole> byItself = roleByItself(index, amount);
        if (byItself.isPresent() || isBeside(amount)) {
            return byItself.orElse(AmountRole.PRICE);
        }
        Optional<RoleClaim> claim = after.claim(amount, index + 1 < amounts.size() ? amounts.get(index + 1) : null);
        claim.ifPresent(found -> claim(found.end()));
        return claim.map(RoleClaim::role)
                .filter(role -> role != AmountRole.PRICE)
                .or(() -> before.role(amount, from, countBefore(index), index > 0 && follows(index - 1, from)))
                .orElse(AmountRole.PRICE);
    }

    /** Whether the words are rather about other amounts, which name their currency. */
    private boolean isBeside(AmountInText amount) {
        return anySigned && !amount.isSigned();
    }

    /** Whether no claimed word stands between the amount at {@code index} and {@code from}. */
    private boolean follows(int index, int from) {
        return amounts.get(index).last() + 1 == from;
    }

    /** The number before that may say how many or how much; a percentage does not. */
    private Optional<AmountInText> countBefore(int index) {
        boolean counts =
                index > 0 && !amounts.get(index - 1).isSigned() && roles.get(index - 1) != AmountRole.PERCENTAGE;
        return counts ? Optional.of(amounts.get(index - 1)) : Optional.empty();
    }

    private Optional<AmountRole> roleByItself(int index, AmountInText amount) {
        if (amount.isInOtherUnit()) {
            return Optional.of(AmountRole.OTHER_UNIT);
        }
        if (!amount.isSigned()) {
            Optional<AmountRole> unsigned = roleOfUnsigned(amount);
            if (unsigned.isPresent()) {
                return unsigned;
            }
        }
        if (isNegative(index, amount)) {
            return Optional.of(AmountRole.NEGATIVE);
        }
        return isSurcharge(amount) ? Optional.of(AmountRole.SURCHARGE) : Optional.empty();
    }

    private Optional<AmountRole> roleOfUnsigned(AmountInText amount) {
        int next = amount.last() + 1;
        if (isPercent(next)) {
            claimPercentage(next);
            return Optional.of(AmountRole.PERCENTAGE);
        }
        boolean turkish = tokens.isMark(amount.first() - 1, '%') && tokens.touchesNext(amount.first() - 1);
        if (turkish && !tokens.isDigits(amount.first() - 2)) {
            claimPercentage(amount.last());
            return Optional.of(AmountRole.PERCENTAGE);
        }
        boolean rangeOfPercent = tokens.isMark(next, '-') && tokens.isDigits(next + 1) && isPercent(next + 2);
        if (rangeOfPercent) {
            return Optional.of(AmountRole.PERCENTAGE);
        }
        if (tokens.isWord(next, WordRole.UNKNOWN_UNIT)) {
            return Optional.of(AmountRole.OTHER_UNIT);
        }
        return isCount(amount) ? Optional.of(AmountRole.COUNT) : Optional.empty();
    }

    private boolean isPercent(int at) {
        return tokens.isMark(at, '%') || tokens.isWord(at, WordRole.PERCENT);
    }

    /** "20 % discount": the word belongs to the percentage, whatever price follows. */
    private void claimPercentage(int last) {
        boolean named =
                tokens.isWord(last + 1, WordRole.SAVING_AFTER) || tokens.isWord(last + 1, WordRole.SAVING_BEFORE);
        claim(named ? last + 2 : last + 1);
    }

    /** Part of a name, as in {@code WH-1000XM5}, or of a score, or followed by what it counts. */
    private boolean isCount(AmountInText amount) {
        int next = amount.last() + 1;
        int previous = amount.first() - 1;
        boolean inName = (tokens.isUnknownWord(next) && tokens.touchesNext(amount.last()))
                || (tokens.isUnknownWord(previous) && tokens.touchesNext(previous));
        boolean counted = tokens.isWord(next, WordRole.MEASURE)
                || tokens.isWord(next, WordRole.PERIOD)
                || tokens.isWord(next, WordRole.TIMES)
                || tokens.isMark(next, '\u00D7');
        boolean beside = isBeside(amount) && tokens.isWord(next, WordRole.INSTALMENT);
        return inName || counted || beside || tokens.isMark(previous, '/');
    }

    private boolean isNegative(int index, AmountInText amount) {
        int minus = amount.first() - 1;
        boolean inside = tokens.between(amount.first(), amount.last()).stream()
                .anyMatch(token -> PriceTokens.isMark(token, '-'));
        if (inside || !tokens.isMark(minus, '-')) {
            return inside;
        }
        boolean joinsAmounts = index > 0
                && amounts.get(index - 1).last() == minus - 1
                && roles.get(index - 1) != AmountRole.PERCENTAGE;
        boolean tied = tokens.touchesNext(minus) && !tokens.isTiedToWord(minus);
        return minus == 0 || (tied && !joinsAmounts);
    }

    /** A plus before it; what is shipped so is better named by its words. */
    private boolean isSurcharge(AmountInText amount) {
        return amount.isSigned()
                && tokens.isMark(amount.first() - 1, '+')
                && !tokens.isWord(amount.last() + 1, WordRole.SHIPPING);
    }

    private void claim(int end) {
        claimed = Math.max(claimed, end);
    }
}

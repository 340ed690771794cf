package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Digits;
import dev.dealwire.price.PriceToken.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each number of a text the currency signs that belong to it, before or after, and its cents where they stand apart. */
final class AmountFinder {

    private final PriceTokens tokens;
    private final List<AmountInText> amounts = new ArrayList<>();

    /** Tokens before this index belong to an amount already. */
    private int taken;

    private AmountFinder(PriceTokens tokens) {
        this.tokens = tokens;
    }

    static List<AmountInText> find(PriceTokens tokens) {
        AmountFinder finder = new AmountFinder(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (i >= finder.taken && tokens.at(i) instanceof Digits digits) {
                finder.add(i, digits.number());
            }
        }
        return List.copyOf(finder.amounts);
    }

    private void add(int at, NumberText whole) {
        List<Sign> signs = new ArrayList<>();
        int first = takePrefix(at, signs);
        boolean prefixed = !signs.isEmpty();
        int last = takeSuffix(at, signs);
        NumberText number = whole;
        Optional<NumberText> cents = prefixed || signs.size() != 1 ? Optional.empty() : cents(last);
        if (cents.isPresent()) {
            number = whole.withDecimals(cents.get().groups().getFirst());
            last = isMinor(last + 2) ? last + 2 : last + 1;
        }
        taken = last + 1;
        boolean hundredths = signs.stream().anyMatch(sign -> sign.sign().minorUnits());
        amounts.add(new AmountInText(first, last, number, signs, hundredths));
    }

    /** Adds the signs right before {@code at}, over a minus or a colon, and answers where they begin. */
    private int takePrefix(int at, List<Sign> signs) {
        int before = signBefore(at);
        int first = at;
        while (before >= taken && tokens.at(before) instanceof Sign sign && isPrefix(sign, signs)) {
            signs.add(sign);
            first = before;
            before--;
        }
        return first;
    }

    /** Where a sign would stand: right before, before a minus ({@code $-5}), or before a colon or point ({@code EUR: 5}). */
    private int signBefore(int at) {
        int before = at - 1;
        boolean minus = tokens.isMark(before, '-') && tokens.touchesNext(before) && tokens.touchesNext(before - 1);
        boolean label = (tokens.isMark(before, ':') || tokens.isMark(before, '.')) && !tokens.touchesNext(before);
        return (minus || label) && tokens.isSign(before - 1) ? before - 1 : before;
    }

    private static boolean isPrefix(Sign sign, List<Sign> signs) {
        return !sign.sign().minorUnits() && agrees(signs, sign);
    }

    /** Adds the signs right after {@code at} that do not belong to the next number, and answers where they end. */
    private int takeSuffix(int at, List<Sign> signs) {
        boolean prefixed = !signs.isEmpty();
        boolean footnote = tokens.isMark(at + 1, '*') && tokens.isSign(at + 2);
        int last = footnote ? at + 1 : at;
        while (tokens.at(last + 1) instanceof Sign sign && !belongsToNextNumber(last + 1, prefixed)) {
            if (last > at && !agrees(signs, sign)) {
                break;
            }
            signs.add(sign);
            last++;
        }
        return last;
    }

    private boolean belongsToNextNumber(int sign, boolean previousIsPrefixed) {
        if (!tokens.isDigits(sign + 1)) {
            return false;
        }
        boolean touchesPrevious = tokens.touchesNext(sign - 1);
        boolean touchesNext = tokens.touchesNext(sign);
        return touchesPrevious == touchesNext ? previousIsPrefixed : touchesNext;
    }

    /** Two digits after the sign are cents if they touch it, end the text, or are named so: {@code 12€99}. */
    private Optional<NumberText> cents(int sign) {
        boolean touching = tokens.touchesNext(sign - 1) && tokens.touchesNext(sign);
        boolean cents = touching || sign + 2 == tokens.size() || isMinor(sign + 2);
        boolean otherwiseTaken = tokens.isMark(sign + 2, '%') || (tokens.isSign(sign + 2) && !isMinor(sign + 2));
        return tokens.number(sign + 1)
                .filter(number -> cents && !otherwiseTaken)
                .filter(NumberText::couldBeCents);
    }

    private boolean isMinor(int index) {
        return tokens.isWord(index, WordRole.MINOR)
                || tokens.sign(index).filter(sign -> sign.sign().minorUnits()).isPresent();
    }

    private static boolean agrees(List<Sign> signs, Sign other) {
        return signs.stream()
                .allMatch(sign -> sign.sign().evidence().agreesWith(other.sign().evidence()));
    }
}

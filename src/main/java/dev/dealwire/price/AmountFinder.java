package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Digits;
import dev.dealwire.price.PriceToken.Mark;
import dev.dealwire.price.PriceToken.Sign;
import dev.dealwire.price.PriceToken.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each number of a text the currency signs that belong to it, before or after, and its cents where they stand apart. */
final class AmountFinder {

    private final List<PriceToken> tokens;
    private final List<AmountInText> amounts = new ArrayList<>();

    /** Tokens before this index belong to an amount already. */
    private int taken;

    private AmountFinder(List<PriceToken> tokens) {
        this.tokens = tokens;
    }

    static List<AmountInText> find(List<PriceToken> tokens) {
        AmountFinder finder = new AmountFinder(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (i >= finder.taken && tokens.get(i) instanceof Digits digits) {
                finder.add(i, digits);
            }
        }
        return List.copyOf(finder.amounts);
    }

    private void add(int at, Digits digits) {
        List<Sign> signs = new ArrayList<>();
        int first = takePrefix(at, signs);
        boolean prefixed = !signs.isEmpty();
        int last = takeSuffix(at, signs);
        NumberText number = digits.number();
        if (!prefixed && signs.size() == 1 && hasCents(last)) {
            last++;
            number = number.withDecimals(
                    ((Digits) tokens.get(last)).number().groups().getFirst());
            last = isMinor(last + 1) ? last + 1 : last;
        }
        taken = last + 1;
        boolean hundredths = signs.stream().anyMatch(sign -> sign.sign().minorUnits());
        amounts.add(new AmountInText(first, last, number, signs, hundredths));
    }

    /** Adds the signs right before {@code at}, over a minus or a colon, and answers where they begin. */
    private int takePrefix(int at, List<Sign> signs) {
        int before = at - 1;
        if (isMark(before, '-') && touches(before, at) && signAt(before - 1) != null && touches(before - 1, before)) {
            before--;
        } else if (isMark(before, ':') || isMark(before, '.')) {
            before = signAt(before - 1) != null && !touches(before, at) ? before - 1 : before;
        }
        int first = at;
        while (before >= taken
                && signAt(before) instanceof Sign sign
                && !sign.sign().minorUnits()
                && agrees(signs, sign)) {
            signs.add(sign);
            first = before;
            before--;
        }
        return first;
    }

    /** Adds the signs right after {@code at} that do not belong to the next number, and answers where they end. */
    private int takeSuffix(int at, List<Sign> signs) {
        boolean prefixed = !signs.isEmpty();
        int last = at;
        while (signAt(last + 1) instanceof Sign sign && !belongsToNextNumber(last + 1, prefixed)) {
            if (last > at && !agrees(signs, sign)) {
                break;
            }
            signs.add(sign);
            last++;
        }
        return last;
    }

    private boolean belongsToNextNumber(int sign, boolean previousIsPrefixed) {
        if (!(digitsAt(sign + 1) instanceof Digits)) {
            return false;
        }
        boolean touchesPrevious = touches(sign - 1, sign);
        boolean touchesNext = touches(sign, sign + 1);
        return touchesPrevious == touchesNext ? previousIsPrefixed : touchesNext;
    }

    /** Two digits after the sign are cents if they touch it, end the text, or are named so: {@code 12€99}. */
    private boolean hasCents(int sign) {
        Digits cents = digitsAt(sign + 1);
        boolean twoDigits = cents != null
                && cents.number().isPlainInteger()
                && cents.number().groups().getFirst().length() == 2;
        boolean otherwiseTaken =
                signAt(sign + 2) instanceof Sign other && !other.sign().minorUnits();
        if (!twoDigits || otherwiseTaken || isMark(sign + 2, '%')) {
            return false;
        }
        boolean touchesBoth = touches(sign - 1, sign) && touches(sign, sign + 1);
        return touchesBoth || sign + 2 == tokens.size() || isMinor(sign + 2);
    }

    private boolean isMinor(int index) {
        return (index < tokens.size() && tokens.get(index) instanceof Word word && word.is(WordRole.MINOR))
                || (signAt(index) instanceof Sign sign && sign.sign().minorUnits());
    }

    private static boolean agrees(List<Sign> signs, Sign other) {
        return signs.stream()
                .allMatch(sign -> sign.sign().evidence().agreesWith(other.sign().evidence()));
    }

    private boolean touches(int left, int right) {
        return tokens.get(left).end() == tokens.get(right).start();
    }

    private boolean isMark(int index, char mark) {
        return index >= 0 && index < tokens.size() && tokens.get(index) instanceof Mark found && found.mark() == mark;
    }

    private @Nullable Sign signAt(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index) instanceof Sign sign ? sign : null;
    }

    private @Nullable Digits digitsAt(int index) {
        return index < tokens.size() && tokens.get(index) instanceof Digits digits ? digits : null;
    }
}

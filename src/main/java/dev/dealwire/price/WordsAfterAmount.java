package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Word;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands right after an amount and says what it is: "each", "/100 g", "a month", "off", "shipping". */
final class WordsAfterAmount {

    private final PriceTokens tokens;

    WordsAfterAmount(PriceTokens tokens) {
        this.tokens = tokens;
    }

    /** @param next the amount after {@code amount}; null if there is none */
    Optional<RoleClaim> claim(AmountInText amount, @Nullable AmountInText next) {
        int at = skipOpening(amount.last() + 1);
        if (tokens.isMark(at, '/')) {
            return bySlash(at, amount, next).map(claim -> inBrackets(amount, claim));
        }
        if (isOverMonths(at)) {
            return claim(AmountRole.INSTALMENT, at + 2);
        }
        if (isPlusForMore(amount, at, next) || (tokens.isMark(at, '~') && at == tokens.size() - 1)) {
            return claim(AmountRole.FLOOR, at);
        }
        if (tokens.isMark(at, '\u00D7') || tokens.isWord(at, WordRole.TIMES)) {
            return leadsToCount(at, next) ? claim(AmountRole.INSTALMENT, at) : Optional.empty();
        }
        return tokens.at(at) instanceof Word word ? byWord(at, word, next) : Optional.empty();
    }

    private Optional<RoleClaim> byWord(int at, Word word, @Nullable AmountInText next) {
        if (isMagnitude(at)) {
            return claim(AmountRole.APPROXIMATE, at);
        }
        if (word.is(WordRole.PER) || word.is(WordRole.PER_WEAK)) {
            Optional<RoleClaim> claim = byUnit(at + 1, next, word.is(WordRole.PER));
            if (claim.isPresent()) {
                return claim;
            }
        }
        if (word.is(WordRole.FOR) && leadsToCount(at, next)) {
            return claim(AmountRole.MULTI_BUY, at);
        }
        if (word.is(WordRole.SHIPPING)) {
            return tokens.isWord(at + 1, WordRole.FREE) ? Optional.empty() : claim(AmountRole.SHIPPING, at);
        }
        if (word.is(WordRole.FLOOR_AFTER) && !isFollowedBy(at, next)) {
            return claim(AmountRole.FLOOR, at);
        }
        return byPlainWord(word).flatMap(role -> claim(role, at));
    }

    private static Optional<AmountRole> byPlainWord(Word word) {
        if (word.is(WordRole.INSTALMENT) || word.is(WordRole.PERIOD)) {
            return Optional.of(AmountRole.INSTALMENT);
        }
        if (word.is(WordRole.TAX_EXCLUDED)) {
            return Optional.of(AmountRole.EXCLUDING_TAX);
        }
        if (word.is(WordRole.SAVING_AFTER)) {
            return Optional.of(AmountRole.SAVING);
        }
        if (word.is(WordRole.UNKNOWN_UNIT)) {
            return Optional.of(AmountRole.OTHER_UNIT);
        }
        if (word.is(WordRole.CONDITION)) {
            return Optional.of(AmountRole.CONDITIONAL);
        }
        return word.is(WordRole.MEASURE) ? Optional.of(AmountRole.UNIT_PRICE) : Optional.empty();
    }

    private Optional<RoleClaim> bySlash(int slash, AmountInText amount, @Nullable AmountInText next) {
        int at = slash + 1;
        if (at >= tokens.size() || leadsToPrice(slash, next)) {
            return Optional.empty();
        }
        boolean score = !amount.isSigned() && tokens.isDigits(at) && !isUnit(at + 1);
        return score ? claim(AmountRole.COUNT, slash) : byUnit(at, next, true);
    }

    /** @param certain whether a unit is sure to follow, known or not */
    private Optional<RoleClaim> byUnit(int unit, @Nullable AmountInText next, boolean certain) {
        int at = tokens.isMark(unit, '/') ? unit + 1 : unit;
        int named = tokens.isDigits(at) ? at + 1 : at;
        if (tokens.isWord(named, WordRole.PERIOD) || tokens.isWord(at, WordRole.INSTALMENT)) {
            return claim(AmountRole.INSTALMENT, at);
        }
        if (tokens.isWord(named, WordRole.PIECE)) {
            return claim(AmountRole.PRICE, named);
        }
        boolean measured = tokens.isWord(named, WordRole.MEASURE);
        boolean unknownUnit = certain && !leadsToPrice(at - 1, next);
        return measured || unknownUnit ? claim(AmountRole.UNIT_PRICE, at) : Optional.empty();
    }

    private boolean isUnit(int at) {
        return tokens.isWord(at, WordRole.MEASURE)
                || tokens.isWord(at, WordRole.PERIOD)
                || tokens.isWord(at, WordRole.PIECE);
    }

    /** "66,90 € (13,38 €/piece)": what stands in brackets is only the price of one of several. */
    private RoleClaim inBrackets(AmountInText amount, RoleClaim claim) {
        boolean piece = claim.role() == AmountRole.PRICE && tokens.isMark(amount.first() - 1, '(');
        return piece ? new RoleClaim(AmountRole.UNIT_PRICE, claim.end()) : claim;
    }

    /** "61,09 in 30 months", but not "299.99 with 12 months of warranty". */
    private boolean isOverMonths(int at) {
        boolean connects = tokens.isWord(at, WordRole.PER)
                || tokens.isWord(at, WordRole.PER_WEAK)
                || tokens.isWord(at, WordRole.FOR)
                || tokens.isWord(at, WordRole.NEUTRAL);
        return connects && tokens.isDigits(at + 1) && tokens.isWord(at + 2, WordRole.MONTHS);
    }

    /** One letter must touch the number, or it is something else: {@code $20M}, but "$20 M". */
    private boolean isMagnitude(int at) {
        return tokens.isWord(at, WordRole.MAGNITUDE)
                && (tokens.touchesNext(at - 1) || tokens.spelling(at).length() > 1);
    }

    private boolean isPlusForMore(AmountInText amount, int at, @Nullable AmountInText next) {
        return tokens.isMark(at, '+') && tokens.touchesNext(amount.last()) && !isFollowedBy(at, next);
    }

    private int skipOpening(int at) {
        int next = at;
        while (tokens.isMark(next, '*') || tokens.isMark(next, '(') || joinsSuffix(next)) {
            next++;
        }
        return next;
    }

    /** The hyphen of {@code Ft-tól}, the apostrophe of {@code TL'den}, the plus of "+ VAT". */
    private boolean joinsSuffix(int at) {
        boolean joint = (tokens.isMark(at, '-') || tokens.isMark(at, '\'')) && tokens.touchesNext(at);
        return (joint && tokens.isWord(at + 1, WordRole.FLOOR_AFTER))
                || (tokens.isMark(at, '+') && tokens.isWord(at + 1, WordRole.TAX_EXCLUDED));
    }

    private static boolean leadsToCount(int at, @Nullable AmountInText next) {
        return isFollowedBy(at, next) && !leadsToPrice(at, next);
    }

    private static boolean leadsToPrice(int at, @Nullable AmountInText next) {
        return next != null && next.isSigned() && isFollowedBy(at, next);
    }

    /** Whether {@code next} begins right after the token at {@code at}. */
    private static boolean isFollowedBy(int at, @Nullable AmountInText next) {
        return next != null && next.first() == at + 1;
    }

    private static Optional<RoleClaim> claim(AmountRole role, int last) {
        return Optional.of(new RoleClaim(role, last + 1));
    }
}

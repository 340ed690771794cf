package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Digits;
import dev.dealwire.price.PriceToken.Mark;
import dev.dealwire.price.PriceToken.Sign;
import dev.dealwire.price.PriceToken.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of one text, with the questions that are asked of them. An index beyond either end holds nothing. */
record PriceTokens(NormalisedText text, List<PriceToken> list) {

    PriceTokens {
        list = List.copyOf(list);
    }

    int size() {
        return list.size();
    }

    @Nullable
    PriceToken at(int index) {
        return index < 0 || index >= list.size() ? null : list.get(index);
    }

    List<PriceToken> between(int start, int end) {
        return list.subList(Math.min(start, end), end);
    }

    boolean isMark(int index, char mark) {
        return isMark(at(index), mark);
    }

    static boolean isMark(@Nullable PriceToken token, char mark) {
        return token instanceof Mark found && found.mark() == mark;
    }

    boolean isWord(int index, WordRole role) {
        return isWord(at(index), role);
    }

    static boolean isWord(@Nullable PriceToken token, WordRole role) {
        return token instanceof Word word && word.is(role);
    }

    boolean isUnknownWord(int index) {
        return at(index) instanceof Word word && word.isUnknown();
    }

    boolean isDigits(int index) {
        return at(index) instanceof Digits;
    }

    boolean isSign(int index) {
        return at(index) instanceof Sign;
    }

    Optional<Sign> sign(int index) {
        return at(index) instanceof Sign sign ? Optional.of(sign) : Optional.empty();
    }

    Optional<NumberText> number(int index) {
        return at(index) instanceof Digits digits ? Optional.of(digits.number()) : Optional.empty();
    }

    /** Whether nothing, not even a space, parts the token at {@code index} from the next. */
    boolean touchesNext(int index) {
        PriceToken left = at(index);
        PriceToken right = at(index + 1);
        return left != null && right != null && left.end() == right.start();
    }

    /** Whether the token at {@code index} is a mark tied to a word before it, as a hyphen is. */
    boolean isTiedToWord(int index) {
        PriceToken token = at(index);
        return token != null && text.isWordPart(token.start() - 1);
    }

    /** The characters of a token, normalised. */
    String spelling(int index) {
        PriceToken token = at(index);
        return token == null ? "" : text.substring(token.start(), token.end());
    }

    /** The text from one token to another, both included, exactly as it was given. */
    String originalText(int first, int last) {
        return text.originalText(list.get(first).start(), list.get(last).end());
    }
}

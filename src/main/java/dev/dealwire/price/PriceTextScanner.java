package dev.dealwire.price;

import dev.dealwire.price.PriceToken.Digits;
import dev.dealwire.price.PriceToken.Mark;
import dev.dealwire.price.PriceToken.Sign;
import dev.dealwire.price.PriceToken.Word;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts one normalised price text into numbers, currencies, words and marks. */
final class PriceTextScanner {

    private static final CurrencySigns SIGNS = CurrencySigns.STANDARD;
    private static final PriceWords WORDS = PriceWords.STANDARD;
    private static final PhraseIndex INDEX = new PhraseIndex(
            Stream.concat(WORDS.phrases().stream(), SIGNS.spellings().stream()).toList());

    /** Codes of ISO 4217 have three letters. */
    private static final int CODE_LENGTH = 3;

    /** The last two stand inside Hebrew abbreviations, the second as typists replace the first. */
    private static final String WORD_JOINERS = ".'-\u05F4\"";

    private final NormalisedText text;
    private final NumberScanner numbers;
    private final @Nullable Currency context;
    private final List<PriceToken> tokens = new ArrayList<>();
    private int at;

    private PriceTextScanner(NormalisedText text, PriceTextForm form, @Nullable Currency context) {
        this.text = text;
        this.numbers = new NumberScanner(text, form);
        this.context = context;
    }

    static PriceTokens scan(NormalisedText text, PriceTextForm form, @Nullable Currency context) {
        PriceTextScanner scanner = new PriceTextScanner(text, form, context);
        scanner.skipSpaces();
        while (scanner.at < text.length()) {
            PriceToken token = scanner.next();
            scanner.tokens.add(token);
            scanner.at = token.end();
            scanner.skipSpaces();
        }
        return new PriceTokens(text, scanner.tokens);
    }

    private void skipSpaces() {
        while (at < text.length() && text.isSpace(at)) {
            at++;
        }
    }

    private PriceToken next() {
        if (text.isDigit(at) || numbers.startsWithDecimals(at)) {
            return numbers.scan(at, followsCurrency());
        }
        Optional<Sign> sign =
                continuesWord() ? Optional.empty() : signOfCharacters().or(this::unknownSign);
        if (sign.isPresent()) {
            return sign.get();
        }
        if (!text.isWordPart(at)) {
            return new Mark(at, at + 1, text.charAt(at));
        }
        return isUnspacedScript(text.charAt(at)) ? unspacedWord() : spacedWord();
    }

    private boolean followsCurrency() {
        return !tokens.isEmpty() && tokens.getLast() instanceof Sign sign && sign.end() == at;
    }

    private boolean continuesWord() {
        return text.isWordPart(at) && text.isWordPart(at - 1);
    }

    /** A sign that is not only letters, the longest first: {@code US$} before {@code $}. */
    private Optional<Sign> signOfCharacters() {
        int longest = Math.min(INDEX.charsFrom(text.charAt(at)), text.length() - at);
        if (!hasCurrencyMark(at, at + longest)) {
            return Optional.empty();
        }
        for (int length = longest; length > 0; length--) {
            int end = at + length;
            boolean cutsWord = text.isWordPart(end) && text.isWordPart(end - 1);
            if (!cutsWord && hasCurrencyMark(at, end)) {
                Optional<CurrencySign> sign = SIGNS.sign(text.substring(at, end), context);
                if (sign.isPresent()) {
                    boolean abbreviated = text.charAt(end - 1) == '/' && text.charAt(end) == '.';
                    return Optional.of(new Sign(at, abbreviated ? end + 1 : end, sign.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sign> unknownSign() {
        return isCurrencyMark(at) ? Optional.of(new Sign(at, at + 1, CurrencySign.OF_NO_CURRENCY)) : unknownDollar();
    }

    /** Up to three capitals tied to a dollar sign are some country's dollar, even if we do not know whose. */
    private Optional<Sign> unknownDollar() {
        int end = at;
        while (text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        boolean country = end > at && end <= at + 3 && text.charAt(end) == '$';
        return country
                        && WORDS.rolesOf(text.substring(at, end)).isEmpty()
                        && SIGNS.code(text.substring(at, end)).isEmpty()
                ? Optional.of(new Sign(at, end + 1, CurrencySign.OF_NO_CURRENCY))
                : Optional.empty();
    }

    private boolean hasCurrencyMark(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isCurrencyMark(i) || (text.charAt(i) == '/' && text.isWordPart(start))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCurrencyMark(int index) {
        char c = text.charAt(index);
        return c == '$'
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CURRENCY_SYMBOLS;
    }

    /** The longest known phrase of whole words from here on, else one unknown word. */
    private PriceToken spacedWord() {
        int firstEnd = endOfWord(at);
        int most = INDEX.wordsFrom(text.substring(at, firstEnd));
        if (most == 0 && firstEnd - at != CODE_LENGTH) {
            return new Word(at, firstEnd, Set.of());
        }
        List<Integer> ends = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        StringBuilder phrase = new StringBuilder();
        int start = at;
        do {
            int end = endOfWord(start);
            phrase.append(phrase.isEmpty() ? "" : " ").append(text.substring(start, end));
            phrases.add(phrase.toString());
            ends.add(end);
            start = startOfNextWord(end);
        } while (ends.size() < most && text.isWordPart(start));
        for (int i = phrases.size() - 1; i >= 0; i--) {
            PriceToken token = known(phrases.get(i), at, ends.get(i));
            if (token != null) {
                return token;
            }
        }
        return new Word(at, firstEnd, Set.of());
    }

    private int endOfWord(int start) {
        int end = start;
        while (text.isWordPart(end) && !isUnspacedScript(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Words of one phrase are parted by a space, an apostrophe, a hyphen, or a point with or without a space. */
    private int startOfNextWord(int end) {
        int next = end;
        if (WORD_JOINERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (text.charAt(next) == ' ') {
            next++;
        }
        return isUnspacedScript(text.charAt(next)) ? text.length() : next;
    }

    /** Scripts without spaces: the longest known phrase that the characters begin with, else one character. */
    private PriceToken unspacedWord() {
        int longest = Math.min(INDEX.charsFrom(text.charAt(at)), text.length() - at);
        for (int length = longest; length > 0; length--) {
            PriceToken token = known(text.substring(at, at + length), at, at + length);
            if (token != null) {
                return token;
            }
        }
        return new Word(at, at + 1, Set.of());
    }

    private @Nullable PriceToken known(String phrase, int start, int end) {
        Optional<CurrencySign> sign = SIGNS.sign(phrase, context);
        if (sign.isPresent()) {
            return new Sign(start, endOfAbbreviation(end), sign.get());
        }
        Optional<CurrencySign> code = SIGNS.code(phrase);
        if (code.isPresent() && (!CurrencySigns.isLikeAWord(phrase) || isWrittenAsCode(code.get()))) {
            return new Sign(start, end, code.get());
        }
        Set<WordRole> roles = WORDS.rolesOf(phrase);
        return roles.isEmpty() ? null : new Word(start, endOfAbbreviation(end), roles);
    }

    /** "19.99 TRY" means lira; "TRY 2" does so only where lira are expected. */
    private boolean isWrittenAsCode(CurrencySign code) {
        boolean afterNumber = !tokens.isEmpty() && tokens.getLast() instanceof Digits;
        return afterNumber || (context != null && code.evidence().allows(context));
    }

    /** Takes in the point of an abbreviation: {@code Rs.1,299}, {@code 12 руб.}. */
    private int endOfAbbreviation(int end) {
        return text.charAt(end) == '.' && text.isWordPart(end - 1) ? end + 1 : end;
    }

    private static boolean isUnspacedScript(char c) {
        if (c < '\u0E00') {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> c == '\u30FC';
        };
    }
}

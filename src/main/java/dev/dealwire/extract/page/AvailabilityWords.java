package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.page.PhraseTable.Match;
import dev.dealwire.extract.page.StockPhrase.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Availability out of a short visible text in any of the languages of its table. "Not in stock" and "free when in stock" are
 * told from "in stock". "No longer available" reads as out of stock: whether its maker ended it is not said.
 */
public final class AvailabilityWords {

    private static final PhraseTable<StockPhrase> TABLE =
            PhraseFile.table("availability-words.tsv", StockPhrase::of, StockPhrase::alsoIn);

    /** "Not currently in stock": words that may stand between. */
    private static final int REACH_OF_NOT = 1;

    private static final int REACH_OF_IF = 3;
    /** Written languages that the table does not tell apart. */
    private static final Map<String, String> SAME =
            Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "bs", "hr", "sh", "sr", "gl", "es");

    private static final int LARGE_SHARE = 40;

    private AvailabilityWords() {}

    /**
     * What a text as printed beside a price says.
     *
     * @param language a BCP 47 tag; null where it is not known. Every language is tried all the same, since pages often declare
     *     a wrong one, but a lone word of a foreign language is not believed
     */
    public static Optional<Availability> read(String text, @Nullable String language) {
        StockReading reading = read(text, language, false);
        return Optional.ofNullable(reading.availability());
    }

    /** @param place whether the text stands where mark-up announces stock, so that a lone "available" is meant */
    static StockReading read(String text, @Nullable String language, boolean place) {
        PhraseTable.Reading<StockPhrase> found = TABLE.read(text);
        if (found.matches().isEmpty()) {
            return StockReading.NOTHING;
        }
        StockReading best = StockReading.NOTHING;
        for (int i = 0; i < found.matches().size(); i++) {
            StockReading said = statement(found, i, language, place);
            if (said.weight() > best.weight()) {
                best = said;
            }
        }
        return best;
    }

    private static StockReading statement(
            PhraseTable.Reading<StockPhrase> found, int index, @Nullable String language, boolean place) {
        Match<StockPhrase> match = found.matches().get(index);
        StockPhrase phrase = match.value();
        Availability said = phrase.availability();
        if (said == null || isAsked(match, found.tokens()) || isMerelyPossible(found, index)) {
            return StockReading.NOTHING;
        }
        int labels = labelsBefore(found, index);
        int share = 100 * match.length() / (found.tokens().words() - labels);
        if (phrase.bare() && !(place || isBelieved(share, phrase, language))) {
            return StockReading.NOTHING;
        }
        if (hasWordBefore(found, index, Role.NOT, REACH_OF_NOT)) {
            return said == Availability.IN_STOCK
                    ? new StockReading(Availability.OUT_OF_STOCK, Role.STATEMENT, share)
                    : StockReading.NOTHING;
        }
        return new StockReading(said, phrase.role(), share);
    }

    /** How many words before a statement only name it. */
    private static int labelsBefore(PhraseTable.Reading<StockPhrase> found, int index) {
        return found.matches().subList(0, index).stream()
                .filter(before -> before.value().role() == Role.LABEL)
                .mapToInt(Match::length)
                .sum();
    }

    private static boolean isBelieved(int share, StockPhrase phrase, @Nullable String language) {
        return share >= LARGE_SHARE && (language == null || speaks(language, phrase));
    }

    private static boolean speaks(String page, StockPhrase phrase) {
        String language = page.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return phrase.languages().contains("en") || phrase.languages().contains(SAME.getOrDefault(language, language));
    }

    private static boolean isAsked(Match<?> match, Tokens tokens) {
        return match.end() < tokens.size() && tokens.word(match.end()) == Tokens.QUESTION;
    }

    /** "If in stock", "notify me when it is in stock". */
    private static boolean isMerelyPossible(PhraseTable.Reading<StockPhrase> found, int index) {
        if (hasWordBefore(found, index, Role.IF, REACH_OF_IF)) {
            return true;
        }
        Match<StockPhrase> match = found.matches().get(index);
        return match.value().role() != Role.NEWS
                && found.matches().subList(0, index).stream()
                        .anyMatch(before -> before.value().role() == Role.NEWS
                                && !found.tokens().hasBreak(before.end(), match.start()));
    }

    private static boolean hasWordBefore(PhraseTable.Reading<StockPhrase> found, int index, Role role, int reach) {
        Match<StockPhrase> match = found.matches().get(index);
        for (int i = index - 1; i >= 0; i--) {
            Match<StockPhrase> before = found.matches().get(i);
            if (match.start() - before.end() > reach) {
                return false;
            }
            if (before.value().role() == role && before.value().sharesLanguageWith(match.value())) {
                return !found.tokens().hasBreak(before.end(), match.start());
            }
        }
        return false;
    }

    /** The languages of the table, for those who check that it covers theirs. */
    static List<String> languages() {
        return PhraseFile.rows("availability-words.tsv").stream()
                .map(row -> row.column(1))
                .distinct()
                .toList();
    }
}

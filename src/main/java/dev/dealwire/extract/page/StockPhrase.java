package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of availability words.
 *
 * @param availability what the words say; null where the role is no statement of any kind
 * @param bare whether the words count only where little else is said beside them
 */
record StockPhrase(Role role, @Nullable Availability availability, boolean bare, Set<String> languages) {

    enum Role {
        STATEMENT,
        /** Offers news of a product that is out of stock. */
        NEWS,
        /** Promises days or weeks of delivery: in stock or ordered first, unless something plainer is said. */
        DELIVERY,
        /** Says nothing of availability, and keeps a shorter phrase inside from counting. */
        NEUTRAL,
        /** Names what is told after it: "Availability:". */
        LABEL,
        /** Turns what follows into its contrary. */
        NOT,
        /** Makes what follows a mere possibility. */
        IF
    }

    static StockPhrase of(PhraseFile.Row row) {
        Set<String> language = Set.of(row.column(1));
        String sense = row.column(2);
        return switch (sense) {
            case "not" -> new StockPhrase(Role.NOT, null, false, language);
            case "if" -> new StockPhrase(Role.IF, null, false, language);
            case "neutral" -> new StockPhrase(Role.NEUTRAL, null, false, language);
            case "label" -> new StockPhrase(Role.LABEL, null, false, language);
            case "delivery" -> new StockPhrase(Role.DELIVERY, Availability.IN_STOCK, false, language);
            case "later" -> new StockPhrase(Role.DELIVERY, Availability.BACK_ORDER, false, language);
            case "notify" -> new StockPhrase(Role.NEWS, Availability.OUT_OF_STOCK, false, language);
            default -> statement(sense, language);
        };
    }

    private static StockPhrase statement(String sense, Set<String> language) {
        boolean bare = sense.endsWith("~");
        String word = bare ? sense.substring(0, sense.length() - 1) : sense;
        return DeclaredAvailability.parse(word)
                .map(availability -> new StockPhrase(Role.STATEMENT, availability, bare, language))
                .orElseThrow(() -> new IllegalStateException("availability-words.tsv: unknown sense '" + sense + "'"));
    }

    /** The same words in several languages. */
    StockPhrase alsoIn(StockPhrase other) {
        Set<String> all = new HashSet<>(languages);
        all.addAll(other.languages);
        return new StockPhrase(role, availability, bare, Set.copyOf(all));
    }

    boolean sharesLanguageWith(StockPhrase other) {
        return languages.stream().anyMatch(other.languages::contains);
    }
}

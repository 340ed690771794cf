package dev.dealwire.price;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The vocabulary of price labels in the languages of the shops, from {@code price-words.tsv}. */
final class PriceWords {

    static final PriceWords STANDARD = new PriceWords();

    private final Map<String, Set<WordRole>> roles = new HashMap<>();

    private PriceWords() {
        for (String[] row : WordTable.rows("price-words.tsv")) {
            WordRole role = WordRole.valueOf(row[0]);
            for (String phrase : row[1].split("\\|")) {
                roles.computeIfAbsent(phrase, key -> EnumSet.noneOf(WordRole.class))
                        .add(role);
            }
        }
    }

    /** What a phrase can be, its words parted by single spaces; empty if it is not known. */
    Set<WordRole> rolesOf(String phrase) {
        Set<WordRole> exact = roles.getOrDefault(phrase, Set.of());
        return exact.isEmpty() ? roles.getOrDefault(WordTable.lowerCase(phrase), Set.of()) : exact;
    }

    Set<String> phrases() {
        return roles.keySet();
    }
}

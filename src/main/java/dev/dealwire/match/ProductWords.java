package dev.dealwire.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of {@code product-words.tsv}, looked up as shops write them, the longest phrase first. */
final class ProductWords {

    static final ProductWords INSTANCE = new ProductWords();

    private static final int LONGEST = 5;

    private final Map<String, Word> words = new HashMap<>();

    private ProductWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProductWords.class.getResourceAsStream("product-words.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        Facet facet = Facet.valueOf(cells[0].toUpperCase(Locale.ROOT).replace(' ', '_'));
        Set<String> meanings = Set.of(cells[1].split("\\|"));
        for (String form : cells[2].split("\\|")) {
            words.merge(form, new Word(Map.of(facet, meanings), form.split(" ").length), Word::and);
        }
    }

    boolean knows(String form, Facet facet) {
        Word word = words.get(form);
        return word != null && word.is(facet);
    }

    /** The longest phrase that begins at a token. */
    Optional<Word> at(List<String> tokens, int from) {
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
            Word word = words.get(String.join(" ", tokens.subList(from, from + length)));
            if (word != null) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /**
     * @param meanings by facet: one word may tell of several, and a narrow one says what a wider one does, too
     * @param length in tokens
     */
    record Word(Map<Facet, Set<String>> meanings, int length) {

        Set<String> meanings(Facet facet) {
            return meanings.getOrDefault(facet, Set.of());
        }

        boolean is(Facet facet) {
            return meanings.containsKey(facet);
        }

        private Word and(Word other) {
            Map<Facet, Set<String>> all = new EnumMap<>(meanings);
            other.meanings.forEach((facet, more) -> all.merge(
                    facet,
                    more,
                    (some, rest) -> Stream.concat(some.stream(), rest.stream()).collect(Collectors.toSet())));
            return new Word(all, length);
        }
    }
}

package dev.dealwire.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
            words.putIfAbsent(form, new Word(facet, meanings, form.split(" ").length));
        }
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
     * @param meanings more than one where a narrow word says what a wider one does, too
     * @param length in tokens
     */
    record Word(Facet facet, Set<String> meanings, int length) {}
}

package dev.dealwire.extract.visible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary: which words hint at what. The files beside this class hold lines of {@code CUE: word, words in a row, ...};
 * the name {@code NOTHING} lists phrases whose words must not be taken one by one, such as "overflow hidden". A word ending in
 * {@code @pt} counts on Portuguese pages only.
 */
final class CueWords {

    /** Class names and ids, split at hyphens and humps. */
    static final CueWords MARKUP = load("markup-words.txt");

    /** Words printed beside a price. */
    static final CueWords LABELS = load("label-words.txt");

    /** Headings above a section of the page. */
    static final CueWords HEADINGS = load("heading-words.txt");

    private static final int MOST_WORDS = 64;
    private static final long NEUTRAL = 1L << 63;

    private final Map<String, Long> masks;
    private final Set<String> beginnings;
    private final List<String> unspaced;

    private CueWords(Map<String, Long> masks) {
        this.masks = masks;
        this.beginnings = beginnings(masks.keySet());
        this.unspaced = masks.keySet().stream()
                .filter(Words::isUnspacedScript)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Everything that some phrase begins with, so that a search is given up at the first word that leads nowhere. */
    private static Set<String> beginnings(Set<String> phrases) {
        Set<String> beginnings = new HashSet<>();
        for (String phrase : phrases) {
            for (int end = 1; end <= phrase.length(); end++) {
                beginnings.add(phrase.substring(0, end));
            }
        }
        return beginnings;
    }

    private static CueWords load(String file) {
        Map<String, Long> masks = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CueWords.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(masks, line));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary " + file, e);
        }
        return new CueWords(masks);
    }

    private static void add(Map<String, Long> masks, String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        long mask = name.equals("NOTHING") ? NEUTRAL : Cues.bit(Cue.valueOf(name));
        for (String phrase : line.substring(colon + 1).split(",", -1)) {
            int at = phrase.indexOf('@');
            String words = String.join("", Words.of(at < 0 ? phrase : phrase.substring(0, at), MOST_WORDS));
            if (!words.isEmpty()) {
                String key = at < 0 ? words : words + phrase.substring(at).strip();
                masks.merge(key, mask, (a, b) -> a | b);
            }
        }
    }

    /** Every cue that some word or phrase of {@code text} gives. */
    Cues in(String text) {
        return in(text, "");
    }

    /** @param language two letters; words that mean something else in other languages count only in their own */
    Cues in(String text, String language) {
        List<String> words = Words.of(text, MOST_WORDS);
        return new Cues(inWords(words, "@" + language) | inUnspaced(text));
    }

    private long inWords(List<String> words, String language) {
        long bits = 0;
        int neutralUntil = 0;
        for (int i = 0; i < words.size(); i++) {
            long here = 0;
            String phrase = words.get(i);
            for (int k = i; beginnings.contains(phrase); phrase = phrase + words.get(k)) {
                Long mask = mask(phrase, language);
                if (mask != null && (mask & NEUTRAL) != 0) {
                    neutralUntil = k + 1;
                    here = 0;
                } else if (mask != null && k >= neutralUntil) {
                    here |= mask;
                }
                k++;
                if (k >= words.size()) {
                    break;
                }
            }
            bits |= here;
        }
        return bits;
    }

    private @Nullable Long mask(String words, String language) {
        Long mask = masks.get(words);
        return mask == null && language.length() > 1 ? masks.get(words + language) : mask;
    }

    /** A phrase inside a longer one says nothing of its own: a "discount price" is no discount. */
    private long inUnspaced(String text) {
        if (!Words.isUnspacedScript(text)) {
            return 0;
        }
        String rest = text.toLowerCase(Locale.ROOT);
        long bits = 0;
        for (String phrase : unspaced) {
            if (rest.contains(phrase)) {
                bits |= Objects.requireNonNull(masks.get(phrase));
                rest = rest.replace(phrase, " ");
            }
        }
        return bits & ~NEUTRAL;
    }
}

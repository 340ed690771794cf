package dev.dealwire.extract.visible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private static final int LONGEST_PHRASE = 5;
    private static final int MOST_WORDS = 64;
    private static final long NEUTRAL = 1L << 63;

    private final Map<String, Long> masks;
    private final List<String> unspaced;

    private CueWords(Map<String, Long> masks) {
        this.masks = masks;
        this.unspaced =
                masks.keySet().stream().filter(Words::isUnspacedScript).toList();
    }

    private static CueWords load(String file) {
        Map<String, Long> masks = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CueWords.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> add(masks, line));
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
        List<String> left = new ArrayList<>(words);
        long bits = 0;
        for (int length = LONGEST_PHRASE; length >= 1; length--) {
            for (int i = 0; i + length <= left.size(); i++) {
                Long mask = mask(String.join("", left.subList(i, i + length)), language);
                if (mask == null) {
                    continue;
                }
                bits |= mask;
                if ((mask & NEUTRAL) != 0) {
                    left.subList(i, i + length).replaceAll(word -> "\u0000");
                }
            }
        }
        return bits & ~NEUTRAL;
    }

    private @Nullable Long mask(String words, String language) {
        Long mask = masks.get(words);
        return mask == null && language.length() > 1 ? masks.get(words + language) : mask;
    }

    private long inUnspaced(String text) {
        if (!Words.isUnspacedScript(text)) {
            return 0;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        long bits = 0;
        for (String phrase : unspaced) {
            if (lower.contains(phrase)) {
                bits |= Objects.requireNonNull(masks.get(phrase));
            }
        }
        return bits & ~NEUTRAL;
    }
}

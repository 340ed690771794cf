package dev.dealwire.extract.visible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * A vocabulary: which words hint at what. The files beside this class hold lines of {@code CUE: word, words in a row, ...};
 * the name {@code NOTHING} lists phrases whose words must not be taken one by one, such as "overflow hidden"; one that is listed
 * elsewhere too hints at that alone. A word ending in
 * {@code @pt} counts on Portuguese pages only.
 */
final class CueWords {

    /** Class names and ids, split at hyphens and humps. */
    static final CueWords MARKUP = load("markup-words.txt");

    /** Words printed beside a price. */
    static final CueWords LABELS = load("label-words.txt");

    /** The words on what puts a product into a basket, of those in {@link #LABELS}: asked of every link and button. */
    static final CueWords BUY_LABELS = load("label-words.txt", Cue.BUY);

    /** The words that stand in place of a price, of those in {@link #LABELS}: asked of every line below the title. */
    static final CueWords ON_REQUEST_LABELS = load("label-words.txt", Cue.ON_REQUEST);

    /** Headings above a section of the page. */
    static final CueWords HEADINGS = load("heading-words.txt");

    private static final int MOST_WORDS = 64;
    private static final long NEUTRAL = 1L << 63;

    private final PhraseTree phrases = new PhraseTree();

    /** Phrases of scripts without spaces, which are looked for inside the text; the longest first. */
    private final SortedMap<String, Unspaced> unspaced =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** @param letters bits of its letters: a text that lacks one of them cannot hold the phrase */
    private record Unspaced(String phrase, long bits, long letters) {

        Unspaced(String phrase, long bits) {
            this(phrase, bits, lettersOf(phrase));
        }

        Unspaced plus(Unspaced other) {
            return new Unspaced(phrase, bits | other.bits, letters);
        }

        static long lettersOf(String text) {
            long letters = 0;
            for (int i = 0; i < text.length(); i++) {
                letters |= 1L << (text.charAt(i) % Long.SIZE);
            }
            return letters;
        }

        boolean isIn(String text, long lettersOfText) {
            return (letters & ~lettersOfText) == 0 && text.contains(phrase);
        }
    }

    private CueWords() {}

    private static CueWords load(String file) {
        return load(file, mask -> true);
    }

    /**
     * For whoever asks for one cue only: most words are given up at their second letter. Scripts without spaces keep all their
     * phrases, since a longer one covers those inside it.
     */
    private static CueWords load(String file, Cue only) {
        return load(file, mask -> mask == NEUTRAL || mask == Cues.bit(only));
    }

    private static CueWords load(String file, LongPredicate heard) {
        CueWords words = new CueWords();
        try (InputStream in = Objects.requireNonNull(CueWords.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> words.add(line, heard));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary " + file, e);
        }
        return words;
    }

    private void add(String line, LongPredicate heard) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        long mask = name.equals("NOTHING") ? NEUTRAL : Cues.bit(Cue.valueOf(name));
        for (String entry : line.substring(colon + 1).split(",", -1)) {
            int at = entry.indexOf('@');
            String phrase = at < 0 ? entry : entry.substring(0, at);
            Words words = Words.of(phrase, MOST_WORDS);
            if (words.count() == 0) {
                continue;
            }
            if (heard.test(mask)) {
                phrases.add(words, at < 0 ? "" : entry.substring(at + 1).strip(), mask);
            }
            if (at < 0 && Words.isUnspacedScript(phrase)) {
                String joined = String.join("", words.toList());
                unspaced.merge(joined, new Unspaced(joined, mask), Unspaced::plus);
            }
        }
    }

    /** Every cue that some word or phrase of {@code text} gives. */
    Cues in(String text) {
        return in(text, "");
    }

    /** @param language two letters; words that mean something else in other languages count only in their own */
    Cues in(String text, String language) {
        return new Cues(inWords(Words.of(text, MOST_WORDS), language) | inUnspaced(text));
    }

    private long inWords(Words words, String language) {
        long bits = 0;
        int neutralUntil = 0;
        for (int i = 0; i < words.count(); i++) {
            long here = 0;
            int last = i;
            for (PhraseTree.Node node = phrases.start(words, i); node != null; ) {
                long found = node.bits(language);
                if ((found & NEUTRAL) != 0) {
                    neutralUntil = last + 1;
                    here = found & ~NEUTRAL;
                } else if (last >= neutralUntil) {
                    here |= found;
                }
                last++;
                node = last < words.count() ? PhraseTree.next(node, words, last) : null;
            }
            bits |= here;
        }
        return bits;
    }

    /** A phrase inside a longer one says nothing of its own: a "discount price" is no discount. */
    private long inUnspaced(String text) {
        if (!Words.isUnspacedScript(text)) {
            return 0;
        }
        String rest = text.toLowerCase(Locale.ROOT);
        long letters = Unspaced.lettersOf(rest);
        long bits = 0;
        for (Unspaced phrase : unspaced.values()) {
            if (phrase.isIn(rest, letters)) {
                bits |= phrase.bits;
                rest = rest.replace(phrase.phrase, " ");
            }
        }
        return bits & ~NEUTRAL;
    }
}

package dev.dealwire.match;

import dev.dealwire.match.Measures.Dimension;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A title taken apart.
 *
 * @param facets words whose meaning is known, under the name they are known by
 * @param codes model numbers and other words with digits, without punctuation
 * @param names what is left: the words that tell this product from others
 * @param generic whether it is made by others to serve in place of what is named
 * @param purpose codes and names that stand after a "for": they may be another thing's
 */
record TitleReading(
        Map<Facet, Set<String>> facets,
        Map<Dimension, TreeSet<BigDecimal>> measures,
        Set<String> codes,
        Set<String> names,
        boolean generic,
        Set<String> purpose) {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u00ae\u2122\u00a9\u2120]");
    private static final Pattern PLUS = Pattern.compile("(?<=[a-z0-9])\\+(?![a-z0-9])");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\b(?:n|no|nr|num)[.\u00b0] ?(?=\\d)");
    private static final Pattern JOINED_CODE = Pattern.compile("(?<=[a-z0-9])[-/.](?=[a-z0-9])");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static TitleReading of(String title) {
        Measures measures = Measures.in(fold(title));
        return new Reader(measures).read();
    }

    /** Lower case, without accents and trademark signs; German sharp s as ss. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace('\u2019', '\'')
                .replace("\u201d", "\"")
                .replace("\u2033", "\"")
                .replace('\u00d7', 'x');
        return NUMBER_SIGN.matcher(lower).replaceAll("");
    }

    /** Letters and digits alone. */
    static String code(String text) {
        return BETWEEN.matcher(fold(text)).replaceAll("");
    }

    Set<String> facet(Facet facet) {
        return facets.getOrDefault(facet, Set.of());
    }

    /** Whether it names a thing only as what it is meant for, while the other is that thing. */
    boolean isMeantFor(TitleReading other) {
        Set<String> shared = new LinkedHashSet<>(names);
        shared.addAll(codes);
        shared.removeIf(word -> !other.names.contains(word) && !other.codes.contains(word));
        return !shared.isEmpty() && purpose.containsAll(shared) && !other.purpose.containsAll(shared);
    }

    Set<BigDecimal> measure(Dimension dimension) {
        return measures.getOrDefault(dimension, new TreeSet<>());
    }

    private static final class Reader {

        private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        private final Set<String> codes = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Measures measures;
        private final Set<String> purpose = new LinkedHashSet<>();

        Reader(Measures measures) {
            this.measures = measures;
        }

        TitleReading read() {
            List<String> tokens = tokens(PLUS.matcher(measures.rest()).replaceAll(" plus "));
            for (int i = 0; i < tokens.size(); ) {
                i += take(tokens, i);
            }
            return new TitleReading(facets, measures.found(), codes, names, facets.containsKey(Facet.GENERIC), purpose);
        }

        private int take(List<String> tokens, int at) {
            var word = ProductWords.INSTANCE.at(tokens, at);
            if (word.isPresent()) {
                know(word.get());
                return word.get().length();
            }
            String token = tokens.get(at);
            if (facets.containsKey(Facet.MEANT_FOR)) {
                purpose.add(token);
            }
            if (token.chars().anyMatch(Character::isDigit)) {
                codes.add(token);
            } else if (token.length() > 1) {
                names.add(token);
            }
            return 1;
        }

        private void know(ProductWords.Word word) {
            facets.computeIfAbsent(word.facet(), facet -> new LinkedHashSet<>()).add(word.canonical());
        }

        /** Hyphens part words, and join what has digits. */
        private static List<String> tokens(String text) {
            List<String> tokens = new ArrayList<>();
            for (String chunk : text.split("[\\s,;:()\\[\\]|!?&\"'*+=<>]+")) {
                boolean joins = chunk.chars().anyMatch(Character::isDigit)
                                && chunk.chars().anyMatch(Character::isLetter)
                        || chunk.matches("\\d+[-.]\\d+");
                Arrays.stream(BETWEEN.split(joins ? JOINED_CODE.matcher(chunk).replaceAll("") : chunk))
                        .filter(token -> !token.isEmpty())
                        .forEach(tokens::add);
            }
            return tokens;
        }
    }
}

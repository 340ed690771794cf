package dev.dealwire.match;

import dev.dealwire.match.Measures.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title taken apart.
 *
 * @param facets words whose meaning is known, under the names they are known by
 * @param codes model numbers and other words with digits
 * @param names what is left: the words that tell this product from others
 * @param additions codes and names that follow a plus sign of their own
 * @param purpose codes and names that stand after a "for": they may be another thing's
 */
record TitleReading(
        Map<Facet, Set<String>> facets,
        Map<Dimension, TreeSet<BigDecimal>> measures,
        Set<ModelCode> codes,
        Set<String> names,
        Set<String> additions,
        Set<String> purpose) {

    static TitleReading of(String title) {
        return new Reader(Measures.in(TitleText.fold(title))).read();
    }

    /** Of a title that is held against another: words that the other writes as one are one. */
    static TitleReading of(String title, String other) {
        String joined = TitleText.joinedAs(TitleText.fold(title), TitleText.fold(other));
        return new Reader(Measures.in(joined)).read();
    }

    Set<String> facet(Facet facet) {
        return facets.getOrDefault(facet, Set.of());
    }

    Set<BigDecimal> measure(Dimension dimension) {
        return measures.getOrDefault(dimension, new TreeSet<>());
    }

    /** Whether it names a thing only as what it is meant for, while the other is that thing. */
    boolean isMeantFor(TitleReading other) {
        Set<String> shared = words();
        shared.retainAll(other.words());
        return !shared.isEmpty() && purpose.containsAll(shared) && !other.purpose.containsAll(shared);
    }

    /** Whether something is added that the other does not speak of. */
    boolean addsTo(TitleReading other) {
        return !other.words().containsAll(additions);
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>(names);
        codes.forEach(code -> words.add(code.plain()));
        return words;
    }

    private static final class Reader {

        /** How far a "with" or a "without" reaches. */
        private static final int INCLUDED = 4;

        private static final Pattern PLUS = Pattern.compile("(?<=[a-z0-9])\\+(?![a-z0-9])");
        private static final Pattern ADDED = Pattern.compile("(?<=\\s)\\+(?=\\s)");
        private static final Pattern SEPARATORS = Pattern.compile("[\\s,;:()\\[\\]|!?&\"'*=<>\u2013\u2014]+");
        private static final Pattern JOINED_CODE = Pattern.compile("(?<=[a-z0-9])[-/.](?=[a-z0-9])");
        private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
        private static final String ADDITION = "+";

        private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        private final Set<ModelCode> codes = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> additions = new LinkedHashSet<>();
        private final Set<String> purpose = new LinkedHashSet<>();
        private final Measures measures;
        private boolean added;
        private int included;

        Reader(Measures measures) {
            this.measures = measures;
        }

        TitleReading read() {
            String added = ADDED.matcher(measures.rest()).replaceAll(" " + ADDITION + " ");
            List<String> tokens = tokens(PLUS.matcher(added).replaceAll(" plus "));
            for (int i = 0; i < tokens.size(); ) {
                i += take(tokens, i);
            }
            return new TitleReading(facets, measures.found(), codes, names, additions, purpose);
        }

        private int take(List<String> tokens, int at) {
            included--;
            Optional<ProductWords.Word> word = ProductWords.INSTANCE.at(tokens, at);
            if (word.isPresent()) {
                know(word.get());
                return word.get().length();
            }
            takeUnknown(tokens.get(at));
            return 1;
        }

        private void takeUnknown(String token) {
            if (token.equals(ADDITION)) {
                added = true;
                return;
            }
            if (token.chars().anyMatch(Character::isDigit)) {
                codes.add(new ModelCode(token));
                place(token.replace("-", ""));
            } else {
                name(token);
            }
        }

        private void name(String name) {
            names.add(name);
            place(name);
        }

        private void place(String word) {
            if (facets.containsKey(Facet.MEANT_FOR)) {
                purpose.add(word);
            }
            if (added) {
                additions.add(word);
                added = false;
            }
        }

        /** What comes with a thing does not make it an accessory. */
        private void know(ProductWords.Word word) {
            if (word.is(Facet.NAME)) {
                word.meanings(Facet.NAME).forEach(this::name);
                return;
            }
            if (word.is(Facet.INCLUDED)) {
                included = INCLUDED;
            }
            word.meanings().forEach((facet, meanings) -> {
                if (facet != Facet.ACCESSORY || included <= 0) {
                    facets.computeIfAbsent(facet, _ -> new LinkedHashSet<>()).addAll(meanings);
                }
            });
        }

        /** Hyphens part words, and stay in what has digits. */
        private static List<String> tokens(String text) {
            List<String> tokens = new ArrayList<>();
            for (String chunk : SEPARATORS.split(text)) {
                if (chunk.equals(ADDITION)) {
                    tokens.add(chunk);
                    continue;
                }
                boolean joins = chunk.chars().anyMatch(Character::isDigit)
                                && chunk.chars().anyMatch(Character::isLetter)
                        || chunk.matches("\\d+[-.]\\d+(?:[-.]\\d+)*");
                (joins ? codesIn(chunk) : Arrays.stream(BETWEEN.split(chunk)))
                        .filter(token -> !token.isEmpty())
                        .forEach(tokens::add);
            }
            return tokens;
        }

        private static Stream<String> codesIn(String chunk) {
            String hyphened = JOINED_CODE.matcher(chunk).replaceAll("-");
            return Arrays.stream(hyphened.split("[^\\p{L}\\p{N}-]+"))
                    .map(code -> code.replaceAll("^-+|-+$", ""))
                    .flatMap(Reader::withoutEdition);
        }

        /** An edition is no part of a code, though shops write it so: {@code U6-Pro}. */
        private static Stream<String> withoutEdition(String code) {
            int last = code.lastIndexOf('-');
            String end = code.substring(last + 1);
            return last > 0 && ProductWords.INSTANCE.knows(end, Facet.EDITION)
                    ? Stream.of(code.substring(0, last), end)
                    : Stream.of(code);
        }
    }
}

package dev.dealwire.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The brands that two listings state beside their titles. */
record Brands(@Nullable String mine, @Nullable String others) {

    private static final int LEAST_INITIALS = 3;

    /** Makers add a line to their name: {@code Bosch} and {@code Bosch Professional}. */
    boolean areOne() {
        if (mine == null || others == null) {
            return false;
        }
        String one = TitleText.code(mine);
        String other = TitleText.code(others);
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }

    /** Whether both are stated, and neither title names the other's. */
    boolean areApart(TitleReading title, TitleReading otherTitle) {
        return mine != null && others != null && !areOne() && !names(otherTitle, mine) && !names(title, others);
    }

    /** What a stated brand may be called in a title: whole, by its words, by its initials. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        Stream.of(mine, others).forEach(brand -> {
            if (brand != null) {
                words.addAll(words(brand));
            }
        });
        return words;
    }

    private static boolean names(TitleReading title, String brand) {
        return title.names().contains(TitleText.code(brand));
    }

    private static Set<String> words(String brand) {
        String[] parts = TitleText.fold(brand).split("[^\\p{L}\\p{N}]+");
        Set<String> words = new HashSet<>(Arrays.asList(parts));
        words.add(TitleText.code(brand));
        String initials = Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
        if (initials.length() >= LEAST_INITIALS) {
            words.add(initials);
        }
        return words;
    }
}

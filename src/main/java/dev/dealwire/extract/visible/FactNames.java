package dev.dealwire.extract.visible;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** By what names pages call a product's numbers, its brand and its seller, the plainest first; from the file beside this class. */
final class FactNames {

    enum Kind {
        GTIN,
        MPN,
        SKU,
        BRAND,
        STORE,
        SELLER
    }

    /** @param weak whether it means other things too, so that what follows has to be set apart from it */
    record Name(String text, boolean weak) {

        static Name of(String entry) {
            boolean weak = entry.endsWith(":");
            return new Name(weak ? entry.substring(0, entry.length() - 1) : entry, weak);
        }
    }

    private static final String FILE = "fact-names.txt";
    private static final Map<Kind, List<Name>> NAMES = load();

    private FactNames() {}

    static List<Name> of(Kind kind) {
        return NAMES.getOrDefault(kind, List.of());
    }

    private static Map<Kind, List<Name>> load() {
        Map<Kind, List<Name>> names = new EnumMap<>(Kind.class);
        try (InputStream in = Objects.requireNonNull(FactNames.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> names.put(kind(line), names(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary " + FILE, e);
        }
        return names;
    }

    private static Kind kind(String line) {
        return Kind.valueOf(line.substring(0, line.indexOf(':')));
    }

    private static List<Name> names(String line) {
        return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
                .map(entry -> Name.of(entry.strip().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }
}

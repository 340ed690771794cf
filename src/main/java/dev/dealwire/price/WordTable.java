package dev.dealwire.price;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads the tables of words and signs that stand beside this class, and spells words the way they are looked up. */
final class WordTable {

    private WordTable() {}

    /** The rows of a table, split at tabs, without comments. */
    static List<String[]> rows(String name) {
        InputStream stream = WordTable.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("found no table '" + name + "' beside " + WordTable.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table '" + name + "' cannot be read", e);
        }
    }

    /** Lower case in no language; a Turkish capital I with its dot becomes a plain i. */
    static String lowerCase(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        return lowerCase.indexOf('\u0307') < 0 ? lowerCase : lowerCase.replace("\u0307", "");
    }

    /** Whether a table's entry is meant exactly as it is written. */
    static boolean isExact(String entry) {
        return !entry.equals(entry.toLowerCase(Locale.ROOT));
    }
}

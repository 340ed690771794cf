package dev.dealwire.extract.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A resource table of phrases: a row a line, columns set apart by tabs, {@code //} starts a remark. */
final class PhraseFile {

    private PhraseFile() {}

    /** The columns of a row; the phrase comes first. */
    record Row(String file, List<String> columns) {

        String phrase() {
            return columns.getFirst();
        }

        String column(int index) {
            if (index >= columns.size()) {
                throw new IllegalStateException(
                        file + ": wanted a column " + (index + 1) + " in '" + String.join(" | ", columns) + "'");
            }
            return columns.get(index);
        }
    }

    static List<Row> rows(String file) {
        try (InputStream in = PhraseFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no phrase table " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> new Row(file, List.of(line.strip().split("\t+"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> PhraseTable<T> table(String file, Function<Row, T> value) {
        return table(file, value, (first, second) -> first);
    }

    /** @param merge what becomes of a phrase that stands in several rows */
    static <T> PhraseTable<T> table(String file, Function<Row, T> value, BinaryOperator<T> merge) {
        PhraseTable<T> table = new PhraseTable<>();
        for (Row row : rows(file)) {
            table.add(row.phrase(), value.apply(row), merge);
        }
        return table;
    }
}

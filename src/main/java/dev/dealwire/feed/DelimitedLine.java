package dev.dealwire.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts a row into its fields (RFC 4180). A quote within an unquoted field is text, as tab-separated feeds have inches. */
final class DelimitedLine {

    private final char delimiter;
    private String row = "";
    private int at;

    DelimitedLine(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Null if the row ends within quotes. */
    @Nullable
    List<String> split(String text) {
        row = text;
        at = 0;
        List<String> fields = new ArrayList<>();
        while (true) {
            String field = at < row.length() && row.charAt(at) == '"' ? quoted() : plain();
            if (field == null) {
                return null;
            }
            fields.add(field);
            if (at >= row.length()) {
                return fields;
            }
            at++;
        }
    }

    private String plain() {
        int end = row.indexOf(delimiter, at);
        String field = row.substring(at, end < 0 ? row.length() : end);
        at += field.length();
        return field;
    }

    private @Nullable String quoted() {
        StringBuilder field = new StringBuilder();
        int from = at + 1;
        while (true) {
            int quote = row.indexOf('"', from);
            if (quote < 0) {
                return null;
            }
            field.append(row, from, quote);
            if (quote + 1 < row.length() && row.charAt(quote + 1) == '"') {
                field.append('"');
                from = quote + 2;
                continue;
            }
            at = quote + 1;
            return field.append(plain()).toString();
        }
    }
}

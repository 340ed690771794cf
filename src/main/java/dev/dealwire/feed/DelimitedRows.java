package dev.dealwire.feed;

import dev.dealwire.feed.FeedReading.Reason;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with a heading, its fields parted by tabs, commas, semicolons or bars, quoted as RFC 4180 has it. Ours, because a
 * reader that knows the RFC alone takes a lone quote for the beginning of all that follows: here a quoted field is believed
 * for a few lines, and else only the line that began it is broken.
 */
final class DelimitedRows implements FeedRows {

    private static final int MOST_LINES_A_ROW = 100;
    private static final int LONGEST_ROW = 256 * 1024;
    private static final char[] DELIMITERS = {'\t', ',', ';', '|'};

    private final LineReader lines;
    private final char delimiter;
    private final List<String> columns;

    private DelimitedRows(LineReader lines, char delimiter, List<String> columns) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.columns = columns;
    }

    static DelimitedRows open(Reader in) throws IOException, UnreadableFeedException {
        LineReader lines = new LineReader(in, LONGEST_ROW);
        String heading = lines.read();
        if (heading == null) {
            throw new UnreadableFeedException(Reason.NOT_A_FEED, "nothing in it");
        }
        char delimiter = delimiterOf(heading);
        List<String> fields = new DelimitedLine(delimiter).split(heading);
        List<String> columns = fields == null
                ? List.of()
                : fields.stream().map(FeedAttributes::nameOf).toList();
        if (!columns.contains("id") || !columns.contains("price")) {
            throw new UnreadableFeedException(
                    Reason.NOT_A_FEED, "no columns id and price in line 1: " + FeedAttributes.shorten(heading));
        }
        return new DelimitedRows(lines, delimiter, columns);
    }

    @Override
    public @Nullable FeedRow next() throws IOException, UnreadableFeedException {
        String first = lines.read();
        while (first != null && first.isBlank()) {
            first = lines.read();
        }
        if (first == null) {
            return null;
        }
        long line = lines.number();
        if (lines.wasTooLong()) {
            return new FeedRow.Broken(line, "more than " + LONGEST_ROW + " characters in a row");
        }
        return row(line, fieldsFrom(first));
    }

    /** Null if a quoted field that begins here does not end. */
    private @Nullable List<String> fieldsFrom(String first) throws IOException {
        DelimitedLine splitter = new DelimitedLine(delimiter);
        List<String> fields = splitter.split(first);
        StringBuilder row = new StringBuilder(first);
        List<String> ahead = new ArrayList<>();
        while (fields == null && ahead.size() < MOST_LINES_A_ROW && row.length() < LONGEST_ROW) {
            String more = lines.read();
            if (more == null) {
                break;
            }
            ahead.add(more);
            row.append('\n').append(more);
            fields = more.indexOf('"') < 0 ? null : splitter.split(row.toString());
        }
        if (fields == null || fields.size() != columns.size() && !ahead.isEmpty()) {
            lines.unread(ahead);
            return null;
        }
        return fields;
    }

    private FeedRow row(long line, @Nullable List<String> fields) throws IOException, UnreadableFeedException {
        if (fields != null && fields.size() == columns.size()) {
            return new FeedRow.Item(line, byName(fields));
        }
        if (lines.isAtEnd() && !lines.endedWithLineBreak()) {
            throw new UnreadableFeedException(Reason.FEED_CUT_SHORT, "half a row in line " + line);
        }
        return new FeedRow.Broken(
                line,
                fields == null
                        ? "a quote that does not close"
                        : "found " + fields.size() + " fields, wanted " + columns.size());
    }

    private Map<String, String> byName(List<String> fields) {
        Map<String, String> byName = HashMap.newHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String text = fields.get(i).strip();
            if (!text.isEmpty()) {
                byName.putIfAbsent(columns.get(i), text);
            }
        }
        return byName;
    }

    private static char delimiterOf(String heading) {
        char best = DELIMITERS[0];
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count = heading.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                best = delimiter;
                most = count;
            }
        }
        return best;
    }
}

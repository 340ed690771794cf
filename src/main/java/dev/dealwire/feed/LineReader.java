package dev.dealwire.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length, counts them, and takes some back. */
final class LineReader {

    private final Reader in;
    private final int longest;
    private final Deque<String> unread = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private final char[] chunk = new char[64 * 1024];
    private int at;
    private int limit;
    private long number;
    private boolean tooLong;
    private boolean lineBreak = true;

    LineReader(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its break, cut if it is too long; null at the end. */
    @Nullable
    String read() throws IOException {
        tooLong = false;
        if (unread.isEmpty() && !hasMore()) {
            return null;
        }
        number++;
        return unread.isEmpty() ? readNew() : unread.remove();
    }

    /** Puts lines back that were just read; they will be read again under their numbers. */
    void unread(List<String> lines) {
        lines.reversed().forEach(unread::addFirst);
        number -= lines.size();
    }

    /** Of the line that was read last, from 1. */
    long number() {
        return number;
    }

    boolean wasTooLong() {
        return tooLong;
    }

    /** Whether no line is left. */
    boolean isAtEnd() throws IOException {
        return unread.isEmpty() && !hasMore();
    }

    /** Whether the last of all lines was closed by a line break, which a cut file's seldom is. */
    boolean endedWithLineBreak() {
        return lineBreak;
    }

    private boolean hasMore() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, in.read(chunk));
        }
        return limit > 0;
    }

    private String readNew() throws IOException {
        line.setLength(0);
        lineBreak = false;
        while (!lineBreak && hasMore()) {
            int end = at;
            while (end < limit && chunk[end] != '\n') {
                end++;
            }
            append(end);
            lineBreak = end < limit;
            at = lineBreak ? end + 1 : end;
        }
        int length = line.length();
        boolean carriageReturn = length > 0 && line.charAt(length - 1) == '\r';
        return line.substring(0, carriageReturn ? length - 1 : length);
    }

    private void append(int end) {
        int room = longest - line.length();
        tooLong |= end - at > room;
        line.append(chunk, at, Math.min(end - at, room));
    }
}

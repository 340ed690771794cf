package dev.dealwire.fetch.store;

import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.Capture;
import dev.dealwire.fetch.ReplyHeaders;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A response record's block: an HTTP reply, head and body (WARC 1.1 section 6.3.2). */
final class HttpBlock {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] END_OF_LINE = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

    private HttpBlock() {}

    static byte[] of(Capture capture) {
        byte[] body = capture.body();
        return join(before(capture, body.length), body, after(capture, body.length));
    }

    /** What stands before a body of that length: the head, and the size of the one chunk if the head speaks of chunks. */
    static byte[] before(Capture capture, long length) {
        if (length == 0 || !isChunked(headersOf(capture.replyHead()))) {
            return capture.replyHead();
        }
        byte[] size = Long.toHexString(length).getBytes(StandardCharsets.US_ASCII);
        return join(capture.replyHead(), size, END_OF_LINE);
    }

    static byte[] after(Capture capture, long length) {
        if (!isChunked(headersOf(capture.replyHead()))) {
            return new byte[0];
        }
        return length == 0 ? LAST_CHUNK : join(END_OF_LINE, LAST_CHUNK);
    }

    /** Empty if there is no head in it. */
    static Optional<ArchivedPage> parse(URI url, Instant at, byte[] block) {
        int headEnd = indexOf(block, END_OF_HEAD, 0);
        if (headEnd < 0) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(block, headEnd + END_OF_HEAD.length);
        ReplyHeaders headers = headersOf(head);
        byte[] rest = Arrays.copyOfRange(block, head.length, block.length);
        return statusOf(head)
                .map(status -> new ArchivedPage(url, at, status, headers, isChunked(headers) ? unchunked(rest) : rest));
    }

    static boolean isContentCoded(Capture capture) {
        return headersOf(capture.replyHead()).first("Content-Encoding").isPresent();
    }

    private static boolean isChunked(ReplyHeaders headers) {
        return headers.first("Transfer-Encoding")
                .filter(coding -> coding.toLowerCase(Locale.ROOT).contains("chunked"))
                .isPresent();
    }

    /** Our own framing, which is one chunk. */
    private static byte[] unchunked(byte[] framed) {
        int sizeEnd = indexOf(framed, END_OF_LINE, 0);
        int size = Integer.parseInt(new String(framed, 0, sizeEnd, StandardCharsets.US_ASCII), 16);
        return Arrays.copyOfRange(framed, sizeEnd + 2, sizeEnd + 2 + size);
    }

    private static Optional<Integer> statusOf(byte[] head) {
        String[] words = new String(head, StandardCharsets.ISO_8859_1).split("\\s", 3);
        boolean readable = words.length > 1 && words[1].matches("\\d{3}");
        return readable ? Optional.of(Integer.valueOf(words[1])) : Optional.empty();
    }

    private static ReplyHeaders headersOf(byte[] head) {
        List<ReplyHeaders.Field> fields = new ArrayList<>();
        new String(head, StandardCharsets.ISO_8859_1).lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(new ReplyHeaders.Field(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        });
        return new ReplyHeaders(fields);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

package dev.dealwire.fetch;

import dev.dealwire.fetch.Decoded.End;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the content codings we ask for, gzip and deflate (RFC 9110 section 8.4.1), and counts while it inflates: a bomb is
 * given up at the cap, with no more than the cap in memory.
 */
public final class ContentDecoder {

    /** What we tell servers that we understand. */
    public static final String ACCEPTED = "gzip, deflate";

    /** Real servers stack two codings by mistake; more is play. */
    private static final int MOST_LAYERS = 3;

    private static final int BUFFER = 16 * 1024;

    private final int mostBytes;

    public ContentDecoder(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    public Decoded decode(ReplyHeaders headers, byte[] body) {
        List<String> codings = codingsOf(headers);
        if (codings.size() > MOST_LAYERS || !codings.stream().allMatch(ContentDecoder::isKnown)) {
            return new Decoded(new byte[0], End.UNKNOWN_CODING);
        }
        Decoded decoded = new Decoded(body, body.length > mostBytes ? End.TOO_LARGE : End.WHOLE);
        for (String coding : codings.reversed()) {
            if (decoded.end() != End.WHOLE) {
                return decoded;
            }
            decoded = inflate(coding, decoded.bytes());
        }
        return decoded;
    }

    private static List<String> codingsOf(ReplyHeaders headers) {
        return Arrays.stream(headers.joined("Content-Encoding").split(","))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }

    private static boolean isKnown(String coding) {
        return switch (coding) {
            case "gzip", "x-gzip", "deflate" -> true;
            default -> false;
        };
    }

    private Decoded inflate(String coding, byte[] body) {
        if (body.length == 0) {
            return new Decoded(body, End.WHOLE);
        }
        ByteArrayOutputStream inflated = new ByteArrayOutputStream(firstSize(coding, body));
        try (InputStream in = inflating(coding, body)) {
            End end = copy(in, inflated);
            return new Decoded(inflated.toByteArray(), end);
        } catch (IOException e) {
            return new Decoded(inflated.toByteArray(), End.BROKEN);
        }
    }

    /** A gzip member ends with its inflated size (RFC 1952 section 2.3.1): a hint that is believed as far as pages go. */
    private int firstSize(String coding, byte[] body) {
        long likely = body.length * 4L;
        if (!coding.equals("deflate") && body.length > Integer.BYTES) {
            long stated = ByteBuffer.wrap(body, body.length - Integer.BYTES, Integer.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getInt()
                    & 0xffff_ffffL;
            likely = Math.min(stated, body.length * 16L);
        }
        return (int) Math.clamp(likely, 0, mostBytes);
    }

    private End copy(InputStream in, ByteArrayOutputStream inflated) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = mostBytes;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            inflated.write(buffer, 0, Math.min(read, left));
            if (read > left) {
                return End.TOO_LARGE;
            }
            left -= read;
        }
        return End.WHOLE;
    }

    private static InputStream inflating(String coding, byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        if (!coding.equals("deflate")) {
            return new GZIPInputStream(in, BUFFER);
        }
        return new InflaterInputStream(in, new Inflater(!hasZlibHeader(body)), BUFFER);
    }

    /** "deflate" means the zlib format, but some servers send the bare stream (RFC 9110 section 8.4.1.2). */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length >= 2 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    }
}

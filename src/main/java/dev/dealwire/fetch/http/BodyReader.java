package dev.dealwire.fetch.http;

import dev.dealwire.fetch.Transport.Overflow;
import dev.dealwire.fetch.Transport.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a body up to its cap. Past the cap it leaves the rest on the wire: the connection is of no use any more. */
final class BodyReader {

    private static final int BUFFER = 16 * 1024;

    private final Request request;
    private boolean cut;

    BodyReader(Request request) {
        this.request = request;
    }

    byte[] read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > request.mostBytes() && request.overflow() == Overflow.REFUSE) {
            throw tooLarge();
        }
        return read(entity.getContent(), entity.getContentLength());
    }

    boolean wasCut() {
        return cut;
    }

    private byte[] read(InputStream in, long announced) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(firstSize(announced));
        byte[] buffer = new byte[BUFFER];
        int left = request.mostBytes();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, Math.min(read, left));
            if (read > left) {
                overflow();
                break;
            }
            left -= read;
        }
        return body.toByteArray();
    }

    /** What a server announces is believed only so far: memory is taken as bytes arrive. */
    private static int firstSize(long announced) {
        return (int) Math.clamp(announced, BUFFER, 128 * 1024);
    }

    private void overflow() throws IOException {
        if (request.overflow() == Overflow.REFUSE) {
            throw tooLarge();
        }
        cut = true;
    }

    private ReplyTooLargeException tooLarge() {
        return new ReplyTooLargeException("a body", request.mostBytes());
    }
}

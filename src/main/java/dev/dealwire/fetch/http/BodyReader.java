package dev.dealwire.fetch.http;

import dev.dealwire.fetch.Transport.Overflow;
import dev.dealwire.fetch.Transport.Request;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private byte[] read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        requireWithinCap(entity);
        ByteArrayOutputStream body = new ByteArrayOutputStream(firstSize(entity.getContentLength()));
        copy(entity.getContent(), body);
        return body.toByteArray();
    }

    private void requireWithinCap(HttpEntity entity) throws IOException {
        if (entity.getContentLength() > request.mostBytes() && request.overflow() == Overflow.REFUSE) {
            throw tooLarge();
        }
    }

    /** @return empty if the request wants the body in a file, which then has it */
    byte[] receive(@Nullable HttpEntity entity) throws IOException {
        Path spool = request.spool();
        if (spool == null) {
            return read(entity);
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(spool), BUFFER)) {
            if (entity != null) {
                requireWithinCap(entity);
                copy(entity.getContent(), file);
            }
        }
        return new byte[0];
    }

    boolean wasCut() {
        return cut;
    }

    private void copy(InputStream in, OutputStream body) throws IOException {
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

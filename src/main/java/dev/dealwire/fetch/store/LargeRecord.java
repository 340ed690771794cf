package dev.dealwire.fetch.store;

import dev.dealwire.fetch.Capture;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A record whose payload is a file: streamed, so that a feed of a gigabyte takes no memory.
 *
 * @param head of the record
 * @param blockHead what stands in the block before the payload: an HTTP reply's head, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LargeRecord(WarcRecord head, byte[] blockHead, Path payload, byte[] blockEnd, WarcDigest digest) {

    private static final byte[] NOTHING = {};
    private static final int BUFFER = 64 * 1024;

    /** The reply of a capture whose body lies in {@code file}. */
    static LargeRecord response(Capture capture, Path file, UUID id) throws IOException {
        WarcDigest digest = WarcRecords.digestOf(file);
        long length = Files.size(file);
        byte[] before = HttpBlock.before(capture, length);
        byte[] after = HttpBlock.after(capture, length);
        WarcRecord head = WarcRecords.responseHead(capture, id, digest, before.length + length + after.length);
        return new LargeRecord(head, before, file, after, digest);
    }

    static LargeRecord resource(Path file, Instant at) throws IOException {
        WarcDigest digest = WarcRecords.digestOf(file);
        WarcRecord head = WarcRecords.resourceHead(file.toUri(), at, digest, Files.size(file));
        return new LargeRecord(head, NOTHING, file, NOTHING, digest);
    }

    /** Writes the record as one gzip member, and leaves {@code out} open. */
    void writeTo(OutputStream out) throws IOException {
        try (OutputStream member = new FastGzip(new BufferedOutputStream(new Unclosed(out), BUFFER))) {
            member.write(head.serializeHeader());
            member.write(blockHead);
            Files.copy(payload, member);
            member.write(blockEnd);
            member.write(WarcRecords.END_OF_RECORD);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

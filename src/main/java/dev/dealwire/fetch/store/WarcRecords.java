package dev.dealwire.fetch.store;

import dev.dealwire.catalog.Sha256;
import dev.dealwire.fetch.Capture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.Deflater;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/** Our records, each as a gzip member of its own (WARC 1.1 annex D.2). */
final class WarcRecords {

    static final byte[] END_OF_RECORD = {'\r', '\n', '\r', '\n'};

    private WarcRecords() {}

    static byte[] fileInfo(String file, String software, Instant now) {
        byte[] block = ("software: " + software + "\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Warcinfo info = new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(now)
                .filename(file)
                .body(MediaType.WARC_FIELDS, block)
                .build();
        return member(Deflater.BEST_SPEED, info, block);
    }

    /** @param id that the request's record refers to it by */
    static byte[] response(Capture capture, UUID id, WarcDigest payload) {
        byte[] block = HttpBlock.of(capture);
        int level = HttpBlock.isContentCoded(capture) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED;
        return member(level, responseHead(capture, id, payload, block.length), block);
    }

    /** The head of a response whose block is streamed behind it. */
    static WarcRecord responseHead(Capture capture, UUID id, WarcDigest payload, long blockLength) {
        WarcResponse.Builder response = new WarcResponse.Builder(capture.url())
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(capture.at())
                .payloadDigest(payload)
                .setHeader("Content-Type", MediaType.HTTP_RESPONSE.toString())
                .setHeader("Content-Length", Long.toString(blockLength));
        if (capture.peer() != null) {
            response.ipAddress(capture.peer());
        }
        return response.build();
    }

    /** The head of a resource, a file of this machine, that is streamed behind it. */
    static WarcRecord resourceHead(URI file, Instant at, WarcDigest payload, long length) {
        return new WarcResource.Builder(file)
                .version(MessageVersion.WARC_1_1)
                .date(at)
                .payloadDigest(payload)
                .setHeader("Content-Type", "application/octet-stream")
                .setHeader("Content-Length", Long.toString(length))
                .build();
    }

    static byte[] request(Capture capture, UUID response) {
        WarcRequest request = new WarcRequest.Builder(capture.url())
                .version(MessageVersion.WARC_1_1)
                .date(capture.at())
                .addHeader("WARC-Concurrent-To", "<urn:uuid:" + response + ">")
                .body(MediaType.HTTP_REQUEST, capture.requestHead())
                .build();
        return member(Deflater.BEST_SPEED, request, capture.requestHead());
    }

    /** Of the payload: the body without transfer coding, in its content coding (WARC 1.1 section 5.9). */
    static WarcDigest digestOf(byte[] payload) {
        return new WarcDigest("sha256", Sha256.of(payload));
    }

    static WarcDigest digestOf(Path payload) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(payload), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new WarcDigest("sha256", digest.digest());
    }

    private static byte[] member(int level, WarcRecord record, byte[] block) {
        return GzipMember.of(level, record.serializeHeader(), block, END_OF_RECORD);
    }
}

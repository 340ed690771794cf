package dev.dealwire.fetch.store;

import dev.dealwire.fetch.Capture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.Deflater;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/** Our records, each as a gzip member of its own (WARC 1.1 annex D.2). */
final class WarcRecords {

    private static final byte[] END_OF_RECORD = {'\r', '\n', '\r', '\n'};

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
        WarcResponse.Builder response = new WarcResponse.Builder(capture.url())
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(capture.at())
                .payloadDigest(payload)
                .body(MediaType.HTTP_RESPONSE, block);
        if (capture.peer() != null) {
            response.ipAddress(capture.peer());
        }
        int level = HttpBlock.isContentCoded(capture) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED;
        return member(level, response.build(), block);
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
        try {
            return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("found no SHA-256, which every Java platform has", e);
        }
    }

    private static byte[] member(int level, WarcRecord record, byte[] block) {
        return GzipMember.of(level, record.serializeHeader(), block, END_OF_RECORD);
    }
}

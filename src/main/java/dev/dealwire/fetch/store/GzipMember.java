package dev.dealwire.fetch.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One whole gzip member (RFC 1952) at a compression level of our choice. */
final class GzipMember {

    static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    static final int TRAILER = 8;

    private GzipMember() {}

    /** @param level of {@link Deflater}: a body in a content coding does not get smaller, so trying would only cost time */
    static byte[] of(int level, byte[]... parts) {
        CRC32 crc = new CRC32();
        ByteArrayOutputStream member = new ByteArrayOutputStream(sizeOf(parts) + 256);
        member.writeBytes(HEADER);
        try (Deflater deflater = new Deflater(level, true)) {
            byte[] buffer = new byte[16 * 1024];
            for (byte[] part : parts) {
                crc.update(part);
                deflater.setInput(part);
                drain(deflater, buffer, member);
            }
            deflater.finish();
            drain(deflater, buffer, member);
        }
        member.writeBytes(trailer(crc, sizeOf(parts)));
        return member.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream member) {
        int written = deflater.deflate(buffer);
        while (written > 0) {
            member.write(buffer, 0, written);
            written = deflater.deflate(buffer);
        }
    }

    private static byte[] trailer(CRC32 crc, int size) {
        return ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(size)
                .array();
    }

    private static int sizeOf(byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        return size;
    }
}

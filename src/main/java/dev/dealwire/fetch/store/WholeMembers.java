package dev.dealwire.fetch.store;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds how much of a file is whole gzip members as {@link GzipMember} writes them; what follows was torn by a kill. */
final class WholeMembers implements AutoCloseable {

    private final InputStream in;
    private final byte[] input = new byte[64 * 1024];
    private final byte[] output = new byte[64 * 1024];
    private int given;
    private long whole;

    private WholeMembers(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 256 * 1024);
    }

    static long lengthOf(Path file) throws IOException {
        try (WholeMembers members = new WholeMembers(file)) {
            while (members.advance()) {
                continue;
            }
            return members.whole;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean advance() throws IOException {
        if (!Arrays.equals(in.readNBytes(GzipMember.HEADER.length), GzipMember.HEADER)) {
            return false;
        }
        CRC32 crc = new CRC32();
        try (Inflater inflater = new Inflater(true)) {
            while (!inflater.finished()) {
                inflate(inflater, crc);
            }
            if (!hasTrailer(crc, inflater.getBytesWritten())) {
                return false;
            }
            whole += GzipMember.HEADER.length + inflater.getBytesRead() + GzipMember.TRAILER;
            return true;
        } catch (DataFormatException | EOFException e) {
            return false;
        }
    }

    private void inflate(Inflater inflater, CRC32 crc) throws IOException, DataFormatException {
        if (inflater.needsInput()) {
            in.mark(input.length);
            given = in.read(input);
            if (given < 0) {
                throw new EOFException("a member without end");
            }
            inflater.setInput(input, 0, given);
        }
        crc.update(output, 0, inflater.inflate(output));
        if (inflater.finished()) {
            rewind(inflater);
        }
    }

    /** What the inflater was given beyond its end belongs to the trailer and the next member. */
    private void rewind(Inflater inflater) throws IOException {
        in.reset();
        in.skipNBytes(given - inflater.getRemaining());
    }

    private boolean hasTrailer(CRC32 crc, long size) throws IOException {
        byte[] trailer = in.readNBytes(GzipMember.TRAILER);
        if (trailer.length < GzipMember.TRAILER) {
            return false;
        }
        ByteBuffer fields = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        return fields.getInt() == (int) crc.getValue() && fields.getInt() == (int) size;
    }
}

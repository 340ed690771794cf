package dev.dealwire.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives a bomb up at the cap. */
final class CappedStream extends FilterInputStream {

    private long left;

    CappedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws OverflowException {
        left -= bytes;
        if (left < 0) {
            throw new OverflowException();
        }
    }

    static final class OverflowException extends IOException {

        private static final long serialVersionUID = 1;
    }
}

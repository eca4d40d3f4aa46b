package dcganlab.data.arrays;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stretch of a stream.
final class FileSpan extends FilterInputStream {
    private long left;

    /// The next bytes of a stream.
    FileSpan(InputStream in, long length) {
        super(in);
        left = length;
    }

    /// How many bytes have not been read.
    long left() {
        return left;
    }

    /// @param in whose bytes from `offset` on are wanted; is closed with the stretch
    /// @throws java.io.EOFException if it ends before
    static InputStream of(InputStream in, long offset, long length) throws IOException {
        try {
            in.skipNBytes(offset);
            return new FileSpan(in, length);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int value = left > 0 ? in.read() : -1;
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] bytes, int at, int count) throws IOException {
        if (left <= 0) {
            return count == 0 ? 0 : -1;
        }
        int got = in.read(bytes, at, (int) Math.min(count, left));
        left -= Math.max(0, got);
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

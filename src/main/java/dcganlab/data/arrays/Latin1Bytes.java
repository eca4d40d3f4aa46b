package dcganlab.data.arrays;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that were written as characters of Latin-1 and those as UTF-8: so Python 3 hands bytes to
/// Python 2.
final class Latin1Bytes extends FilterInputStream {
    /// @param in buffered
    Latin1Bytes(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int first = in.read();
        if (first < 0x80) {
            return first;
        }
        int second = in.read();
        if (second < 0) {
            throw new EOFException();
        }
        return ((first << 6) | (second & 0x3F)) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int count) throws IOException {
        int got = 0;
        while (got < count) {
            int value = read();
            if (value < 0) {
                break;
            }
            bytes[at + got++] = (byte) value;
        }
        return got == 0 && count > 0 ? -1 : got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

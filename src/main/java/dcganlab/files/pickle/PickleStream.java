package dcganlab.files.pickle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a pickle, counted.
final class PickleStream {
    private final InputStream in;
    private long offset;

    PickleStream(InputStream in) {
        this.in = in;
    }

    int readByte() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        offset++;
        return value;
    }

    /// An unsigned little-endian number; one of 8 bytes may turn out negative.
    long readLittle(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) readByte() << (8 * i);
        }
        return value;
    }

    /// So many bytes; takes no more memory than there are.
    byte[] read(int count) throws IOException {
        byte[] bytes = count < 0 ? new byte[0] : in.readNBytes(count);
        if (bytes.length != count) {
            throw new EOFException();
        }
        offset += count;
        return bytes;
    }

    String readLine(int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = readByte(); c != '\n'; c = readByte()) {
            if (line.size() == most) {
                throw new EOFException();
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1);
    }

    void skip(long bytes) throws IOException {
        if (bytes < 0) {
            throw new EOFException();
        }
        in.skipNBytes(bytes);
        offset += bytes;
    }

    PickledBytes passOver(long length, boolean utf8) throws IOException {
        long first = offset;
        skip(length);
        return new PickledBytes.Many(first, length, utf8);
    }
}

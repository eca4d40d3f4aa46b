package dcganlab.data.arrays;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// The bytes of numbers that come some rows at a time.
abstract class RowStream extends InputStream {
    private ByteBuffer rows = ByteBuffer.allocate(0);

    /// The next rows, which stay as they are until more are asked for; null after the last.
    abstract @Nullable ByteBuffer more() throws IOException;

    @Override
    public final int read() throws IOException {
        return ready() ? rows.get() & 0xFF : -1;
    }

    @Override
    public final int read(byte[] bytes, int at, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int got = Math.min(count, rows.remaining());
        rows.get(bytes, at, got);
        return got;
    }

    private boolean ready() throws IOException {
        while (!rows.hasRemaining()) {
            ByteBuffer next = more();
            if (next == null) {
                return false;
            }
            rows = next;
        }
        return true;
    }
}

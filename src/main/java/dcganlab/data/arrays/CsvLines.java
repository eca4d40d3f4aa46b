package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/// The lines of a text that are not empty; none may be as long as a lie would make it.
final class CsvLines implements Closeable {
    private static final int LONGEST = 1 << 24;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final InputStream in;
    private byte[] line = new byte[1 << 12];
    private boolean first = true;

    /// @param in buffered
    CsvLines(InputStream in) {
        this.in = in;
    }

    /// The next line, without its end; null after the last.
    @Nullable String next() throws IOException {
        while (true) {
            int length = 0;
            int c = in.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (length == LONGEST) {
                    throw new ZipException("a line of more than " + LONGEST + " bytes");
                }
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = (byte) c;
            }
            String text = new String(line, 0, length, ISO_8859_1);
            if (first && text.startsWith(BYTE_ORDER_MARK)) {
                text = text.substring(BYTE_ORDER_MARK.length());
            }
            first = false;
            if (!text.isBlank()) {
                return text.strip();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

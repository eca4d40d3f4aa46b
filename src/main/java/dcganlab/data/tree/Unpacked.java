package dcganlab.data.tree;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// A file's content, unpacked if it is gzip, whatever its name says.
public final class Unpacked {
    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    public static InputStream open(DataFile file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), BUFFER);
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return gzip ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// The first bytes, fewer if the file is shorter.
    public static byte[] head(DataFile file, int most) throws IOException {
        try (InputStream in = open(file)) {
            return in.readNBytes(most);
        }
    }
}

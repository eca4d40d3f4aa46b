package dcganlab.data.tree;

import dcganlab.files.FileKind;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// A file's content, unpacked if it is gzip or bzip2, whatever its name says.
public final class Unpacked {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 8;

    private Unpacked() {}

    /// Whether a file that begins so is unpacked by {@link #open}.
    static boolean packed(byte[] head) {
        FileKind kind = FileKind.of(head);
        return kind == FileKind.GZIP || kind == FileKind.BZIP2;
    }

    public static InputStream open(DataFile file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), BUFFER);
        try {
            in.mark(HEAD);
            FileKind kind = FileKind.of(in.readNBytes(HEAD));
            in.reset();
            if (kind == FileKind.GZIP) {
                return new GZIPInputStream(in, BUFFER);
            }
            return kind == FileKind.BZIP2 ? new BZip2CompressorInputStream(in, true) : in;
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

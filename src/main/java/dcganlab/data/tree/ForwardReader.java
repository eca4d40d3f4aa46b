package dcganlab.data.tree;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;

/// Reads a packed tar, which can only be read forwards: whoever asks for what lies ahead gets there
/// by unpacking what lies between, whoever asks for what lies behind has it unpacked again from the
/// beginning. So it pays to ask in the order of the archive.
final class ForwardReader implements Closeable {
    private final DataFile archive;
    private @Nullable TarArchiveInputStream tar;
    private int entry = -1;
    private long offset;

    ForwardReader(DataFile archive) {
        this.archive = archive;
    }

    /// Reads as a stream does.
    ///
    /// @param wanted which of the archive's entries
    /// @param from where in it
    synchronized int read(int wanted, long from, byte[] into, int at, int length)
            throws IOException {
        TarArchiveInputStream in = at(wanted, from);
        int count = in.read(into, at, length);
        offset += Math.max(0, count);
        return count;
    }

    private TarArchiveInputStream at(int wanted, long from) throws IOException {
        TarArchiveInputStream in = tar;
        if (in == null || wanted < entry || (wanted == entry && from < offset)) {
            in = again();
        }
        while (entry < wanted) {
            if (in.getNextEntry() == null) {
                throw new EOFException();
            }
            entry++;
            offset = 0;
        }
        in.skipNBytes(from - offset);
        offset = from;
        return in;
    }

    private TarArchiveInputStream again() throws IOException {
        close();
        TarArchiveInputStream in = new TarArchiveInputStream(Unpacked.open(archive));
        tar = in;
        entry = -1;
        offset = 0;
        return in;
    }

    @Override
    public synchronized void close() throws IOException {
        TarArchiveInputStream in = tar;
        tar = null;
        if (in != null) {
            in.close();
        }
    }
}

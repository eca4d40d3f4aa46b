package dcganlab.data.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// A file among those that were chosen: on the disk, or in an archive that is read in place. Good
/// as long as its {@link FileTree} is open.
public interface DataFile {
    /// Its path below what was chosen, `/` between the parts on every system.
    String path();

    /// Where it lies, for the user.
    String location();

    /// How many bytes it has.
    ///
    /// @throws IOException if the system does not tell
    long size() throws IOException;

    /// A stream of its bytes, as they are.
    InputStream open() throws IOException;

    /// Its bytes in any order. An archive's member is copied into memory for it.
    ///
    /// @throws IOException also if it is too large to be copied
    SeekableByteChannel channel() throws IOException;

    /// Where it lies among the others of an archive that can only be read forwards.
    default int turn() {
        return 0;
    }

    /// The last part of its path.
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /// The path of the folder that it is in; empty for a file beside those folders.
    default String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }
}

package dcganlab.data.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.Load;
import dcganlab.data.Skipped;
import dcganlab.files.FileKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// An archive that is read where it lies, as if it were a folder: nothing is unpacked to the disk.
public abstract sealed class Archive implements FileTree permits Zip, Tar, PackedTar {
    private static final int TAR_BLOCK = 512;
    private static final int TAR_MARK_AT = 257;
    private static final String TAR_MARK = "ustar";

    private final DataFile file;
    private final Listing listing;
    private final List<DataFile> files;
    private final List<Skipped> skipped;

    /// @param file the archive itself
    Archive(DataFile file, Listing listing) {
        this.file = file;
        this.listing = listing;
        files = listing.files();
        skipped = listing.skipped();
    }

    /// Opens an archive, whatever its name; null if the file is none that can be read.
    ///
    /// @throws IOException if it is one, and is damaged
    public static @Nullable Archive in(DataFile file, Load load) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(FileKind.HEAD);
        }
        if (FileKind.of(head) == FileKind.ZIP) {
            return Zip.of(file);
        }
        if (beginsTar(head)) {
            return Tar.of(file, load);
        }
        return Unpacked.packed(head) && beginsTar(Unpacked.head(file, TAR_BLOCK))
                ? PackedTar.of(file, load)
                : null;
    }

    /// Before its mark a tar has the name of its first file, which may be like another kind's mark.
    private static boolean beginsTar(byte[] head) {
        return head.length == TAR_BLOCK
                && new String(head, TAR_MARK_AT, TAR_MARK.length(), ISO_8859_1).equals(TAR_MARK);
    }

    @Override
    public final String location() {
        return file.location();
    }

    @Override
    public final String name() {
        return file.name();
    }

    @Override
    public final boolean oneFile() {
        return false;
    }

    @Override
    public final List<DataFile> files() {
        return files;
    }

    @Override
    public final List<Skipped> skipped() {
        return skipped;
    }

    @Override
    public final Optional<DataFile> find(String path) {
        return listing.find(path);
    }
}

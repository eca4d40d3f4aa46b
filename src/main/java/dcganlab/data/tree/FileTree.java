package dcganlab.data.tree;

import dcganlab.data.Load;
import dcganlab.data.Skipped;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was chosen: a folder with all below it, or a single file. Its files can be read until it is
/// closed.
public interface FileTree extends Closeable {
    /// Where it lies, for the user.
    String location();

    /// Whether a file was chosen by itself: then it is looked into whatever its name.
    boolean oneFile();

    /// Every file that may hold images, in the order of the paths.
    List<DataFile> files();

    /// Files and folders that cannot, or that nobody means.
    List<Skipped> skipped();

    /// The file of a path, which is looked for beside a file that was chosen by itself.
    Optional<DataFile> find(String path);

    /// A file that lies in the same folder as another.
    default Optional<DataFile> beside(DataFile file, String name) {
        return find(file.folder().isEmpty() ? name : file.folder() + '/' + name);
    }

    /// The last part of its path, for the user.
    String name();

    /// Whether its files are had quickly only in the order of their {@link DataFile#turn}.
    default boolean forwardOnly() {
        return false;
    }

    /// Opens what lies at a path. Takes as long as a folder is large.
    ///
    /// @throws java.util.concurrent.CancellationException if the load is over
    static FileTree of(Path root, Load load) throws IOException {
        return Files.isDirectory(root) ? Folder.of(root, load) : new OneFile(root);
    }
}

package dcganlab.view.files;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for a place in the file system. Empty if the question was cancelled.
public interface PathChooser {
    /// A file to read.
    ///
    /// @param extension shown first, without a dot; empty for all files
    Optional<Path> file(String title, String extension);

    /// A folder to read.
    Optional<Path> folder(String title);

    /// A file to write.
    ///
    /// @param name the proposed name, with its extension
    Optional<Path> save(String title, String name);
}

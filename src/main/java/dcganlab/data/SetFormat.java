package dcganlab.data;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.model.LabException;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One of the formats in which sets of images are handed out.
public interface SetFormat {
    /// The sets of this format in one folder, those for testing as well.
    ///
    /// @param folder the files that lie in it
    /// @param tree what they are a part of
    /// @param broken takes the files that look like a set by their names but cannot be read
    /// @throws LabException if the set for training is broken, and others must not stand in for it
    List<FoundSet> among(List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken)
            throws LabException;

    /// Whether a file's name says that it is for testing.
    static boolean forTesting(DataFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.contains("test") || name.contains("t10k");
    }
}

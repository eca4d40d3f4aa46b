package dcganlab.data.arrays;

import dcganlab.data.FoundSet;
import dcganlab.data.SetFormat;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the file that holds images to train with: one named for it, or the only one that has
/// images at all.
public final class NumpyFormat implements SetFormat {
    @Override
    public List<FoundSet> among(
            List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken) {
        List<NumpyFile> candidates =
                folder.stream()
                        .filter(file ->
                                tree.oneFile()
                                        || file.name()
                                                .toLowerCase(Locale.ROOT)
                                                .matches(".*\\.np[yz]"))
                        .map(file -> new NumpyFile(file, tree))
                        .toList();
        List<NumpyFile> withImages = candidates.stream().filter(NumpyFile::holdsImages).toList();
        return withImages.stream()
                .filter(NumpyFile::namedAsImages)
                .findFirst()
                .or(() ->
                        withImages.size() == 1
                                ? withImages.stream().findFirst()
                                : java.util.Optional.empty())
                .map(file -> List.<FoundSet>of(file))
                .orElse(List.of());
    }
}

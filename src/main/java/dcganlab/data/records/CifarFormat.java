package dcganlab.data.records;

import dcganlab.data.FoundSet;
import dcganlab.data.SetFormat;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds files of CIFAR's binary version. Those for training are one set, those for testing
/// another.
public final class CifarFormat implements SetFormat {
    @Override
    public List<FoundSet> among(
            List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken) {
        List<DataFile> training = new ArrayList<>();
        List<DataFile> testing = new ArrayList<>();
        for (DataFile file : folder) {
            if (!file.name().toLowerCase(Locale.ROOT).endsWith(".bin") && !tree.oneFile()) {
                continue;
            }
            try {
                if (CifarFile.looksLike(file)) {
                    (SetFormat.forTesting(file) ? testing : training).add(file);
                }
            } catch (IOException e) {
                broken.put(file, e);
            }
        }
        List<FoundSet> sets = new ArrayList<>();
        if (!training.isEmpty()) {
            sets.add(new CifarFile(training, tree, false));
        }
        if (!testing.isEmpty()) {
            sets.add(new CifarFile(testing, tree, true));
        }
        return sets;
    }
}

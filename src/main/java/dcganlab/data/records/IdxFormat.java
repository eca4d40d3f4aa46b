package dcganlab.data.records;

import dcganlab.data.FoundSet;
import dcganlab.data.ReadFailure;
import dcganlab.data.SetFormat;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.model.LabException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds IDX files of images. Those for training are one set, those for testing another.
public final class IdxFormat implements SetFormat {
    /// Only files named so are looked into: a folder may hold a hundred thousand others.
    private static final Pattern CANDIDATE = Pattern.compile(".*(idx3|ubyte).*");

    @Override
    public List<FoundSet> among(
            List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken)
            throws LabException {
        List<DataFile> training = new ArrayList<>();
        List<DataFile> testing = new ArrayList<>();
        for (DataFile file : folder) {
            String name = file.name().toLowerCase(Locale.ROOT);
            if (!CANDIDATE.matcher(name).matches() && !tree.oneFile()) {
                continue;
            }
            try {
                if (IdxHeader.images(file)) {
                    (SetFormat.forTesting(file) ? testing : training).add(file);
                }
            } catch (IOException e) {
                broken.put(file, e);
            }
        }
        List<FoundSet> sets = new ArrayList<>();
        if (!training.isEmpty()) {
            sets.add(new IdxFile(training, tree, false));
        } else if (!testing.isEmpty()) {
            for (Map.Entry<DataFile, IOException> file : broken.entrySet()) {
                if (!SetFormat.forTesting(file.getKey())) {
                    throw ReadFailure.of(file.getKey(), file.getValue());
                }
            }
        }
        if (!testing.isEmpty()) {
            sets.add(new IdxFile(testing, tree, true));
        }
        return sets;
    }
}

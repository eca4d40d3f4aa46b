package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arrays of several files.
final class FoundArrays {
    private final List<NamedArray> arrays = new ArrayList<>();
    private final List<BrokenArray> broken = new ArrayList<>();

    /// By the file that they are in, each with a name.
    private final Map<DataFile, Map<String, List<String>>> texts = new LinkedHashMap<>();

    /// Adds what is in a file, if it is of a format that holds arrays.
    void add(DataFile file, boolean chosen) {
        try {
            Optional<ArrayReader> reader = ArrayFormat.reader(file, chosen);
            if (reader.isEmpty()) {
                return;
            }
            ArrayContents contents = reader.get().read(file);
            arrays.addAll(contents.arrays());
            broken.addAll(contents.broken());
            if (!contents.texts().isEmpty()) {
                texts.put(file, contents.texts());
            }
        } catch (IOException e) {
            broken.add(new BrokenArray(file, "", e));
        }
    }

    List<NamedArray> arrays() {
        return arrays;
    }

    List<BrokenArray> broken() {
        return broken;
    }

    Map<DataFile, Map<String, List<String>>> texts() {
        return texts;
    }

    /// Whether an array that can be read is called the one to train with.
    boolean anyTraining() {
        return arrays.stream().anyMatch(a -> a.words().part() == ArrayName.Part.TRAINING);
    }
}

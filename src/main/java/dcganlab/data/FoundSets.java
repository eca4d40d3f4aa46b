package dcganlab.data;

import dcganlab.data.arrays.ArrayFormat;
import dcganlab.data.pictures.ParquetFormat;
import dcganlab.data.records.CifarFormat;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.FolderPurpose;
import dcganlab.model.LabException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The sets of images in a tree that are more than single pictures, found in each of its folders.
///
/// @param training those to learn from
/// @param testing those to test with
/// @param broken files that look like a set by their names but cannot be read
/// @param failure why there is no set for training where one should be; none if there is one
record FoundSets(
        List<FoundSet> training,
        List<FoundSet> testing,
        Map<DataFile, IOException> broken,
        @Nullable LabException failure) {
    private static final List<SetFormat> FORMATS =
            List.of(new CifarFormat(), new ArrayFormat(), new ParquetFormat());

    /// Looks into every folder.
    ///
    /// @throws java.util.concurrent.CancellationException if the load is over
    static FoundSets in(FileTree tree, Load load) {
        Map<String, List<DataFile>> folders =
                tree.files().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DataFile::folder, TreeMap::new, Collectors.toList()));
        folders.putIfAbsent("", List.of()); // Folders of arrays, a picture each, are one set.
        Set<DataFile> used = new HashSet<>();
        List<FoundSet> training = new ArrayList<>();
        List<FoundSet> testing = new ArrayList<>();
        Map<DataFile, IOException> broken = new LinkedHashMap<>();
        LabException failure = null;
        for (List<DataFile> folder : folders.values()) {
            for (SetFormat format : FORMATS) {
                load.goOn();
                List<DataFile> unused =
                        folder.stream().filter(file -> !used.contains(file)).toList();
                try {
                    for (FoundSet set : format.among(unused, tree, broken)) {
                        (forTesting(set) ? testing : training).add(set);
                        used.addAll(set.files());
                    }
                } catch (LabException noTraining) {
                    failure = noTraining;
                }
            }
        }
        return new FoundSets(training, testing, broken, training.isEmpty() ? failure : null);
    }

    private static boolean forTesting(FoundSet set) {
        return set.forTesting()
                || Arrays.stream(folder(set).split("/")).anyMatch(FolderPurpose::testing);
    }

    /// The path of the folder that a set lies in.
    static String folder(FoundSet set) {
        return set.files().getFirst().folder();
    }

    boolean none() {
        return training.isEmpty() && testing.isEmpty() && failure == null;
    }

    /// Those to learn from; those for testing where there are no others.
    List<FoundSet> offered() {
        return training.isEmpty() ? testing : training;
    }

    /// The set to test what another one taught; null if it is not sure which one that is.
    @Nullable FoundSet tests(FoundSet taught) {
        return training.size() == 1 && training.contains(taught) && !testing.isEmpty()
                ? testing.getFirst()
                : null;
    }

    /// All files that belong to a set.
    Set<DataFile> files() {
        Set<DataFile> files = new HashSet<>();
        training.forEach(set -> files.addAll(set.files()));
        testing.forEach(set -> files.addAll(set.files()));
        return files;
    }
}

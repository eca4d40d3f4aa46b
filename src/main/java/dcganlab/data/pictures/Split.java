package dcganlab.data.pictures;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FolderPurpose;
import dcganlab.data.tree.PictureName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which pictures of a tree are for training, and what class each is of.
///
/// Where a folder named for training and one named for testing lie side by side, only the former is
/// learnt from, wherever in the tree that is; neither is the name of a class. A class is then the
/// first folder in which the paths of the pictures differ; a picture beside those folders has none.
final class Split {
    private final List<DataFile> training = new ArrayList<>();
    private final List<List<String>> folders = new ArrayList<>();
    private final Map<String, List<DataFile>> testing = new LinkedHashMap<>();
    private final Map<String, List<DataFile>> others = new LinkedHashMap<>();

    private Split() {}

    static Split of(List<DataFile> files) {
        List<DataFile> named =
                files.stream().filter(file -> PictureName.fits(file.name())).toList();
        // A folder of labels for training is no folder of pictures for training.
        Map<String, Set<String>> children = children(named.isEmpty() ? files : named);
        Set<String> dividing = new HashSet<>();
        children.forEach((folder, names) -> {
            if (names.stream().anyMatch(FolderPurpose::training)
                    && names.stream().anyMatch(FolderPurpose::testing)) {
                dividing.add(folder);
            }
        });
        Split split = new Split();
        for (DataFile file : files) {
            split.add(file, children, dividing);
        }
        return split;
    }

    /// The names of the folders in each folder.
    private static Map<String, Set<String>> children(List<DataFile> files) {
        Map<String, Set<String>> children = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (DataFile file : files) {
            String folder = file.folder();
            while (!folder.isEmpty() && seen.add(folder)) {
                int slash = folder.lastIndexOf('/');
                String parent = folder.substring(0, Math.max(0, slash));
                children.computeIfAbsent(parent, key -> new LinkedHashSet<>())
                        .add(folder.substring(slash + 1));
                folder = parent;
            }
        }
        return children;
    }

    private void add(DataFile file, Map<String, Set<String>> children, Set<String> dividing) {
        List<String> kept = new ArrayList<>();
        String parent = "";
        for (String name : parts(file.folder())) {
            String path = parent.isEmpty() ? name : parent + '/' + name;
            if (!dividing.contains(parent)) {
                kept.add(name);
            } else if (FolderPurpose.testing(name)) {
                testing.computeIfAbsent(path, key -> new ArrayList<>()).add(file);
                return;
            } else if (!FolderPurpose.training(name)) {
                others.computeIfAbsent(path, key -> new ArrayList<>()).add(file);
                return;
            } else if (children.getOrDefault(parent, Set.of()).stream()
                            .filter(FolderPurpose::training)
                            .count()
                    > 1) {
                kept.add(name); // trainA, trainB
            }
            parent = path;
        }
        if (dividing.contains(parent)) {
            others.computeIfAbsent(file.path(), key -> new ArrayList<>()).add(file);
            return;
        }
        training.add(file);
        folders.add(kept);
    }

    private static List<String> parts(String folder) {
        return folder.isEmpty() ? List.of() : List.of(folder.split("/"));
    }

    /// The files to learn from, in the order in which all of them came.
    List<DataFile> training() {
        return training;
    }

    /// The files for testing, by their folder.
    Map<String, List<DataFile>> testing() {
        return testing;
    }

    /// The files that lie beside the folders for training and for testing, by their folder.
    Map<String, List<DataFile>> others() {
        return others;
    }

    /// The files to learn from that lie in folders named for testing, by their folder: no folder
    /// named for training is beside it. None if there are no others.
    Map<String, List<DataFile>> perhapsTesting() {
        Map<String, List<DataFile>> perhaps = new LinkedHashMap<>();
        boolean others = false;
        for (DataFile file : training) {
            String path = testingFolder(file);
            if (path != null) {
                perhaps.computeIfAbsent(path, key -> new ArrayList<>()).add(file);
            } else {
                others |= PictureName.fits(file.name());
            }
        }
        return others ? perhaps : Map.of();
    }

    /// The path of the outermost folder around a file that is named for testing.
    private static @Nullable String testingFolder(DataFile file) {
        String path = "";
        for (String name : parts(file.folder())) {
            path = path.isEmpty() ? name : path + '/' + name;
            if (FolderPurpose.testing(name)) {
                return path;
            }
        }
        return null;
    }

    /// The classes of some of the files for training; empty for those that have none.
    ///
    /// @param indices of the files, see {@link #training}
    List<String> classes(List<Integer> indices) {
        List<List<String>> paths = indices.stream().map(folders::get).toList();
        List<String> common = paths.isEmpty() ? List.of() : paths.getFirst();
        for (List<String> path : paths) {
            int same = 0;
            while (same < Math.min(common.size(), path.size())
                    && common.get(same).equals(path.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        int depth = common.size();
        return paths.stream().map(path -> path.size() > depth ? path.get(depth) : "").toList();
    }
}

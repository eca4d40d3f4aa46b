package dcganlab.data.arrays;

import dcganlab.data.FoundSet;
import dcganlab.data.ReadFailure;
import dcganlab.data.SetFormat;
import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds sets of images in files of arrays. The files of a folder are looked at together: images
/// may be in one and their labels in another, and each may be one of several classes.
public final class ArrayFormat implements SetFormat {
    private static final List<ArrayReader> READERS =
            List.of(
                    new IdxReader(),
                    new NpyReader(),
                    new NpzReader(),
                    new MatReader(),
                    new HdfReader(),
                    new PickleReader(),
                    new CsvReader(),
                    new StlReader(),
                    new NamesReader());

    @Override
    public List<FoundSet> among(
            List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken)
            throws LabException {
        List<DataFile> files = candidates(folder, tree, broken);
        FoundArrays found = new FoundArrays();
        files.forEach(file -> found.add(file, tree.oneFile()));
        List<FoundArrays> pictureFolders = folder.isEmpty() ? pictureFolders(tree) : List.of();
        List<NamedArray> beside = tree.oneFile() ? besides(files, tree) : List.of();
        List<FoundSet> sets = new ArrayList<>(new ArraySets(found, beside, tree).sets());
        if (sets.isEmpty() && !pictureFolders.isEmpty()) {
            sets.addAll(ArraySets.ofFolders(pictureFolders, tree));
        }
        requireWhole(found, sets, tree.oneFile());
        found.broken().stream()
                .filter(array -> array.name().isEmpty())
                .forEach(array -> broken.put(array.file(), array.failure()));
        return sets;
    }

    /// @throws LabException if something broken was to be trained with, and nothing else is
    private static void requireWhole(FoundArrays found, List<FoundSet> sets, boolean oneFile)
            throws LabException {
        boolean training = sets.stream().anyMatch(set -> !set.forTesting());
        boolean mustBeThere = oneFile || !sets.isEmpty();
        for (BrokenArray array : found.broken()) {
            ArrayName.Part part = array.words().part();
            boolean missed =
                    training
                            ? part == ArrayName.Part.TRAINING && !found.anyTraining()
                            : part != ArrayName.Part.TESTING || sets.isEmpty();
            if (missed && mustBeThere && array.words().content() != ArrayName.Content.LABELS) {
                throw ReadFailure.of(array.file(), array.failure());
            }
        }
        if (oneFile && sets.isEmpty() && !found.arrays().isEmpty()) {
            throw noImages(found.arrays());
        }
    }

    private static LabException noImages(List<NamedArray> arrays) {
        DataFile file = arrays.getFirst().file();
        Optional<Message> doubt =
                arrays.stream().flatMap(array -> ArrayLayout.doubt(array).stream()).findFirst();
        if (doubt.isPresent()) {
            return ReadFailure.because(file, doubt.get());
        }
        if (arrays.stream().allMatch(a -> a.words().content() == ArrayName.Content.LABELS)) {
            return ReadFailure.because(file, Message.of("data.onlyLabels"));
        }
        String shapes =
                arrays.stream()
                        .map(array -> (array.name() + ' ' + array.shapeText()).strip())
                        .collect(Collectors.joining(", "));
        return ReadFailure.because(file, Message.of("data.noImageArray", shapes));
    }

    /// The files that may hold arrays, each once: of two that differ in packing alone, the one that
    /// is not packed.
    private static List<DataFile> candidates(
            List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken) {
        Map<String, DataFile> byName = new LinkedHashMap<>();
        for (DataFile file : folder) {
            String name = plainName(file);
            if (!tree.oneFile() && READERS.stream().noneMatch(reader -> reader.named(name))) {
                continue;
            }
            DataFile twin = byName.putIfAbsent(name, file);
            if (twin != null) {
                DataFile packed = twin.name().length() > file.name().length() ? twin : file;
                DataFile plain = packed.equals(twin) ? file : twin;
                byName.put(name, plain);
                broken.put(packed, new UnusableFile(Message.of("data.twin", plain.name())));
            }
        }
        return List.copyOf(byName.values());
    }

    static String plainName(DataFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /// The reader of a file's format.
    ///
    /// @param chosen whether the file was chosen by itself: then its name need not fit
    static Optional<ArrayReader> reader(DataFile file, boolean chosen) throws IOException {
        String name = plainName(file);
        byte[] head;
        try {
            head = Unpacked.head(file, ArrayReader.HEAD);
        } catch (IOException e) {
            if (READERS.stream().anyMatch(reader -> reader.named(name))) {
                throw e;
            }
            return Optional.empty();
        }
        return head.length == 0
                ? Optional.empty()
                : READERS.stream()
                        .filter(reader -> chosen || reader.named(name))
                        .filter(reader -> reader.begins(head, name))
                        .findFirst();
    }

    /// Labels for a file that was chosen by itself, in the file whose name goes with its own.
    private static List<NamedArray> besides(List<DataFile> files, FileTree tree) {
        FoundArrays found = new FoundArrays();
        for (DataFile file : files) {
            for (String name : ArrayName.labelNames(file.name())) {
                String other =
                        name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz";
                tree.beside(file, name)
                        .or(() -> tree.beside(file, other))
                        .ifPresent(labels -> found.add(labels, true));
            }
        }
        return found.arrays();
    }

    /// What is in each folder of a tree whose files of arrays all lie in folders.
    private static List<FoundArrays> pictureFolders(FileTree tree) {
        Map<String, FoundArrays> folders = new HashMap<>();
        for (DataFile file : tree.files()) {
            if (plainName(file).endsWith(".npy")) {
                folders.computeIfAbsent(file.folder(), _ -> new FoundArrays()).add(file, false);
            }
        }
        return folders.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}

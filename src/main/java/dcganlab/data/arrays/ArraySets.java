package dcganlab.data.arrays;

import dcganlab.data.FoundSet;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.data.arrays.ArrayName.Content;
import dcganlab.data.arrays.ArrayName.Part;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which arrays are images, which of them belong together, and which are their labels: the one
/// place that knows. Names decide where they say something, shapes where they do not.
final class ArraySets {
    private final FoundArrays found;
    private final List<NamedArray> beside;
    private final FileTree tree;

    /// @param beside arrays of other files, which are only looked through for labels
    ArraySets(FoundArrays found, List<NamedArray> beside, FileTree tree) {
        this.found = found;
        this.beside = beside;
        this.tree = tree;
    }

    /// What the arrays of a set have in common.
    private record Key(Part part, String partWord, List<String> stem, String type, String sides) {
        static Key of(NamedArray array, ArrayLayout layout) {
            ArrayName name = array.words();
            String sides = layout.height() + "x" + layout.width() + "x" + layout.channels();
            return new Key(name.part(), name.partWord(), name.stem(), array.typeName(), sides);
        }
    }

    /// The sets, those to train with first.
    List<FoundSet> sets() {
        Map<NamedArray, ArrayLayout> images = images();
        if (images.isEmpty()) {
            return pictures();
        }
        Optional<FoundSet> classes = oneClassAFile(images);
        if (classes.isPresent()) {
            return List.of(classes.get());
        }
        Map<Key, List<NamedArray>> groups = new LinkedHashMap<>();
        images.forEach((array, layout) ->
                groups.computeIfAbsent(Key.of(array, layout), _ -> new ArrayList<>()).add(array));
        boolean severalStems = groups.keySet().stream().map(Key::stem).distinct().count() > 1;
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().part()))
                .map(group -> set(group.getKey(), group.getValue(), images, severalStems))
                .toList();
    }

    private FoundSet set(
            Key key,
            List<NamedArray> arrays,
            Map<NamedArray, ArrayLayout> images,
            boolean severalStems) {
        List<LabelledArray> parts =
                arrays.stream()
                        .map(a ->
                                new LabelledArray(
                                        a, layout(images, a), labels(a, layout(images, a)), -1))
                        .toList();
        ClassNames names = ClassNames.of(found, arrays.getFirst());
        List<String> aside =
                images.keySet().stream()
                        .filter(other -> !arrays.contains(other) && sameFile(other, arrays))
                        .map(other -> other.name() + ' ' + other.shapeText())
                        .toList();
        String name = severalStems ? String.join("-", key.stem) : tree.name();
        return new ArraySet(
                name.isEmpty()
                        ? tree.name()
                        : key.part == Part.TESTING && severalStems
                                ? name + '-' + key.partWord
                                : name,
                parts,
                names,
                key.part,
                aside,
                skipped(arrays));
    }

    private static ArrayLayout layout(Map<NamedArray, ArrayLayout> images, NamedArray array) {
        return Objects.requireNonNull(images.get(array));
    }

    private static boolean sameFile(NamedArray array, List<NamedArray> others) {
        return others.stream().anyMatch(other -> other.file().equals(array.file()));
    }

    private List<Skipped> skipped(List<NamedArray> arrays) {
        return found.broken().stream()
                .filter(b -> !b.name().isEmpty())
                .filter(b -> arrays.stream().anyMatch(a -> a.file().equals(b.file())))
                .map(b -> new Skipped(b.name(), ReadFailure.reason(b.failure())))
                .toList();
    }

    /// Every array of many images, with its layout; of one file only those that are called images,
    /// if any are.
    private Map<NamedArray, ArrayLayout> images() {
        Map<NamedArray, ArrayLayout> images = new LinkedHashMap<>();
        for (NamedArray array : found.arrays()) {
            if (array.words().content() != Content.LABELS) {
                ArrayLayout.of(array)
                        .filter(layout -> !layout.single())
                        .ifPresent(layout -> images.put(array, layout));
            }
        }
        List<DataFile> withNames =
                images.keySet().stream()
                        .filter(array -> array.words().content() == Content.IMAGES)
                        .map(NamedArray::file)
                        .toList();
        images.keySet()
                .removeIf(array ->
                        array.words().content() == Content.UNSAID
                                && withNames.contains(array.file()));
        return images;
    }

    /// The labels of an array of images: called so, of the same set and part, best in the same
    /// file; or the only array beside it that could be labels, if no name says anything.
    private Optional<NamedArray> labels(NamedArray images, ArrayLayout layout) {
        ArrayName name = images.words();
        List<NamedArray> all = new ArrayList<>(found.arrays());
        all.addAll(beside);
        List<NamedArray> called =
                all.stream()
                        .filter(array -> array.words().content() == Content.LABELS)
                        .filter(array -> array.words().part() == name.part())
                        .toList();
        Comparator<NamedArray> best =
                Comparator.<NamedArray, Boolean>comparing(array -> array.labels() != layout.count())
                        .thenComparing(array -> !array.file().equals(images.file()));
        Optional<NamedArray> ofTheStem =
                called.stream().filter(array -> array.words().stem().equals(name.stem())).min(best);
        if (ofTheStem.isPresent()) {
            return ofTheStem;
        }
        List<NamedArray> inTheFile =
                found.arrays().stream()
                        .filter(array -> array.file().equals(images.file()))
                        .filter(array -> array.labels() == layout.count())
                        .filter(array -> array.type().isPresent() && flat(array))
                        .filter(array -> array.words().part() == name.part())
                        .toList();
        List<NamedArray> calledInTheFile =
                inTheFile.stream()
                        .filter(array -> array.words().content() == Content.LABELS)
                        .toList();
        if (calledInTheFile.size() == 1) {
            return Optional.of(calledInTheFile.getFirst());
        }
        return name.content() == Content.UNSAID && inTheFile.size() == 1
                ? Optional.of(inTheFile.getFirst())
                : Optional.empty();
    }

    private static boolean flat(NamedArray array) {
        long[] shape = array.shape();
        return shape.length == 1 || shape[0] == 1 || shape[1] == 1;
    }

    /// Files without any label, each with images of something else: `apple.npy`, `cat.npy`.
    private Optional<FoundSet> oneClassAFile(Map<NamedArray, ArrayLayout> images) {
        List<NamedArray> arrays = List.copyOf(images.keySet());
        long files = arrays.stream().map(NamedArray::file).distinct().count();
        long stems = arrays.stream().map(array -> array.words().stem()).distinct().count();
        boolean silent =
                arrays.stream()
                        .map(NamedArray::words)
                        .allMatch(n -> n.content() == Content.UNSAID && n.part() == Part.UNSAID);
        boolean alike =
                arrays.stream()
                                        .map(array -> Key.of(array, layout(images, array)).sides)
                                        .distinct()
                                        .count()
                                == 1
                        && arrays.stream().map(NamedArray::typeName).distinct().count() == 1;
        if (files < 2
                || files != arrays.size()
                || stems != files
                || found.arrays().size() != files
                || !silent
                || !alike) {
            return Optional.empty();
        }
        List<LabelledArray> parts = new ArrayList<>();
        for (NamedArray array : arrays) {
            parts.add(
                    new LabelledArray(
                            array, layout(images, array), Optional.empty(), parts.size()));
        }
        List<String> names =
                arrays.stream().map(array -> String.join(" ", array.words().stem())).toList();
        return Optional.of(
                new ArraySet(
                        tree.name(),
                        parts,
                        new ClassNames(names, List.of(), 0),
                        Part.UNSAID,
                        List.of(),
                        List.of()));
    }

    /// Files of one picture each; a picture alone is a set only if it was chosen.
    private List<FoundSet> pictures() {
        return pictures(List.of(found), tree, tree.oneFile() ? 1 : 2);
    }

    /// Files of one picture each in folders, which are the classes.
    static List<FoundSet> ofFolders(List<FoundArrays> folders, FileTree tree) {
        return pictures(folders, tree, 2);
    }

    private static List<FoundSet> pictures(List<FoundArrays> folders, FileTree tree, int least) {
        List<LabelledArray> parts = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (FoundArrays folder : folders) {
            String path =
                    folder.arrays().stream().findFirst().map(a -> a.file().folder()).orElse("");
            int before = parts.size();
            for (NamedArray array : folder.arrays()) {
                boolean alone =
                        folder.arrays().stream().filter(a -> a.file().equals(array.file())).count()
                                == 1;
                Optional<ArrayLayout> layout = ArrayLayout.of(array).filter(ArrayLayout::single);
                if (layout.isEmpty() || !alone) {
                    return List.of();
                }
                int label = folders.size() > 1 ? classes.size() : -1;
                parts.add(new LabelledArray(array, layout.get(), Optional.empty(), label));
            }
            if (parts.size() > before && folders.size() > 1) {
                classes.add(path);
            }
        }
        boolean oneType =
                parts.stream().map(part -> part.images().typeName()).distinct().count() == 1;
        return parts.size() < least || !oneType
                ? List.of()
                : List.of(
                        new ArraySet(
                                tree.name(),
                                parts,
                                new ClassNames(classes, List.of(), 0),
                                Part.UNSAID,
                                List.of(),
                                List.of()));
    }
}

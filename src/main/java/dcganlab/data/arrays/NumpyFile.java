package dcganlab.data.arrays;

import dcganlab.data.FoundSet;
import dcganlab.data.ImageSet;
import dcganlab.data.ImageStack;
import dcganlab.data.Load;
import dcganlab.data.Preparation;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.data.StackLoader;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Images in NumPy's files, `.npy` (one array) or `.npz` (several): bytes, or other numbers on one
/// of the scales of {@link NumpyScale}, in one of the shapes of {@link NumpyLayout}. Labels come
/// from the array whose name goes with the images': in the same `.npz`, or in the `.npy` beside.
///
/// @param file `.npy` or `.npz`
/// @param tree what it is a part of
record NumpyFile(DataFile file, FileTree tree) implements FoundSet {
    /// What images are called, best first, and what their labels are then called.
    private static final List<Map.Entry<String, String>> NAMES =
            List.of(
                    Map.entry("x_train", "y_train"),
                    Map.entry("X_train", "y_train"),
                    Map.entry("train_images", "train_labels"),
                    Map.entry("train", "train_labels"),
                    Map.entry("images", "labels"),
                    Map.entry("data", "labels"),
                    Map.entry("x", "y"),
                    Map.entry("X", "y"));

    /// A larger label is no class.
    private static final int MOST_CLASSES = 10_000;

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public boolean forTesting() {
        return false;
    }

    @Override
    public Message kind() {
        return Message.of("data.kindNumpy");
    }

    @Override
    public List<DataFile> files() {
        List<DataFile> files = new ArrayList<>(List.of(file));
        if (file.name().endsWith(NumpyArray.SUFFIX)) {
            labelsBeside(NumpyArray.plain(file.name())).ifPresent(files::add);
        }
        return files;
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws LabException {
        List<Skipped> skipped = new ArrayList<>();
        try (NumpyArchive archive = NumpyArchive.of(file)) {
            List<NumpyArray> arrays = archive.arrays();
            NumpyArray images = images(archive);
            skipped.addAll(archive.skipped());
            NumpyLayout layout = NumpyLayout.of(images.header().shape()).orElseThrow();
            NumpyNumbers numbers = numbers(images);
            load.memory().require(layout.count(), preparation);
            int[] labels = labels(arrays, images, layout.count(), skipped);
            NumpyScale scale = scale(images, layout, numbers, load);
            ImageStack stack = new NumpyStack(images, layout, numbers, scale, labels);
            return StackLoader.load(name(), List.of(stack), List.of(), skipped, preparation, load);
        } catch (IOException e) {
            throw ReadFailure.of(file, e);
        }
    }

    /// Whether an array is called as the images to train with are.
    boolean namedAsImages() {
        return NAMES.stream().anyMatch(n -> file.name().equals(n.getKey() + NumpyArray.SUFFIX));
    }

    boolean holdsImages() {
        try (NumpyArchive archive = NumpyArchive.of(file)) {
            images(archive);
            return true;
        } catch (IOException | LabException notImages) {
            return false;
        }
    }

    private Optional<DataFile> labelsBeside(String images) {
        return NAMES.stream()
                .filter(names -> names.getKey().equals(images))
                .flatMap(names -> tree.beside(file, names.getValue() + NumpyArray.SUFFIX).stream())
                .findFirst();
    }

    /// The array of images: never a lesser one because the best is broken.
    private NumpyArray images(NumpyArchive archive) throws IOException, LabException {
        List<NumpyArray> arrays = archive.arrays();
        List<NumpyArray> shaped =
                arrays.stream()
                        .filter(a -> NumpyLayout.of(a.header().shape()).isPresent())
                        .toList();
        for (Map.Entry<String, String> names : NAMES) {
            archive.requireWhole(names.getKey());
            for (NumpyArray array : shaped) {
                if (array.name().equals(names.getKey())) {
                    return array;
                }
            }
        }
        if (shaped.isEmpty()) {
            String shapes =
                    String.join(
                            ", ",
                            arrays.stream()
                                    .map(a -> a.name() + " " + a.header().shapeText())
                                    .toList());
            throw ReadFailure.because(file, Message.of("data.noImageArray", shapes));
        }
        return shaped.getFirst();
    }

    private NumpyNumbers numbers(NumpyArray images) throws LabException {
        if (images.header().fortran()) {
            throw ReadFailure.because(file, Message.of("data.fortran"));
        }
        Optional<NumpyNumbers> numbers = NumpyNumbers.of(images.header().type());
        if (numbers.isEmpty()) {
            throw ReadFailure.because(file, Message.of("data.strangeType", images.header().type()));
        }
        return numbers.get();
    }

    private NumpyScale scale(NumpyArray images, NumpyLayout layout, NumpyNumbers numbers, Load load)
            throws IOException, LabException {
        if (numbers.unsignedBytes()) {
            return NumpyScale.BYTES;
        }
        try (InputStream in = images.open()) {
            long count = (long) layout.count() * layout.length();
            return NumpyScale.of(file, in, numbers, count, load);
        }
    }

    /// The classes of all images, or none: images without labels are images still.
    private int[] labels(
            List<NumpyArray> arrays, NumpyArray images, int count, List<Skipped> skipped) {
        for (Map.Entry<String, String> names : NAMES) {
            if (names.getKey().equals(images.name())) {
                try {
                    Optional<NumpyArray> labels = named(names.getValue(), arrays, images);
                    if (labels.isPresent()) {
                        int[] classes = classes(labels.get(), count);
                        if (classes.length == 0) {
                            skipped.add(
                                    new Skipped(
                                            names.getValue(), Message.of("data.labelsDoNotFit")));
                        }
                        return classes;
                    }
                } catch (IOException e) {
                    skipped.add(new Skipped(names.getValue(), ReadFailure.reason(e)));
                }
            }
        }
        return new int[0];
    }

    private Optional<NumpyArray> named(String name, List<NumpyArray> arrays, NumpyArray images)
            throws IOException {
        if (images.file().equals(file)) {
            Optional<DataFile> beside = tree.beside(file, name + NumpyArray.SUFFIX);
            if (beside.isPresent()) {
                return Optional.of(NumpyArray.in(beside.get()));
            }
        }
        return arrays.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /// Whole numbers from 0, `[count]` or `[count, 1]`; empty if the array holds anything else.
    private static int[] classes(NumpyArray array, int count) throws IOException {
        long[] shape = array.header().shape();
        Optional<NumpyNumbers> type = NumpyNumbers.of(array.header().type());
        boolean flat = shape.length == 1 || (shape.length == 2 && shape[1] == 1);
        if (!flat || shape[0] != count || type.isEmpty() || !type.get().whole()) {
            return new int[0];
        }
        byte[] bytes;
        try (InputStream in = array.open()) {
            bytes = in.readNBytes(Math.multiplyExact(count, type.get().bytes()));
        }
        ByteBuffer numbers = type.get().over(bytes);
        int[] classes = new int[count];
        for (int i = 0; i < count; i++) {
            int at = i * type.get().bytes();
            double value = at < bytes.length ? type.get().at(numbers, at) : -1;
            if (value < 0 || value >= MOST_CLASSES) {
                return new int[0];
            }
            classes[i] = (int) value;
        }
        return classes;
    }
}

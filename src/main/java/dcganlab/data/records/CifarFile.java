package dcganlab.data.records;

import dcganlab.data.ByteRows;
import dcganlab.data.FoundSet;
import dcganlab.data.ImageSet;
import dcganlab.data.ImageStack;
import dcganlab.data.Load;
import dcganlab.data.PixelRows;
import dcganlab.data.Preparation;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.data.StackLoader;
import dcganlab.data.arrays.IdxHeader;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Colour images of 32x32 in the binary format of CIFAR-10 and CIFAR-100
/// (cs.toronto.edu/~kriz/cifar.html). Names of the classes come from `batches.meta.txt` or
/// `fine_label_names.txt` beside the files.
///
/// @param images files read one after another, all of one kind
/// @param tree what they are a part of
record CifarFile(List<DataFile> images, FileTree tree, boolean forTesting) implements FoundSet {
    /// Files with the names of classes.
    static final List<String> NAMES_FILES = List.of("batches.meta.txt", "fine_label_names.txt");

    private static final int SIDE = 32;
    private static final int PICTURE = 3 * SIDE * SIDE;

    /// How many records must look right before a file is taken for CIFAR's.
    private static final int SAMPLE = 64;

    private static final int MOST_NAMES = 100;

    CifarFile {
        images = List.copyOf(images);
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public boolean canBeSampled() {
        return true;
    }

    @Override
    public Message kind() {
        return Message.of("data.kindCifar");
    }

    @Override
    public List<DataFile> files() {
        List<DataFile> files = new ArrayList<>(images);
        NAMES_FILES.forEach(names -> tree.beside(images.getFirst(), names).ifPresent(files::add));
        return files;
    }

    /// The two kinds: how many label bytes come before the picture, and what values they have.
    /// CIFAR-100 has a coarse label (20 classes) and then the fine one, which is taken.
    private enum Kind {
        CIFAR_10(new int[] {10}, NAMES_FILES.get(0)),
        CIFAR_100(new int[] {20, 100}, NAMES_FILES.get(1));

        private final int[] classes;
        private final String namesFile;

        Kind(int[] classes, String namesFile) {
            this.classes = classes;
            this.namesFile = namesFile;
        }

        int recordBytes() {
            return classes.length + PICTURE;
        }

        boolean fits(byte[] records) {
            for (int at = 0; at + recordBytes() <= records.length; at += recordBytes()) {
                for (int i = 0; i < classes.length; i++) {
                    if ((records[at + i] & 0xFF) >= classes[i]) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /// Whether a file has the length and the labels of CIFAR; there is no better mark.
    static boolean looksLike(DataFile file) throws IOException {
        return kind(file).isPresent();
    }

    private static Optional<Kind> kind(DataFile file) throws IOException {
        long bytes = file.size();
        byte[] head = Unpacked.head(file, SAMPLE * Kind.CIFAR_100.recordBytes());
        if (IdxHeader.begins(head)) { // 32x32 in colour, whose header is as long as the labels
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (bytes > 0 && bytes % kind.recordBytes() == 0 && kind.fits(head)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws LabException {
        List<ImageStack> stacks = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<String> classes = List.of();
        for (DataFile file : images) {
            try {
                Kind kind =
                        kind(file)
                                .orElseThrow(() ->
                                        ReadFailure.because(file, Message.of("data.damaged")));
                int count = Math.toIntExact(file.size() / kind.recordBytes());
                stacks.add(new Stack(file, kind, count));
                Optional<DataFile> names = tree.beside(file, kind.namesFile);
                classes = names.isPresent() ? names(names.get(), skipped) : List.of();
            } catch (IOException e) {
                throw ReadFailure.of(file, e);
            }
        }
        return StackLoader.load(name(), stacks, classes, List.copyOf(skipped), preparation, load);
    }

    private static List<String> names(DataFile file, List<Skipped> skipped) {
        List<String> names = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < MOST_NAMES; i++) {
                String line = lines.readLine();
                if (line != null && !line.isBlank()) {
                    names.add(line);
                }
            }
        } catch (IOException e) {
            skipped.add(Skipped.because(file, e));
        }
        return names;
    }

    private record Stack(DataFile file, Kind kind, int count) implements ImageStack {
        @Override
        public int recordBytes() {
            return kind.recordBytes();
        }

        @Override
        public InputStream open() throws IOException {
            return Unpacked.open(file);
        }

        @Override
        public PixelRows image(byte[] records, int at) {
            return ByteRows.planes(records, at + kind.classes.length, SIDE, SIDE);
        }

        @Override
        public int label(int index, byte[] records, int at) {
            return records[at + kind.classes.length - 1] & 0xFF;
        }
    }
}

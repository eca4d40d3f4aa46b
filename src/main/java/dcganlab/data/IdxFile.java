package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Grey images in the format of MNIST and Fashion-MNIST, packed with gzip or not. Labels come from
/// the file beside it: `train-images-idx3-ubyte.gz` has `train-labels-idx1-ubyte.gz`.
///
/// @param name of the set, for the user
/// @param files of images, read one after another
/// @param aside files that were found with these but are not read
public record IdxFile(String name, List<Path> files, List<Skipped> aside) implements ImageSource {
    public IdxFile {
        files = List.copyOf(files);
        aside = List.copyOf(aside);
    }

    public IdxFile(Path file) {
        this(String.valueOf(file.getFileName()), List.of(file), List.of());
    }

    @Override
    public ImageSet load(Preparation preparation, LoadProgress progress) throws LabException {
        List<Skipped> skipped = new ArrayList<>(aside);
        List<ImageStack> stacks = new ArrayList<>();
        for (Path file : files) {
            stacks.add(stack(file, skipped));
        }
        return StackLoader.load(name, stacks, List.of(), skipped, preparation, new Load(progress));
    }

    private static ImageStack stack(Path file, List<Skipped> skipped) throws LabException {
        try (InputStream in = Unpacked.open(file)) {
            int[] sides = IdxHeader.read(in).sides();
            if (sides.length != 3
                    || sides[0] < 1
                    || !believable(sides[1])
                    || !believable(sides[2])) {
                throw ReadFailure.because(file, Message.of("data.damaged"));
            }
            return new Stack(file, sides[0], sides[1], sides[2], labels(file, sides[0], skipped));
        } catch (IOException e) {
            throw ReadFailure.of(file, e);
        }
    }

    private static boolean believable(int side) {
        return side >= 1 && side <= ImageStack.LONGEST_SIDE;
    }

    /// A file of images and the file of their labels.
    static List<Path> withLabels(Path images) {
        return List.of(images, labelsBeside(images));
    }

    /// Where the labels of a file of images are, if there are any.
    private static Path labelsBeside(Path images) {
        String name = String.valueOf(images.getFileName());
        return withOrWithoutGz(
                images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1")));
    }

    /// One byte for each image, or none: images without labels are images still.
    private static byte[] labels(Path images, int count, List<Skipped> skipped) {
        Path file = labelsBeside(images);
        if (file.equals(images) || !Files.exists(file)) {
            return new byte[0];
        }
        try (InputStream in = Unpacked.open(file)) {
            int[] sides = IdxHeader.read(in).sides();
            if (sides.length == 1 && sides[0] == count) {
                byte[] labels = in.readNBytes(count);
                if (labels.length == count) {
                    return labels;
                }
            }
            skipped.add(Skipped.because(file, Message.of("data.labelsDoNotFit")));
        } catch (IOException e) {
            skipped.add(Skipped.because(file, e));
        }
        return new byte[0];
    }

    private static Path withOrWithoutGz(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(
                name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz");
    }

    @SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
    private record Stack(Path path, int count, int height, int width, byte[] labels)
            implements ImageStack {
        @Override
        public String file() {
            return path.toString();
        }

        @Override
        public int recordBytes() {
            return height * width;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = Unpacked.open(path);
            IdxHeader.read(in);
            return in;
        }

        @Override
        public PixelRows image(byte[] records, int at) {
            return ByteRows.grey(records, at, width, height);
        }

        @Override
        public int label(int index, byte[] records, int at) {
            return labels.length == 0 ? -1 : labels[index] & 0xFF;
        }
    }
}

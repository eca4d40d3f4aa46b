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
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Grey images in the format of MNIST and Fashion-MNIST, packed with gzip or not. Labels come from
/// the file beside it: `train-images-idx3-ubyte.gz` has `train-labels-idx1-ubyte.gz`.
///
/// @param images files of images, read one after another
/// @param tree what they are a part of
record IdxFile(List<DataFile> images, FileTree tree, boolean forTesting) implements FoundSet {
    IdxFile {
        images = List.copyOf(images);
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public Message kind() {
        return Message.of("data.kindIdx");
    }

    @Override
    public List<DataFile> files() {
        List<DataFile> files = new ArrayList<>(images);
        images.forEach(file -> labelsBeside(file).ifPresent(files::add));
        return files;
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws LabException {
        List<Skipped> skipped = new ArrayList<>();
        List<ImageStack> stacks = new ArrayList<>();
        for (DataFile file : images) {
            stacks.add(stack(file, skipped));
        }
        return StackLoader.load(name(), stacks, List.of(), skipped, preparation, load);
    }

    private ImageStack stack(DataFile file, List<Skipped> skipped) throws LabException {
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

    /// Where the labels of a file of images are, packed or not.
    private Optional<DataFile> labelsBeside(DataFile file) {
        String name = file.name().replace("images", "labels").replace("idx3", "idx1");
        if (name.equals(file.name())) {
            return Optional.empty();
        }
        String other = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name + ".gz";
        return tree.beside(file, name).or(() -> tree.beside(file, other));
    }

    /// One byte for each image, or none: images without labels are images still.
    private byte[] labels(DataFile file, int count, List<Skipped> skipped) {
        Optional<DataFile> beside = labelsBeside(file);
        if (beside.isEmpty()) {
            return new byte[0];
        }
        DataFile labelled = beside.get();
        try (InputStream in = Unpacked.open(labelled)) {
            int[] sides = IdxHeader.read(in).sides();
            if (sides.length == 1 && sides[0] == count) {
                byte[] labels = in.readNBytes(count);
                if (labels.length == count) {
                    return labels;
                }
            }
            skipped.add(Skipped.because(labelled, Message.of("data.labelsDoNotFit")));
        } catch (IOException e) {
            skipped.add(Skipped.because(labelled, e));
        }
        return new byte[0];
    }

    @SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
    private record Stack(DataFile file, int count, int height, int width, byte[] labels)
            implements ImageStack {
        @Override
        public int recordBytes() {
            return height * width;
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = Unpacked.open(file);
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

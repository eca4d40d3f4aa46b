package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Loads stacks of images, or some of them if the load asks for no more. One thread at a time reads
/// a block of records from the stream, all make squares of them; so nothing is held but the result
/// and a block for each thread, and a stream that never ends is read only as far as its header
/// says.
public final class StackLoader {
    private static final int BLOCK_BYTES = 1 << 18;

    private final Load load;
    private final Square square;
    private final byte[][] images;
    private final int[] labels;
    private final int stride;

    private StackLoader(Load load, Preparation preparation, int count) {
        this.load = load;
        square = new Square(preparation);
        stride = load.stride(count);
        images = new byte[Math.ceilDiv(count, stride)][];
        labels = new int[images.length];
    }

    /// Loads the stacks into one set, in their order.
    ///
    /// @param classes names of the classes; those without a name get their number
    public static ImageSet load(
            String name,
            List<? extends ImageStack> stacks,
            List<String> classes,
            List<Skipped> skipped,
            Preparation preparation,
            Load load)
            throws LabException {
        long count = stacks.stream().mapToLong(ImageStack::count).sum();
        load.require(count, preparation);
        load.begin(Math.toIntExact(count));
        StackLoader loader = new StackLoader(load, preparation, Math.toIntExact(count));
        // Read as they lie in an archive, kept as they were asked for.
        int[] starts = new int[stacks.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + stacks.get(i - 1).count();
        }
        int[] order =
                IntStream.range(0, stacks.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> stacks.get(i).file().turn()))
                        .mapToInt(i -> i)
                        .toArray();
        for (int i : order) {
            loader.add(stacks.get(i), starts[i]);
        }
        boolean labelled = Arrays.stream(loader.labels).anyMatch(label -> label >= 0);
        return new ImageSet(
                name,
                preparation.channels(),
                preparation.size(),
                loader.images,
                labelled ? loader.labels : new int[0],
                labelled ? named(classes, loader.labels) : List.of(),
                skipped);
    }

    private void add(ImageStack stack, int start) throws LabException {
        try (InputStream in = stack.open()) {
            Blocks blocks = new Blocks(stack, in);
            load.run(() -> convert(stack, start, blocks));
        } catch (IOException e) {
            throw ReadFailure.of(stack.file(), e);
        }
    }

    private void convert(ImageStack stack, int start, Blocks blocks)
            throws IOException, LabException {
        int length = stack.recordBytes();
        byte[] records = new byte[blocks.most * length];
        Block block = blocks.next(records);
        while (block.count > 0) {
            for (int k = 0; k < block.count; k++) {
                int index = block.first + k;
                int at = k * length;
                if ((start + index) % stride == 0) {
                    int place = (start + index) / stride;
                    images[place] = square.of(stack.image(records, at));
                    labels[place] = stack.label(index, records, at);
                }
            }
            load.done(block.count);
            block = blocks.next(records);
        }
    }

    private static List<String> named(List<String> classes, int[] labels) {
        int count = Math.max(classes.size(), Arrays.stream(labels).max().orElse(-1) + 1);
        return IntStream.range(0, count)
                .mapToObj(i -> i < classes.size() ? classes.get(i) : Integer.toString(i))
                .toList();
    }

    private record Block(int first, int count) {}

    /// Hands out the stream block by block.
    private final class Blocks {
        private final ImageStack stack;
        private final InputStream in;
        private final int most;
        private int next;

        Blocks(ImageStack stack, InputStream in) {
            this.stack = stack;
            this.in = in;
            most = Math.max(1, BLOCK_BYTES / stack.recordBytes());
        }

        synchronized Block next(byte[] records) throws IOException, LabException {
            load.goOn();
            int count = Math.min(most, stack.count() - next);
            int wanted = count * stack.recordBytes();
            int got = in.readNBytes(records, 0, wanted);
            if (got < wanted) {
                throw ReadFailure.because(
                        stack.file(),
                        Message.of(
                                "data.endsEarly", next + got / stack.recordBytes(), stack.count()));
            }
            next += count;
            return new Block(next - count, count);
        }
    }
}

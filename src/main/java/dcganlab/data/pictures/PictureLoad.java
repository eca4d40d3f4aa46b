package dcganlab.data.pictures;

import dcganlab.data.Load;
import dcganlab.data.Preparation;
import dcganlab.data.Skipped;
import dcganlab.data.Square;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Makes squares of image files, on all processors. From an archive that can only be read forwards
/// the files are taken in its own order, one thread at a time; decoding them is what takes long.
final class PictureLoad {
    private final List<DataFile> files;
    private final int tile;
    private final Preparation preparation;
    private final Load load;
    private final ImageFile reader;
    private final Square square;
    private final boolean forwardOnly;
    private final int[] order;
    private final List<byte[]>[] squares;
    private final @Nullable Skipped[] skipped;
    private final AtomicInteger emptyTiles = new AtomicInteger();
    private final AtomicInteger rims = new AtomicInteger();
    private int next;

    PictureLoad(FileTree tree, List<DataFile> files, int tile, Preparation preparation, Load load) {
        this.files = files;
        this.tile = tile;
        this.preparation = preparation;
        this.load = load;
        reader = new ImageFile(load, tile > 0);
        square = new Square(preparation);
        forwardOnly = tree.forwardOnly();
        order =
                IntStream.range(0, files.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> files.get(i).turn()))
                        .mapToInt(i -> i)
                        .toArray();
        squares = noSquares(files.size());
        skipped = new Skipped[files.size()];
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // No array of a generic type can be made otherwise.
    private static List<byte[]>[] noSquares(int count) {
        List<byte[]>[] none = new List[count];
        Arrays.fill(none, List.of());
        return none;
    }

    void run() throws IOException, LabException {
        AtomicInteger usable = new AtomicInteger();
        load.begin(files.size());
        load.run(() -> {
            for (Turn turn; (turn = nextTurn()) != null; ) {
                load.goOn();
                int i = turn.index;
                try {
                    squares[i] = squares(turn);
                } catch (LabException e) {
                    skipped[i] = Skipped.because(files.get(i), e.reason());
                } catch (IOException e) {
                    skipped[i] = Skipped.because(files.get(i), e);
                }
                load.memory().require(usable.addAndGet(squares[i].size()), preparation);
                load.done(1);
            }
        });
    }

    /// A file that a thread is to read.
    ///
    /// @param bytes its content; none if it is still to be opened
    private record Turn(
            int index, @Nullable SeekableByteChannel bytes, @Nullable IOException failure) {}

    private synchronized @Nullable Turn nextTurn() {
        if (next == order.length) {
            return null;
        }
        int index = order[next++];
        if (!forwardOnly) {
            return new Turn(index, null, null);
        }
        try {
            return new Turn(index, files.get(index).channel(), null);
        } catch (IOException e) {
            return new Turn(index, null, e);
        }
    }

    private List<byte[]> squares(Turn turn) throws IOException, LabException {
        if (turn.failure != null) {
            throw turn.failure;
        }
        SeekableByteChannel bytes =
                turn.bytes == null ? files.get(turn.index).channel() : turn.bytes;
        if (tile == 0) {
            return reader.read(
                    bytes,
                    (image, orientation) ->
                            List.of(orientation.turn(square.of(image), preparation.size())));
        }
        Sheet.Tiles tiles =
                reader.read(bytes, (image, orientation) -> new Sheet(tile, square).cut(image));
        emptyTiles.addAndGet(tiles.empty());
        rims.addAndGet(tiles.rim() ? 1 : 0);
        return tiles.squares();
    }

    /// Which files had images.
    List<Integer> usable() {
        return IntStream.range(0, squares.length)
                .filter(i -> !squares[i].isEmpty())
                .boxed()
                .toList();
    }

    /// What is said of each usable file, said of each of its images.
    <T> List<T> ofEachImage(List<T> ofEachFile) {
        List<T> all = new ArrayList<>();
        List<Integer> usable = usable();
        for (int i = 0; i < usable.size(); i++) {
            for (int k = 0; k < squares[usable.get(i)].size(); k++) {
                all.add(ofEachFile.get(i));
            }
        }
        return all;
    }

    int count() {
        return Arrays.stream(squares).mapToInt(List::size).sum();
    }

    /// The images, in the order of the files.
    byte[][] images() {
        return Arrays.stream(squares).flatMap(List::stream).toArray(byte[][]::new);
    }

    List<Skipped> skipped() {
        List<Skipped> all = new ArrayList<>();
        Arrays.stream(skipped).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    List<Message> remarks() {
        List<Message> remarks = new ArrayList<>();
        if (emptyTiles.get() > 0) {
            remarks.add(Message.of("data.emptyTiles", emptyTiles.get()));
        }
        if (rims.get() > 0) {
            remarks.add(Message.of("data.rims", rims.get(), tile));
        }
        return remarks;
    }
}

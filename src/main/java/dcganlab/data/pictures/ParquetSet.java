package dcganlab.data.pictures;

import dcganlab.data.FoundSet;
import dcganlab.data.ImageSet;
import dcganlab.data.Load;
import dcganlab.data.Preparation;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.data.Square;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Pictures in the rows of Parquet tables, read one after another. One thread at a time takes a
/// row, all decode.
///
/// @param files the parts of the set, in their order
record ParquetSet(FileTree tree, String name, List<DataFile> files, boolean forTesting)
        implements FoundSet {
    ParquetSet {
        files = List.copyOf(files);
    }

    @Override
    public Message kind() {
        return Message.of("data.kindParquet");
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws IOException, LabException {
        Gathered all = new Gathered(preparation, load);
        long rows = 0;
        for (DataFile file : files) {
            try (ParquetFileReader table = open(file)) {
                rows += table.getFileMetaData().numRows();
            }
        }
        load.memory().require(rows, preparation);
        load.begin(Math.toIntExact(rows));
        for (DataFile file : files) {
            all.add(file);
        }
        return all.set(name);
    }

    private static ParquetFileReader open(DataFile file) throws LabException {
        try {
            return ParquetFileReader.open(new ParquetInput(file));
        } catch (IOException failure) {
            throw ReadFailure.of(file, failure);
        } catch (RuntimeException broken) {
            throw unreadable(file, broken);
        }
    }

    private static LabException unreadable(DataFile file, RuntimeException broken) {
        return ReadFailure.because(
                file, Message.of("data.unreadable", String.valueOf(broken.getMessage())));
    }

    /// One row on its way to a thread.
    @SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
    private record Row(int index, byte @Nullable [] picture, int label) {}

    /// What has been read of all files.
    private static final class Gathered {
        private final Preparation preparation;
        private final Load load;
        private final ImageFile reader;
        private final Square square;
        private final List<byte @Nullable []> images = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private List<String> classes = List.of();

        Gathered(Preparation preparation, Load load) {
            this.preparation = preparation;
            this.load = load;
            reader = new ImageFile(load, false);
            square = new Square(preparation);
        }

        void add(DataFile file) throws IOException, LabException {
            try (ParquetFileReader table = open(file)) {
                ParquetColumns columns =
                        ParquetColumns.of(table)
                                .orElseThrow(() ->
                                        ReadFailure.because(file, Message.of("data.notInSet")));
                classes = columns.classes();
                try (RowReader rows = rows(table, columns)) {
                    load.run(() -> {
                        for (Row row; (row = next(file, rows, columns)) != null; ) {
                            read(file, row);
                            load.done(1);
                        }
                    });
                }
            }
        }

        private static RowReader rows(ParquetFileReader table, ParquetColumns columns) {
            String label = columns.label();
            return table.buildRowReader()
                    .projection(
                            label == null
                                    ? ColumnProjection.columns(columns.image())
                                    : ColumnProjection.columns(columns.image(), label))
                    .build();
        }

        private synchronized @Nullable Row next(
                DataFile file, RowReader rows, ParquetColumns columns) throws LabException {
            load.goOn();
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                rows.next();
                images.add(null);
                labels.add(columns.label(rows));
                return new Row(images.size() - 1, columns.picture(rows), labels.getLast());
            } catch (RuntimeException broken) {
                throw unreadable(file, broken);
            }
        }

        private void read(DataFile file, Row row) throws IOException {
            try {
                byte[] picture = row.picture;
                if (picture == null) {
                    throw new LabException(Message.of("data.empty"));
                }
                byte[] image =
                        reader.read(
                                new SeekableInMemoryByteChannel(picture),
                                (rows, orientation) ->
                                        orientation.turn(square.of(rows), preparation.size()));
                keep(row.index, image);
            } catch (LabException e) {
                skip(new Skipped(file.path() + " #" + row.index, e.reason()));
            }
        }

        private synchronized void keep(int index, byte[] image) {
            images.set(index, image);
        }

        private synchronized void skip(Skipped row) {
            skipped.add(row);
        }

        ImageSet set(String name) throws LabException {
            int[] usable =
                    IntStream.range(0, images.size()).filter(i -> images.get(i) != null).toArray();
            if (usable.length == 0) {
                Message reason =
                        skipped.isEmpty()
                                ? Message.of("data.empty")
                                : Skipped.sorted(skipped, List.of()).getFirst().reason();
                throw new LabException(Message.of("data.cannotRead", name, reason));
            }
            int most = IntStream.of(usable).map(labels::get).max().orElse(-1);
            List<String> names =
                    IntStream.rangeClosed(0, Math.max(most, classes.size() - 1))
                            .mapToObj(i -> i < classes.size() ? classes.get(i) : String.valueOf(i))
                            .toList();
            return new ImageSet(
                    name,
                    preparation.channels(),
                    preparation.size(),
                    IntStream.of(usable).mapToObj(images::get).toArray(byte[][]::new),
                    most < 0 ? new int[0] : IntStream.of(usable).map(labels::get).toArray(),
                    most < 0 ? List.of() : names,
                    skipped);
        }
    }
}

package dcganlab.data.arrays;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.model.Message;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The numbers of an array in an HDF5 file, a few rows of its first side at a time.
final class HdfNumbers extends RowStream {
    /// Numbers at a time, if a row and a chunk have not more.
    private static final int FEW = 1 << 16;

    /// A chunk of more is a lie, or nothing to read images from.
    private static final int MANY = 1 << 24;

    private final HdfFile hdf;
    private final Dataset data;
    private final NumberType type;
    private final int[] sides;
    private final int rowsAtOnce;
    private int next;

    HdfNumbers(DataFile file, String path, NumberType type) throws IOException {
        this.type = type;
        hdf = HdfAccess.open(file);
        try {
            data = HdfAccess.guarded(() -> hdf.getDatasetByPath(path));
            sides = HdfAccess.guarded(data::getDimensions);
            rowsAtOnce = HdfAccess.guarded(() -> rowsAtOnce(data, sides));
        } catch (IOException e) {
            hdf.close();
            throw e;
        }
    }

    private static int rowsAtOnce(Dataset data, int[] sides) throws IOException {
        long row = 1;
        for (int i = 1; i < sides.length; i++) {
            row = Math.multiplyExact(row, sides[i]);
        }
        long rows = Math.max(1, FEW / Math.max(1, row));
        if (data instanceof ChunkedDataset chunked) {
            int[] chunk = chunked.getChunkDimensions();
            long numbers = Arrays.stream(chunk).asLongStream().reduce(1, Math::multiplyExact);
            if (numbers > MANY || row > MANY) {
                throw new UnusableFile(Message.of("data.noMemoryToDecode"));
            }
            // Every chunk is unpacked once if whole ones are asked for.
            rows = Math.clamp(chunk[0], 1, Math.max(1, MANY / row));
        }
        return (int) rows;
    }

    @Override
    @Nullable ByteBuffer more() throws IOException {
        int count = Math.min(rowsAtOnce, sides[0] - next);
        if (count <= 0) {
            return null;
        }
        long[] first = new long[sides.length];
        first[0] = next;
        int[] size = sides.clone();
        size[0] = count;
        Object part = HdfAccess.guarded(() -> data.getData(first, size));
        long numbers = Arrays.stream(size).asLongStream().reduce(1, Math::multiplyExact);
        ByteBuffer rows = type.over(new byte[Math.toIntExact(numbers * type.bytes())]);
        HdfAccess.guarded(() -> put(part, rows));
        next += count;
        return rows.flip();
    }

    private boolean put(Object part, ByteBuffer rows) throws IOException {
        switch (part) {
            case Object[] parts -> {
                for (Object inner : parts) {
                    put(inner, rows);
                }
            }
            case byte[] numbers -> rows.put(numbers);
            case short[] numbers -> {
                for (short number : numbers) {
                    putWhole(number, rows);
                }
            }
            case int[] numbers -> {
                for (int number : numbers) {
                    putWhole(number, rows);
                }
            }
            case long[] numbers -> {
                for (long number : numbers) {
                    putWhole(number, rows);
                }
            }
            case float[] numbers -> {
                for (float number : numbers) {
                    putReal(number, rows);
                }
            }
            case double[] numbers -> {
                for (double number : numbers) {
                    putReal(number, rows);
                }
            }
            case Number number -> putWhole(number.longValue(), rows);
            default ->
                    throw new UnusableFile(
                            Message.of("data.strangeType", part.getClass().getSimpleName()));
        }
        return true;
    }

    /// jhdf widens numbers without a sign.
    private void putWhole(long number, ByteBuffer rows) {
        switch (type.bytes()) {
            case 1 -> rows.put((byte) number);
            case 2 -> rows.putShort((short) number);
            case 4 -> rows.putInt((int) number);
            default -> rows.putLong(number);
        }
    }

    private void putReal(double number, ByteBuffer rows) {
        switch (type.bytes()) {
            case 2 -> rows.putShort(Float.floatToFloat16((float) number));
            case 4 -> rows.putFloat((float) number);
            default -> rows.putDouble(number);
        }
    }

    @Override
    public void close() {
        hdf.close();
    }
}

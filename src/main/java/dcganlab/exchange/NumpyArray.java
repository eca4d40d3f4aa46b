package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NumpyHeader;
import dcganlab.runs.FileTrouble;
import dcganlab.runs.SafeFile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/// An array of float32 as NumPy's `save` writes it and `load` reads it: a header, the raw numbers.
///
/// @param shape sides, outermost first; empty for a single number
/// @param values as many as the product of the sides, last side running fastest; shared, not copied
@SuppressWarnings("ArrayRecordComponent") // Equality of arrays is never asked.
public record NumpyArray(int[] shape, float[] values) {
    private static final int MAGIC_BYTES = 8;
    private static final int CHUNK = 1 << 14;
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

    public NumpyArray {
        long size = 1;
        for (int side : shape) {
            size *= side;
        }
        if (size != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values for " + Arrays.toString(shape));
        }
    }

    /// Reads an array of float32 or float64 in C order; float64 is rounded.
    ///
    /// @throws LabException if the file cannot be read, is no such array or is cut short
    public static NumpyArray read(Path file) throws LabException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return read(channel);
        } catch (ZipException e) {
            throw unusable(file, Message.of("exchange.npyHeader"), e);
        } catch (EOFException e) {
            throw unusable(file, Message.of("exchange.npyShort"), e);
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (LabException e) {
            throw unusable(file, e.reason(), e);
        }
    }

    private static LabException unusable(Path file, Message reason, Exception cause) {
        return new LabException(Message.of("exchange.notNumpy", file.toString(), reason), cause);
    }

    /// Writes the array.
    ///
    /// @throws LabException if the system refuses
    public void write(Path file) throws LabException {
        long[] sides = Arrays.stream(shape).asLongStream().toArray();
        NumpyHeader header = new NumpyHeader("<f4", false, sides);
        SafeFile.write(
                file,
                out -> {
                    out.write(header.toBytes());
                    byte[] chunk = new byte[Math.min(values.length, CHUNK) * Float.BYTES];
                    FloatBuffer numbers =
                            ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
                    for (int done = 0; done < values.length; done += CHUNK) {
                        int count = Math.min(CHUNK, values.length - done);
                        numbers.clear().put(values, done, count);
                        out.write(chunk, 0, count * Float.BYTES);
                    }
                });
    }

    private static NumpyArray read(SeekableByteChannel channel) throws IOException, LabException {
        InputStream in = Channels.newInputStream(channel);
        byte[] magic = in.readNBytes(MAGIC_BYTES);
        if (magic.length < MAGIC_BYTES) {
            throw new EOFException();
        }
        if (!NumpyHeader.begins(magic)) {
            throw new LabException(Message.of("exchange.npyMagic"));
        }
        channel.position(0);
        NumpyHeader header = NumpyHeader.read(in);
        boolean single = isSingle(header.type());
        if (header.fortran() && header.shape().length > 1) {
            throw new LabException(Message.of("exchange.npyFortran"));
        }
        long bytes = bytes(header, single ? Float.BYTES : Double.BYTES);
        long left = channel.size() - channel.position();
        if (bytes != left) {
            throw new LabException(Message.of("exchange.npySize", header.shapeText(), bytes, left));
        }
        ByteBuffer numbers =
                ByteBuffer.wrap(in.readNBytes((int) bytes)).order(ByteOrder.LITTLE_ENDIAN);
        int[] shape = Arrays.stream(header.shape()).mapToInt(Math::toIntExact).toArray();
        float[] values = new float[(int) bytes / (single ? Float.BYTES : Double.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = single ? numbers.getFloat() : (float) numbers.getDouble();
        }
        return new NumpyArray(shape, values);
    }

    private static boolean isSingle(String type) throws LabException {
        return switch (type) {
            case "<f4" -> true;
            case "<f8" -> false;
            default -> throw new LabException(Message.of("exchange.npyType", type));
        };
    }

    /// How many bytes follow the header.
    private static long bytes(NumpyHeader header, int bytesEach) throws LabException {
        long bytes = bytesEach;
        for (long side : header.shape()) {
            if (side > MOST_BYTES || bytes * side > MOST_BYTES) {
                throw new LabException(Message.of("exchange.npyHuge", header.shapeText()));
            }
            bytes *= side;
        }
        return bytes;
    }
}

package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.FileTrouble;
import dcganlab.runs.SafeFile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// An array of float32 as NumPy's `save` writes it and `load` reads it: a magic word, a version,
/// the length of a header, the header as Python text, the raw numbers (NumPy's `format.py`,
/// versions 1.0 to 3.0). It cannot hold anything that runs.
///
/// @param shape sides, outermost first; empty for a single number
/// @param values as many as the product of the sides, last side running fastest; shared, not copied
@SuppressWarnings("ArrayRecordComponent") // Equality of arrays is never asked.
public record NumpyArray(int[] shape, float[] values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 1 << 14;

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
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (LabException e) {
            throw new LabException(Message.of("exchange.notNumpy", file.toString(), e.reason()), e);
        }
    }

    /// Writes the array.
    ///
    /// @throws LabException if the system refuses
    public void write(Path file) throws LabException {
        SafeFile.write(
                file,
                out -> {
                    out.write(header());
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

    private byte[] header() {
        byte[] text = NumpyHeader.of(shape).getBytes(StandardCharsets.US_ASCII);
        int before = MAGIC.length + 2 + Short.BYTES;
        int whole = (before + text.length + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] bytes = new byte[whole];
        Arrays.fill(bytes, (byte) ' ');
        bytes[whole - 1] = '\n';
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (whole - before))
                .put(text);
        return bytes;
    }

    private static NumpyArray read(SeekableByteChannel channel) throws IOException, LabException {
        ByteBuffer start = read(channel, MAGIC.length + 2);
        if (!start.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw new LabException(Message.of("exchange.npyMagic"));
        }
        int version = start.get(MAGIC.length);
        if (version < 1 || version > 3) {
            throw new LabException(Message.of("exchange.npyVersion", version));
        }
        int length =
                version == 1
                        ? Short.toUnsignedInt(read(channel, Short.BYTES).getShort())
                        : read(channel, Integer.BYTES).getInt();
        if (length < 0 || length > LONGEST_HEADER) {
            throw new LabException(Message.of("exchange.npyHeader"));
        }
        String text = StandardCharsets.UTF_8.decode(read(channel, length)).toString();
        NumpyHeader header = NumpyHeader.parse(text);
        long bytes = header.bytes();
        long left = channel.size() - channel.position();
        if (bytes != left) {
            throw new LabException(
                    Message.of("exchange.npySize", Arrays.toString(header.shape()), bytes, left));
        }
        return header.array(read(channel, Math.toIntExact(bytes)));
    }

    private static ByteBuffer read(SeekableByteChannel channel, int bytes)
            throws IOException, LabException {
        ByteBuffer buffer = littleEndian(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new LabException(Message.of("exchange.npyShort"), new EOFException());
            }
        }
        return buffer.flip();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

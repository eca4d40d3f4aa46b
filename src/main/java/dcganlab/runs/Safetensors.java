package dcganlab.runs;

import dcganlab.files.FileKind;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A safetensors file: eight bytes with the length of a JSON header, the header, the raw numbers,
/// all little-endian (<https://github.com/huggingface/safetensors>, "Format"). It holds numbers and
/// text and nothing that could run.
///
/// Reads F32, F16, BF16, F64, I64 and I32; writes F32, and I64 for PyTorch's counts of batches.
///
/// @param weights in the order of the header
/// @param metadata free text by key
public record Safetensors(Weights weights, SequencedMap<String, String> metadata) {
    /// The format's own limit.
    private static final long LONGEST_HEADER = 100_000_000;

    private static final int PIECE = 1 << 16; // bytes

    public Safetensors {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }

    /// Reads a whole file.
    ///
    /// @throws LabException if the file cannot be read or does not fit into memory; a {@link
    ///   DamagedException} if it is not what it says
    public static Safetensors read(Path file) throws LabException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            throw damaged(file, new LabException(Message.of("runs.noFile")));
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            SafetensorsHeader header = header(file, channel);
            requireMemory(file, header);
            long start = channel.position();
            return new Safetensors(readTensors(channel, start, header), header.metadata());
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /// Reads the texts alone. Whether a file's checksum fits is not looked at.
    ///
    /// @throws LabException if the file cannot be read; a {@link DamagedException} if it is not
    ///   what it says
    static SequencedMap<String, String> metadata(Path file) throws LabException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return header(file, channel).metadata();
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /// Writes a whole file.
    ///
    /// @throws LabException if the system refuses
    public void write(Path file) throws LabException {
        SafeFile.write(file, out -> new SafetensorsWriter(out).write(this));
    }

    /// Leaves the channel behind the header.
    private static SafetensorsHeader header(Path file, SeekableByteChannel channel)
            throws IOException, DamagedException {
        try {
            return header(channel);
        } catch (LabException e) {
            FileKind kind = FileKind.of(file);
            if (kind == null || kind == FileKind.SAFETENSORS) {
                throw damaged(file, e);
            }
            throw new DamagedException(OtherKind.of(file, kind), e);
        }
    }

    private static DamagedException damaged(Path file, LabException trouble) {
        return new DamagedException(
                Message.of("runs.notSafetensors", file.toString(), trouble.reason()), trouble);
    }

    private static SafetensorsHeader header(SeekableByteChannel channel)
            throws IOException, LabException {
        long size = channel.size();
        if (size < Long.BYTES) {
            throw new LabException(Message.of("runs.headerMissing", size));
        }
        long headerBytes = read(channel, Long.BYTES).getLong();
        if (headerBytes < 2 || headerBytes > Math.min(size - Long.BYTES, LONGEST_HEADER)) {
            throw new LabException(
                    Message.of("runs.headerLength", Long.toUnsignedString(headerBytes), size));
        }
        ByteBuffer json = read(channel, (int) headerBytes);
        return SafetensorsHeader.parse(json, size - Long.BYTES - headerBytes);
    }

    /// What the collector has not yet found to be free counts as taken, so this errs to the safe
    /// side.
    private static void requireMemory(Path file, SafetensorsHeader header) throws LabException {
        long numbers = header.entries().stream().mapToLong(TensorEntry::numbers).sum();
        Runtime runtime = Runtime.getRuntime();
        long room = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (numbers * Float.BYTES > room) {
            throw new LabException(
                    Message.of(
                            "runs.tooLarge",
                            file.toString(),
                            (numbers * Float.BYTES) >> 20,
                            room >> 20));
        }
    }

    private static Weights readTensors(
            SeekableByteChannel channel, long start, SafetensorsHeader header) throws IOException {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        ByteBuffer piece = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
        for (TensorEntry entry : header.entries()) {
            channel.position(start + entry.begin());
            float[] values = new float[entry.numbers()];
            read(channel, piece, entry.type(), values);
            tensors.put(entry.name(), new Tensor(entry.shape(), values));
        }
        return new Weights(tensors);
    }

    /// Piece by piece: the system's own copy of what is read at once, which every thread that reads
    /// keeps, stays small.
    private static void read(
            SeekableByteChannel channel, ByteBuffer piece, TensorType type, float[] values)
            throws IOException {
        int most = PIECE / type.bytes();
        for (int at = 0; at < values.length; at += most) {
            int count = Math.min(most, values.length - at);
            fill(channel, piece.clear().limit(count * type.bytes()));
            type.read(piece.flip(), values, at, count);
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, buffer);
        return buffer.flip();
    }

    private static void fill(SeekableByteChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
    }
}

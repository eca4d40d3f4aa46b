package dcganlab.runs;

import com.google.gson.stream.JsonWriter;

import dcganlab.model.Weights.Tensor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// Lays out a safetensors file. The header names the tensors in their own order; among the numbers
/// the eight-byte ones come first, so that every tensor is aligned to its type, which readers that
/// map the file into memory need.
final class SafetensorsWriter {
    private static final String COUNT = "num_batches_tracked";
    private static final int ALIGNMENT = 8;
    private static final int PIECE = 1 << 14; // numbers

    private final OutputStream out;
    private final ByteBuffer piece =
            ByteBuffer.allocate(PIECE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SafetensorsWriter(OutputStream out) {
        this.out = out;
    }

    void write(Safetensors file) throws IOException {
        SequencedMap<String, Tensor> tensors = file.weights().tensors();
        byte[] header = header(tensors, file.metadata());
        piece.clear().putLong(header.length);
        writePiece();
        out.write(header);
        for (Map.Entry<String, Tensor> tensor : aligned(tensors)) {
            if (isCount(tensor.getKey())) {
                writeCounts(tensor.getValue().values());
            } else {
                writeNumbers(tensor.getValue().values());
            }
        }
    }

    private static byte[] header(
            SequencedMap<String, Tensor> tensors, SequencedMap<String, String> metadata)
            throws IOException {
        StringWriter json = new StringWriter();
        Map<String, Long> places = places(tensors);
        try (JsonWriter to = new JsonWriter(json)) {
            to.beginObject();
            if (!metadata.isEmpty()) {
                to.name(SafetensorsHeader.METADATA).beginObject();
                for (Map.Entry<String, String> text : metadata.entrySet()) {
                    to.name(text.getKey()).value(text.getValue());
                }
                to.endObject();
            }
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                to.name(tensor.getKey());
                long begin = Objects.requireNonNull(places.get(tensor.getKey()));
                writeEntry(to, tensor.getKey(), tensor.getValue(), begin);
            }
            to.endObject();
        }
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] bytes = Arrays.copyOf(text, padded);
        Arrays.fill(bytes, text.length, padded, (byte) ' ');
        return bytes;
    }

    /// In the order of their numbers in the file.
    private static List<Map.Entry<String, Tensor>> aligned(SequencedMap<String, Tensor> tensors) {
        return tensors.entrySet().stream()
                .sorted(Comparator.comparing(tensor -> !isCount(tensor.getKey())))
                .toList();
    }

    /// Where the numbers of each begin, in bytes.
    private static Map<String, Long> places(SequencedMap<String, Tensor> tensors) {
        Map<String, Long> places = new HashMap<>();
        long at = 0;
        for (Map.Entry<String, Tensor> tensor : aligned(tensors)) {
            places.put(tensor.getKey(), at);
            at += bytes(tensor.getKey(), tensor.getValue());
        }
        return places;
    }

    private static void writeEntry(JsonWriter to, String name, Tensor tensor, long begin)
            throws IOException {
        to.beginObject();
        to.name("dtype").value((isCount(name) ? TensorType.I64 : TensorType.F32).name());
        to.name("shape").beginArray();
        for (long side : tensor.shape()) {
            to.value(side);
        }
        to.endArray();
        to.name("data_offsets").beginArray();
        to.value(begin).value(begin + bytes(name, tensor));
        to.endArray();
        to.endObject();
    }

    private void writeCounts(float[] values) throws IOException {
        for (float value : values) {
            piece.clear().putLong(Math.round((double) value));
            writePiece();
        }
    }

    private void writeNumbers(float[] values) throws IOException {
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            piece.clear().asFloatBuffer().put(values, at, count);
            piece.position(count * Float.BYTES);
            writePiece();
        }
    }

    private void writePiece() throws IOException {
        out.write(piece.array(), 0, piece.position());
    }

    private static boolean isCount(String name) {
        return name.endsWith(COUNT);
    }

    private static long bytes(String name, Tensor tensor) {
        return (long) tensor.values().length * (isCount(name) ? Long.BYTES : Float.BYTES);
    }
}

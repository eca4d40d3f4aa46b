package dcganlab.runs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.model.Weights.Tensor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            SequencedMap<String, Tensor> tensors, SequencedMap<String, String> metadata) {
        JsonObject header = new JsonObject();
        if (!metadata.isEmpty()) {
            JsonObject texts = new JsonObject();
            metadata.forEach(texts::addProperty);
            header.add(SafetensorsHeader.METADATA, texts);
        }
        Map<String, JsonObject> entries = entries(tensors);
        tensors.keySet().forEach(name -> header.add(name, entries.get(name)));
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] bytes = Arrays.copyOf(json, padded);
        Arrays.fill(bytes, json.length, padded, (byte) ' ');
        return bytes;
    }

    /// In the order of their numbers in the file.
    private static List<Map.Entry<String, Tensor>> aligned(SequencedMap<String, Tensor> tensors) {
        return tensors.entrySet().stream()
                .sorted(Comparator.comparing(tensor -> !isCount(tensor.getKey())))
                .toList();
    }

    private static Map<String, JsonObject> entries(SequencedMap<String, Tensor> tensors) {
        Map<String, JsonObject> entries = new HashMap<>();
        long at = 0;
        for (Map.Entry<String, Tensor> tensor : aligned(tensors)) {
            entries.put(tensor.getKey(), entry(tensor.getKey(), tensor.getValue(), at));
            at += bytes(tensor.getKey(), tensor.getValue());
        }
        return entries;
    }

    private static JsonObject entry(String name, Tensor tensor, long begin) {
        JsonArray shape = new JsonArray();
        for (long side : tensor.shape()) {
            shape.add(side);
        }
        JsonArray offsets = new JsonArray();
        offsets.add(begin);
        offsets.add(begin + bytes(name, tensor));
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", (isCount(name) ? TensorType.I64 : TensorType.F32).name());
        entry.add("shape", shape);
        entry.add("data_offsets", offsets);
        return entry;
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

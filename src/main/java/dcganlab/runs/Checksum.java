package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The SHA-256 of what a safetensors file says: its texts, the names, shapes and numbers of its
/// tensors. It stands among the texts itself.
final class Checksum {
    static final String KEY = "dcganlab.sha256";
    private static final int PIECE = 1 << 14; // numbers

    private final MessageDigest digest;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(PIECE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }

    /// The same file with its checksum among the texts.
    static Safetensors sealed(Safetensors file) {
        SequencedMap<String, String> metadata = new LinkedHashMap<>(file.metadata());
        metadata.put(KEY, of(file));
        return new Safetensors(file.weights(), metadata);
    }

    /// @throws LabException if the file has no checksum, or another one than it should
    static void require(Safetensors file) throws LabException {
        String said = file.metadata().get(KEY);
        if (said == null) {
            throw new LabException(Message.of("runs.metadataMissing", KEY));
        }
        if (!said.equals(of(file))) {
            throw new LabException(Message.of("runs.checksum"));
        }
    }

    /// The same for files that other programs may have written.
    ///
    /// @throws LabException if the file has another checksum than it should
    static void requireIfAny(Safetensors file) throws LabException {
        if (file.metadata().containsKey(KEY)) {
            require(file);
        }
    }

    private static String of(Safetensors file) {
        Checksum sum = new Checksum();
        file.metadata()
                .forEach((key, text) -> {
                    if (!key.equals(KEY)) {
                        sum.add(key);
                        sum.add(text);
                    }
                });
        sum.add(file.weights());
        return HexFormat.of().formatHex(sum.digest.digest());
    }

    private void add(Weights weights) {
        weights.tensors()
                .forEach((name, tensor) -> {
                    add(name);
                    add(tensor);
                });
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(Tensor tensor) {
        add(tensor.shape().length);
        for (long side : tensor.shape()) {
            add(side);
        }
        float[] values = tensor.values();
        for (int at = 0; at < values.length; at += PIECE) {
            int count = Math.min(PIECE, values.length - at);
            buffer.clear().asFloatBuffer().put(values, at, count);
            digest.update(buffer.limit(count * Float.BYTES));
        }
    }

    private void add(long number) {
        digest.update(buffer.clear().putLong(number).flip());
    }
}

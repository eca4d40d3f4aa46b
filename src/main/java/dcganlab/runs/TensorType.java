package dcganlab.runs;

import java.nio.ByteBuffer;

/// How safetensors stores a number, little-endian, under the names of its format.
enum TensorType {
    F64(8) {
        @Override
        void read(ByteBuffer from, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = (float) from.getDouble();
            }
        }
    },
    F32(4) {
        @Override
        void read(ByteBuffer from, float[] to) {
            from.asFloatBuffer().get(to);
        }
    },
    F16(2) {
        @Override
        void read(ByteBuffer from, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = Float.float16ToFloat(from.getShort());
            }
        }
    },
    /// The upper half of a float32.
    BF16(2) {
        @Override
        void read(ByteBuffer from, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = Float.intBitsToFloat(from.getShort() << 16);
            }
        }
    },
    I64(8) {
        @Override
        void read(ByteBuffer from, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = from.getLong();
            }
        }
    },
    I32(4) {
        @Override
        void read(ByteBuffer from, float[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = from.getInt();
            }
        }
    };

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one number.
    int bytes() {
        return bytes;
    }

    /// Reads as many numbers as there is room for, from a little-endian buffer.
    abstract void read(ByteBuffer from, float[] to);
}

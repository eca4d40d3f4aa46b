package dcganlab.runs;

import java.nio.ByteBuffer;

/// How safetensors stores a number, little-endian, under the names of its format.
enum TensorType {
    F64(8) {
        @Override
        void read(ByteBuffer from, float[] to, int at, int count) {
            for (int i = at; i < at + count; i++) {
                to[i] = (float) from.getDouble();
            }
        }
    },
    F32(4) {
        @Override
        void read(ByteBuffer from, float[] to, int at, int count) {
            from.asFloatBuffer().get(to, at, count);
        }
    },
    F16(2) {
        @Override
        void read(ByteBuffer from, float[] to, int at, int count) {
            for (int i = at; i < at + count; i++) {
                to[i] = Float.float16ToFloat(from.getShort());
            }
        }
    },
    /// The upper half of a float32.
    BF16(2) {
        @Override
        void read(ByteBuffer from, float[] to, int at, int count) {
            for (int i = at; i < at + count; i++) {
                to[i] = Float.intBitsToFloat(from.getShort() << 16);
            }
        }
    },
    I64(8) {
        @Override
        void read(ByteBuffer from, float[] to, int at, int count) {
            for (int i = at; i < at + count; i++) {
                to[i] = from.getLong();
            }
        }
    },
    I32(4) {
        @Override
        void read(ByteBuffer from, float[] to, int at, int count) {
            for (int i = at; i < at + count; i++) {
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

    /// Reads some numbers from a little-endian buffer.
    ///
    /// @param at where the first of them goes
    abstract void read(ByteBuffer from, float[] to, int at, int count);
}

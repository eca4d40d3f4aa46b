package dcganlab.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/// The fields with which a message in protobuf's encoding begins
/// (<https://protobuf.dev/programming-guides/encoding>). The encoding has no signature of its own:
/// a file's schema must say what its fields mean, and whether these can be they.
///
/// @param fields as far as they could be read: the last may go on beyond what there is
record Protobuf(List<Field> fields) {
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    /// Schemas number their fields from 1, and have few.
    private static final int MOST = 1000;

    /// @param text what is there of a field of bytes, as Latin-1; empty for a number
    /// @param value of a number; the length of bytes
    record Field(int number, boolean bytes, long value, String text) {
        boolean is(int number, boolean bytes) {
            return this.number == number && this.bytes == bytes;
        }

        /// What this is as a message of its own.
        Protobuf message() {
            return in(text);
        }

        /// Whether it can be a name that a program or a person gave.
        boolean name() {
            return bytes
                    && !text.isEmpty()
                    && text.length() == value
                    && PlainText.is(text)
                    && text.strip().equals(text);
        }
    }

    /// @param text bytes as Latin-1
    static Protobuf in(String text) {
        List<Field> fields = new ArrayList<>();
        Cursor at = new Cursor(text);
        while (at.more()) {
            long key = at.varint();
            long value = at.varint();
            long type = key & 7;
            long number = key >> 3;
            boolean known = type == VARINT || type == BYTES;
            if (!known || value < 0 || number < 1 || number > MOST) {
                break;
            }
            boolean bytes = type == BYTES;
            fields.add(new Field((int) number, bytes, value, bytes ? at.take(value) : ""));
        }
        return new Protobuf(List.copyOf(fields));
    }

    Field first() {
        return get(0);
    }

    /// A field of number 0, which no message has, where there are fewer.
    Field get(int index) {
        return index < fields.size() ? fields.get(index) : new Field(0, false, 0, "");
    }

    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(String text) {
            bytes = text.getBytes(ISO_8859_1);
        }

        boolean more() {
            return at < bytes.length;
        }

        /// Seven bits a byte, the lowest first; -1 if it does not end.
        long varint() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE - 7 && more(); shift += 7) {
                byte next = bytes[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            return -1;
        }

        String take(long length) {
            int count = (int) Math.min(length, bytes.length - at);
            at += count;
            return new String(bytes, at - count, count, ISO_8859_1);
        }
    }
}

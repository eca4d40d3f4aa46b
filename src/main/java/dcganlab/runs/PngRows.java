package dcganlab.runs;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a picture as PNG row by row (PNG specification, third edition), so that one of any size
/// takes the memory of two rows: eight bits each of red, green and blue, not interlaced. A row like
/// the one above is stored as having no difference from it, any other one as it is (section 9): for
/// enlarged pictures that packs better than the usual choice among the filters.
final class PngRows {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int COLOURS = 3;
    private static final int TRUECOLOUR = 2;
    private static final byte AS_IT_IS = 0;
    private static final byte LESS_ABOVE = 2;
    private static final int CHUNK = 1 << 16;

    private final int width;
    private final int height;

    PngRows(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void write(OutputStream out, PngFile.Rows rows) throws IOException {
        out.write(SIGNATURE);
        chunk(out, "IHDR", header());
        Deflater deflater = new Deflater();
        try (OutputStream packed = new DeflaterOutputStream(new Chunks(out), deflater, CHUNK)) {
            pack(packed, rows);
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", new byte[0]);
    }

    private byte[] header() {
        return new byte[] {
            (byte) (width >> 24),
            (byte) (width >> 16),
            (byte) (width >> 8),
            (byte) width,
            (byte) (height >> 24),
            (byte) (height >> 16),
            (byte) (height >> 8),
            (byte) height,
            8,
            TRUECOLOUR,
            0,
            0,
            0
        };
    }

    private void pack(OutputStream packed, PngFile.Rows rows) throws IOException {
        int[] rgb = new int[width];
        byte[] same = new byte[1 + width * COLOURS];
        same[0] = LESS_ABOVE;
        byte[] above = new byte[1 + width * COLOURS];
        byte[] row = new byte[1 + width * COLOURS];
        above[0] = AS_IT_IS;
        row[0] = AS_IT_IS;
        for (int y = 0; y < height; y++) {
            rows.paint(y, rgb);
            for (int x = 0; x < width; x++) {
                row[1 + COLOURS * x] = (byte) (rgb[x] >> 16);
                row[2 + COLOURS * x] = (byte) (rgb[x] >> 8);
                row[3 + COLOURS * x] = (byte) rgb[x];
            }
            packed.write(Arrays.equals(row, above) ? same : row);
            byte[] free = above;
            above = row;
            row = free;
        }
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        chunk(out, type, data, 0, data.length);
    }

    /// Length, type, data, and the CRC-32 of type and data.
    private static void chunk(OutputStream out, String type, byte[] data, int from, int length)
            throws IOException {
        CRC32 sum = new CRC32();
        DataOutputStream numbers = new DataOutputStream(out);
        numbers.writeInt(length);
        for (int i = 0; i < type.length(); i++) {
            numbers.write(type.charAt(i));
            sum.update(type.charAt(i));
        }
        numbers.write(data, from, length);
        sum.update(data, from, length);
        numbers.writeInt((int) sum.getValue());
        numbers.flush();
    }

    /// Cuts what is written to it into chunks of the image's data. The file below stays open.
    private static final class Chunks extends OutputStream {
        private final OutputStream out;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int length) throws IOException {
            chunk(out, "IDAT", data, from, length);
        }
    }
}

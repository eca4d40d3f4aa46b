package dcganlab.data;

/// Bytes as pixels: planes or interleaved, grey or colour, with alpha or without.
///
/// @param bytes the pixels, with others around them
/// @param at where the first pixel is
/// @param channels 1 (grey), 3 (red, green, blue) or 4 (and alpha)
/// @param toRow from a pixel to the one below it; likewise `toColumn`, `toChannel`
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
public record ByteRows(
        byte[] bytes,
        int at,
        int width,
        int height,
        int channels,
        int toRow,
        int toColumn,
        int toChannel)
        implements PixelRows {
    /// Grey pixels, row by row.
    public static ByteRows grey(byte[] bytes, int at, int width, int height) {
        return new ByteRows(bytes, at, width, height, 1, width, 1, 0);
    }

    /// A red, a green and a blue plane.
    public static ByteRows planes(byte[] bytes, int at, int width, int height) {
        return new ByteRows(bytes, at, width, height, 3, width, 1, width * height);
    }

    @Override
    public void read(int y, int[] argb) {
        int from = at + y * toRow;
        for (int x = 0; x < width; x++, from += toColumn) {
            int red = bytes[from] & 0xFF;
            argb[x] =
                    channels == 1
                            ? 0xFF000000 | (red * 0x010101)
                            : (alpha(from) << 24)
                                    | (red << 16)
                                    | ((bytes[from + toChannel] & 0xFF) << 8)
                                    | (bytes[from + 2 * toChannel] & 0xFF);
        }
    }

    private int alpha(int from) {
        return channels == 4 ? bytes[from + 3 * toChannel] & 0xFF : 255;
    }
}

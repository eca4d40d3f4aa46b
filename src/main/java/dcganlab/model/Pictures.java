package dcganlab.model;

import java.util.Arrays;
import java.util.List;

/// Square images as unsigned bytes, `[count, channels, size, size]`, row by row. The array is
/// shared, not copied: whoever makes one hands it over.
///
/// @param count how many, 0 or more
/// @param channels 1 (grey) or 3 (red, green, blue planes)
/// @param size side in pixels
/// @param pixels `count * channels * size * size` bytes
@SuppressWarnings("ArrayRecordComponent") // Equality of pictures is never asked.
public record Pictures(int count, int channels, int size, byte[] pixels) {
    public Pictures {
        if (pixels.length != (long) count * channels * size * size) {
            throw new IllegalArgumentException(
                    "%d bytes for %dx%dx%dx%d"
                            .formatted(pixels.length, count, channels, size, size));
        }
    }

    /// The first few of them, or all if there are fewer.
    public Pictures first(int most) {
        if (most >= count) {
            return this;
        }
        int length = most * channels * size * size;
        return new Pictures(most, channels, size, Arrays.copyOf(pixels, length));
    }

    /// One of them alone.
    ///
    /// @param picture 0 to count - 1
    public Pictures only(int picture) {
        return range(picture, picture + 1);
    }

    /// Those from one up to another.
    ///
    /// @param from 0 to count
    /// @param to from to count, not among them
    public Pictures range(int from, int to) {
        int length = channels * size * size;
        return new Pictures(
                to - from, channels, size, Arrays.copyOfRange(pixels, from * length, to * length));
    }

    /// Several together, one after another; all of one shape.
    ///
    /// @param parts at least one
    public static Pictures joined(List<Pictures> parts) {
        Pictures first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        int count = parts.stream().mapToInt(Pictures::count).sum();
        byte[] pixels = new byte[count * first.channels * first.size * first.size];
        int at = 0;
        for (Pictures part : parts) {
            System.arraycopy(part.pixels, 0, pixels, at, part.pixels.length);
            at += part.pixels.length;
        }
        return new Pictures(count, first.channels, first.size, pixels);
    }

    /// One pixel as `0xFFRRGGBB`.
    public int argb(int picture, int x, int y) {
        int plane = size * size;
        int at = picture * channels * plane + y * size + x;
        int red = pixels[at] & 0xFF;
        if (channels == 1) {
            return 0xFF000000 | (red * 0x010101);
        }
        return 0xFF000000
                | (red << 16)
                | ((pixels[at + plane] & 0xFF) << 8)
                | (pixels[at + 2 * plane] & 0xFF);
    }
}

package dcganlab.data.arrays;

import dcganlab.data.ImageStack;

import java.util.Optional;

/// Where the pixels of image arrays are: `[n, height, width]`, `[n, height, width, channels]` or
/// `[n, channels, height, width]`, counted in numbers from the image's first.
///
/// @param channels 1 (grey), 3 (red, green, blue) or 4 (and alpha; only as the last side)
record NumpyLayout(
        int count, int height, int width, int channels, int toRow, int toColumn, int toChannel) {
    /// A picture has more pixels a side; so an array `[height, width, 3]` is not taken for many
    /// strange images.
    private static final int SHORTEST_SIDE = 5;

    static Optional<NumpyLayout> of(long[] shape) {
        if (shape.length == 3) {
            return of(shape[0], shape[1], shape[2], 1, true);
        }
        if (shape.length != 4) {
            return Optional.empty();
        }
        if (shape[3] == 1 || shape[3] == 3 || shape[3] == 4) {
            return of(shape[0], shape[1], shape[2], (int) shape[3], true);
        }
        return shape[1] == 1 || shape[1] == 3
                ? of(shape[0], shape[2], shape[3], (int) shape[1], false)
                : Optional.empty();
    }

    private static Optional<NumpyLayout> of(
            long n, long height, long width, int channels, boolean channelsLast) {
        if (n < 1 || n > Integer.MAX_VALUE || !believable(height) || !believable(width)) {
            return Optional.empty();
        }
        int h = (int) height;
        int w = (int) width;
        return Optional.of(
                channelsLast
                        ? new NumpyLayout((int) n, h, w, channels, w * channels, channels, 1)
                        : new NumpyLayout((int) n, h, w, channels, w, 1, h * w));
    }

    private static boolean believable(long side) {
        return side >= SHORTEST_SIDE && side <= ImageStack.LONGEST_SIDE;
    }

    /// Numbers of one image.
    int length() {
        return height * width * channels;
    }
}

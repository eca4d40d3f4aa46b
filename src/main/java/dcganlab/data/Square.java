package dcganlab.data;

import dcganlab.model.Fit;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Makes any image the square of bytes that a network learns from: laid over the background, made
/// grey if asked (luma of ITU-R BT.601: 0.299 red, 0.587 green, 0.114 blue), cropped, fitted or
/// stretched, scaled. Serves many threads.
public final class Square {
    private final Preparation preparation;

    // Most images of a set have one size: the last axes fit the next image too.
    private volatile @Nullable Axis columns;
    private volatile @Nullable Axis rows;

    public Square(Preparation preparation) {
        this.preparation = preparation;
    }

    /// The image as planes of bytes, `[channels, size, size]`.
    public byte[] of(PixelRows image) {
        int size = preparation.size();
        int w = image.width();
        int h = image.height();
        int side = Math.min(w, h);
        return switch (preparation.fit()) {
            case CROP -> drawn(image, side, side, size, size);
            case STRETCH -> drawn(image, w, h, size, size);
            case FIT -> {
                double scale = (double) size / Math.max(w, h);
                int across = Math.max(1, (int) Math.round(w * scale));
                int down = Math.max(1, (int) Math.round(h * scale));
                yield drawn(image, w, h, across, down);
            }
        };
    }

    /// Draws the middle `w` x `h` pixels of the image into the middle `across` x `down` pixels.
    private byte[] drawn(PixelRows image, int w, int h, int across, int down) {
        int size = preparation.size();
        int channels = preparation.channels();
        Axis horizontal = columns;
        double left = (image.width() - w) / 2.0;
        if (horizontal == null || !horizontal.serves(image.width(), left, w, across)) {
            horizontal = Axis.of(image.width(), left, w, across);
            columns = horizontal;
        }
        Axis vertical = rows;
        double top = (image.height() - h) / 2.0;
        if (vertical == null || !vertical.serves(image.height(), top, h, down)) {
            vertical = Axis.of(image.height(), top, h, down);
            rows = vertical;
        }

        byte[] square = blank();
        NarrowedRows narrowed = new NarrowedRows(image, horizontal, preparation);
        float[] sums = new float[channels * across];
        int x0 = (size - across) / 2;
        int y0 = (size - down) / 2;
        for (int y = 0; y < down; y++) {
            float[] weights = vertical.weights()[y];
            Arrays.fill(sums, 0);
            for (int k = 0; k < weights.length; k++) {
                float[] row = narrowed.row(vertical.first()[y] + k);
                float weight = weights[k];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weight * row[i];
                }
            }
            for (int c = 0; c < channels; c++) {
                int to = (c * size + y0 + y) * size + x0;
                for (int x = 0; x < across; x++) {
                    square[to + x] = (byte) Math.clamp((int) (sums[c * across + x] + 0.5f), 0, 255);
                }
            }
        }
        return square;
    }

    private byte[] blank() {
        int plane = preparation.size() * preparation.size();
        byte[] square = new byte[preparation.channels() * plane];
        if (preparation.fit() == Fit.FIT) {
            int rgb = preparation.background();
            for (int c = 0; c < preparation.channels(); c++) {
                int value =
                        preparation.channels() == 1
                                ? (int) (NarrowedRows.luma(rgb) + 0.5f)
                                : (rgb >> (16 - 8 * c)) & 0xFF;
                Arrays.fill(square, c * plane, (c + 1) * plane, (byte) value);
            }
        }
        return square;
    }
}

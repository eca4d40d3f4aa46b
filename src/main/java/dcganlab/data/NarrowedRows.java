package dcganlab.data;

import java.util.Arrays;

/// The rows of an image, opaque, in the channels asked for and scaled across. The last two are
/// kept, for neighbouring rows of the result share their source.
final class NarrowedRows {
    private final PixelRows image;
    private final Axis axis;
    private final Preparation preparation;
    private final int[] argb;
    private final float[][] planes;
    private final float[][] kept = new float[2][];
    private final int[] keptRow = {-1, -1};

    NarrowedRows(PixelRows image, Axis axis, Preparation preparation) {
        this.image = image;
        this.axis = axis;
        this.preparation = preparation;
        argb = new int[image.width()];
        planes = new float[preparation.channels()][image.width()];
        Arrays.setAll(kept, i -> new float[preparation.channels() * axis.count()]);
    }

    /// Row `y` of the source, `[channels, count]`; good until two further rows are asked for.
    float[] row(int y) {
        int slot = y & 1;
        if (keptRow[slot] != y) {
            image.read(y, argb);
            if (preparation.channels() == 1) {
                makeGrey();
            } else {
                splitColours();
            }
            for (int c = 0; c < planes.length; c++) {
                narrow(planes[c], kept[slot], c * axis.count());
            }
            keptRow[slot] = y;
        }
        return kept[slot];
    }

    static float luma(int rgb) {
        return 0.299f * ((rgb >> 16) & 0xFF) + 0.587f * ((rgb >> 8) & 0xFF) + 0.114f * (rgb & 0xFF);
    }

    private void makeGrey() {
        float behind = luma(preparation.background());
        float[] grey = planes[0];
        for (int x = 0; x < argb.length; x++) {
            int pixel = argb[x];
            grey[x] = over(luma(pixel), behind, pixel >>> 24);
        }
    }

    private void splitColours() {
        int background = preparation.background();
        for (int c = 0; c < 3; c++) {
            int shift = 16 - 8 * c;
            float behind = (background >> shift) & 0xFF;
            float[] plane = planes[c];
            for (int x = 0; x < argb.length; x++) {
                int pixel = argb[x];
                plane[x] = over((pixel >> shift) & 0xFF, behind, pixel >>> 24);
            }
        }
    }

    private static float over(float value, float behind, int alpha) {
        return alpha == 255 ? value : behind + (value - behind) * alpha / 255;
    }

    private void narrow(float[] from, float[] to, int at) {
        int[] first = axis.first();
        float[][] weights = axis.weights();
        for (int x = 0; x < first.length; x++) {
            float[] parts = weights[x];
            float sum = 0;
            for (int k = 0; k < parts.length; k++) {
                sum += parts[k] * from[first[x] + k];
            }
            to[at + x] = sum;
        }
    }
}

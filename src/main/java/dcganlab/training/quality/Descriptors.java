package dcganlab.training.quality;

import java.util.Arrays;

/// Small pieces of many pictures: 7x7 pixels with all their channels, cut out of one level of their
/// pyramids. Each channel is shifted and stretched to mean 0 and deviation 1 over all pieces, so
/// what they are compared by is their texture, not how bright or colourful a set is. A channel that
/// is the same everywhere becomes 0.
///
/// Memory: `count * channels * 196` bytes.
final class Descriptors {
    /// Side of a piece in pixels.
    static final int PATCH = 7;

    private static final int AREA = PATCH * PATCH;

    /// Pictures that one part of the work takes.
    private static final int TOGETHER = 64;

    /// Pieces whose numbers stay in the cache while they are projected.
    private static final int BLOCK = 512;

    /// `[channels * 49][count]`: one number of all pieces side by side, the pieces' channels, rows
    /// and columns in this order.
    private final float[][] numbers;

    private final int count;

    private Descriptors(float[][] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    /// The pieces of one level.
    static Descriptors of(Images images, int level, Draws draws, Workers workers) {
        int channels = images.channels();
        int count = Math.multiplyExact(images.count(), draws.patches());
        float[][] numbers = new float[channels * AREA][count];
        int parts = Math.ceilDiv(images.count(), TOGETHER);
        workers.each(
                parts,
                part -> {
                    LaplacianPyramid pyramid = new LaplacianPyramid(channels, images.size());
                    int to = Math.min(images.count(), (part + 1) * TOGETHER);
                    for (int picture = part * TOGETHER; picture < to; picture++) {
                        cut(
                                pyramid.level(images, picture, level),
                                images.size() >> level,
                                draws.corners(picture, level, images.size() >> level),
                                numbers,
                                picture * draws.patches());
                    }
                });
        workers.each(channels, channel -> normalise(numbers, channel * AREA));
        return new Descriptors(numbers, count);
    }

    private static void cut(float[] level, int side, int[] corners, float[][] numbers, int first) {
        int channels = numbers.length / AREA;
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < AREA; i++) {
                float[] to = numbers[channel * AREA + i];
                int from = channel * side * side + i / PATCH * side + i % PATCH;
                for (int patch = 0; patch < corners.length; patch++) {
                    to[first + patch] = level[from + corners[patch]];
                }
            }
        }
    }

    private static void normalise(float[][] numbers, int first) {
        double total = (double) AREA * numbers[first].length;
        double sum = 0;
        for (int row = first; row < first + AREA; row++) {
            for (float number : numbers[row]) {
                sum += number;
            }
        }
        double mean = sum / total;
        double squares = 0;
        for (int row = first; row < first + AREA; row++) {
            for (float number : numbers[row]) {
                squares += (number - mean) * (number - mean);
            }
        }
        double deviation = Math.sqrt(squares / total);
        float shift = (float) mean;
        float factor = deviation == 0 ? 0 : (float) (1 / deviation);
        for (int row = first; row < first + AREA; row++) {
            float[] values = numbers[row];
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - shift) * factor;
            }
        }
    }

    /// How many numbers a piece has.
    int values() {
        return numbers.length;
    }

    /// All pieces along some directions, each direction's numbers in rising order.
    ///
    /// @param directions `[n][values]`
    /// @return `[n][count]`
    float[][] slices(float[]... directions) {
        float[][] slices = new float[directions.length][count];
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            for (int i = 0; i < directions.length; i++) {
                project(directions[i], slices[i], from, to);
            }
        }
        for (float[] slice : slices) {
            Arrays.sort(slice);
        }
        return slices;
    }

    private void project(float[] direction, float[] slice, int from, int to) {
        int k = 0;
        for (; k + 4 <= direction.length; k += 4) {
            addFour(direction, k, slice, from, to);
        }
        for (; k < direction.length; k++) {
            float[] row = numbers[k];
            float weight = direction[k];
            for (int i = from; i < to; i++) {
                slice[i] += weight * row[i];
            }
        }
    }

    /// Four numbers at once, which spares the slice three of four ways to memory and back.
    private void addFour(float[] direction, int k, float[] slice, int from, int to) {
        float[] row0 = numbers[k];
        float[] row1 = numbers[k + 1];
        float[] row2 = numbers[k + 2];
        float[] row3 = numbers[k + 3];
        float weight0 = direction[k];
        float weight1 = direction[k + 1];
        float weight2 = direction[k + 2];
        float weight3 = direction[k + 3];
        for (int i = from; i < to; i++) {
            slice[i] +=
                    weight0 * row0[i] + weight1 * row1[i] + weight2 * row2[i] + weight3 * row3[i];
        }
    }
}

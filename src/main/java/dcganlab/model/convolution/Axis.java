package dcganlab.model.convolution;

/// The sizes of a transposed convolution along one axis. Input pixel `i` stamps the kernel onto the
/// output from pixel `i · stride - padding` on; what lies outside the output is cut off (Dumoulin
/// and Visin 2016, chapter 4).
///
/// @param input pixels, 1 or more
/// @param kernel weights, 1 or more
/// @param stride pixels between the beginnings of neighbouring stamps, 1 or more
/// @param padding pixels that are cut off at each end, less than `kernel`
/// @param outputPadding pixels by which the output is longer at its end, less than `stride`: a
///   strided convolution makes the same of several sizes, and this says of which
public record Axis(int input, int kernel, int stride, int padding, int outputPadding) {
    /// The axis that a line does not have: a single pixel, left as it is.
    public static final Axis SINGLE = new Axis(1, 1, 1, 0, 0);

    public Axis {
        require(input >= 1, "input", input);
        require(kernel >= 1, "kernel", kernel);
        require(stride >= 1, "stride", stride);
        require(padding >= 0 && padding < kernel, "padding", padding);
        require(outputPadding >= 0 && outputPadding < stride, "output padding", outputPadding);
        require(output(input, kernel, stride, padding, outputPadding) >= 1, "input", input);
    }

    private static void require(boolean fits, String name, int value) {
        if (!fits) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }

    /// Pixels of the output by these sizes, which need not be those of an axis: less than 1 if
    /// nothing is left.
    public static int output(int input, int kernel, int stride, int padding, int outputPadding) {
        return (input - 1) * stride - 2 * padding + kernel + outputPadding;
    }

    public int output() {
        return output(input, kernel, stride, padding, outputPadding);
    }

    /// Pixels onto which is stamped, and what the output has beyond.
    public int uncut() {
        return (input - 1) * stride + kernel + Math.max(0, outputPadding - padding);
    }

    /// Pixels of the input with `stride - 1` zeros between its neighbours and a border of zeros, on
    /// which an ordinary convolution gives the output.
    public int spread() {
        return (input - 1) * stride + 1 + 2 * border() + outputPadding;
    }

    /// Zeros before the first input pixel in [#spread].
    public int border() {
        return kernel - 1 - padding;
    }

    /// The output pixel where the stamp of an input pixel begins; negative where it is cut off.
    public int start(int from) {
        return from * stride - padding;
    }

    /// Whether an input pixel adds to an output pixel.
    public boolean reaches(int from, int to) {
        int tap = to - start(from);
        return tap >= 0 && tap < kernel;
    }

    /// How many input pixels add to an output pixel.
    public int contributions(int to) {
        int count = 0;
        for (int from = 0; from < input; from++) {
            count += reaches(from, to) ? 1 : 0;
        }
        return count;
    }

    /// Which of `stride` neighbouring pixels, counted as they are stamped onto, an output pixel is.
    public int phase(int to) {
        return (to + padding) % stride;
    }

    /// How many weights of the kernel serve a phase: its contributions far from the edges.
    public int weights(int phase) {
        return phase < kernel ? (kernel - 1 - phase) / stride + 1 : 0;
    }

    /// How many pixels the output has beyond `stride` for each of the input: 0 makes it exactly
    /// that much larger, whatever the input's size.
    public int beyondStride() {
        return kernel - stride - 2 * padding + outputPadding;
    }
}

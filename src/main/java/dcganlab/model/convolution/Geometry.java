package dcganlab.model.convolution;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The sizes of a transposed convolution along both axes. Pixels are numbered row by row.
public record Geometry(Axis down, Axis across) {
    /// Of a single line.
    public static Geometry line(Axis axis) {
        return new Geometry(Axis.SINGLE, axis);
    }

    /// Of as many rows as columns.
    public static Geometry square(Axis axis) {
        return new Geometry(axis, axis);
    }

    public boolean isLine() {
        return down.equals(Axis.SINGLE);
    }

    /// Pixels of an input map.
    public int inputs() {
        return down.input() * across.input();
    }

    /// Pixels of the output.
    public int outputs() {
        return down.output() * across.output();
    }

    /// Weights of a kernel.
    public int weights() {
        return down.kernel() * across.kernel();
    }

    public int inputRow(int from) {
        return from / across.input();
    }

    public int inputColumn(int from) {
        return from % across.input();
    }

    public int outputRow(int to) {
        return to / across.output();
    }

    public int outputColumn(int to) {
        return to % across.output();
    }

    public boolean reaches(int from, int to) {
        return down.reaches(inputRow(from), outputRow(to))
                && across.reaches(inputColumn(from), outputColumn(to));
    }

    /// The weight by which an input pixel adds to an output pixel that it [reaches][#reaches].
    public int weight(int from, int to) {
        int row = outputRow(to) - down.start(inputRow(from));
        int column = outputColumn(to) - across.start(inputColumn(from));
        return row * across.kernel() + column;
    }

    /// The input pixels that add to an output pixel.
    public List<Integer> contributors(int to) {
        return IntStream.range(0, inputs()).filter(from -> reaches(from, to)).boxed().toList();
    }

    /// How many input pixels add to each output pixel: what a kernel of ones makes of ones.
    public Grid contributions() {
        return Grid.of(
                down.output(),
                across.output(),
                (r, c) -> down.contributions(r) * across.contributions(c));
    }

    /// All counts that there are far from the edges, whatever the size: `[1, 2, 4]` for a square
    /// kernel of 3 at stride 2, `[4]` for one of 4 (Odena, Dumoulin and Olah 2016, "Deconvolution
    /// and Checkerboard Artifacts").
    public SortedSet<Integer> steadyContributions() {
        SortedSet<Integer> counts = new TreeSet<>();
        for (int a = 0; a < down.stride(); a++) {
            for (int b = 0; b < across.stride(); b++) {
                counts.add(down.weights(a) * across.weights(b));
            }
        }
        return counts;
    }
}

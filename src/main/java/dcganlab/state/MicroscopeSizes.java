package dcganlab.state;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;

/// Sizes of a convolution under the microscope, each brought to what there may be with those before
/// it; of both paddings, that of the output comes first.
///
/// @param line whether it has one dimension, and not two
/// @param input numbers along a side
/// @param kernel weights along a side
/// @param padding pixels that are cut off each end of the output
record MicroscopeSizes(
        boolean line, int input, int kernel, int stride, int padding, int outputPadding) {
    MicroscopeSizes {
        int longest = line ? MicroscopeState.LONGEST : MicroscopeState.WIDEST;
        input = Math.clamp(input, MicroscopeState.FEWEST, longest);
        kernel = Math.clamp(kernel, 1, MicroscopeState.MOST_KERNEL);
        stride = Math.clamp(stride, 1, MicroscopeState.MOST_STRIDE);
        outputPadding = Math.clamp(outputPadding, 0, stride - 1);
        padding = Math.clamp(padding, 0, mostPadding(input, kernel, stride, outputPadding));
    }

    static MicroscopeSizes of(Geometry geometry) {
        Axis axis = geometry.across();
        return new MicroscopeSizes(
                geometry.isLine(),
                axis.input(),
                axis.kernel(),
                axis.stride(),
                axis.padding(),
                axis.outputPadding());
    }

    /// The most that can be cut off each end so that something is left.
    int mostPadding() {
        return mostPadding(input, kernel, stride, outputPadding);
    }

    private static int mostPadding(int input, int kernel, int stride, int outputPadding) {
        int left = Axis.output(input, kernel, stride, 0, outputPadding) - 1;
        return Math.min(kernel - 1, left / 2);
    }

    Geometry geometry() {
        Axis axis = new Axis(input, kernel, stride, padding, outputPadding);
        return line ? Geometry.line(axis) : Geometry.square(axis);
    }

    /// A picture begins small, so that its numbers can be read in all views at once.
    MicroscopeSizes withLine(boolean is) {
        int numbers = Math.min(input, is ? MicroscopeState.LONGEST : MicroscopeState.WIDEST - 1);
        return new MicroscopeSizes(is, numbers, kernel, stride, padding, outputPadding);
    }

    MicroscopeSizes withInput(int numbers) {
        return new MicroscopeSizes(line, numbers, kernel, stride, padding, outputPadding);
    }

    MicroscopeSizes withKernel(int weights) {
        return new MicroscopeSizes(line, input, weights, stride, padding, outputPadding);
    }

    MicroscopeSizes withStride(int pixels) {
        return new MicroscopeSizes(line, input, kernel, pixels, padding, outputPadding);
    }

    MicroscopeSizes withPadding(int pixels) {
        return new MicroscopeSizes(line, input, kernel, stride, pixels, outputPadding);
    }

    MicroscopeSizes withOutputPadding(int pixels) {
        return new MicroscopeSizes(line, input, kernel, stride, padding, pixels);
    }
}

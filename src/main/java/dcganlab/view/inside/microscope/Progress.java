package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Transposed;
import dcganlab.state.MicroscopeState.Follow;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How far a transposed convolution has been computed.
///
/// @param follow what a step is: an input pixel, map by map, or an output pixel
/// @param step how many are done, the last of which is the current one
record Progress(Transposed numbers, Follow follow, int step) {
    Geometry geometry() {
        return numbers.geometry();
    }

    private boolean isByInput() {
        return follow == Follow.INPUT;
    }

    /// The map of the current input pixel; negative if none is current.
    int map() {
        return isByInput() && step > 0 ? (step - 1) / geometry().inputs() : -1;
    }

    /// The current input pixel; negative if none is.
    int from() {
        return isByInput() && step > 0 ? (step - 1) % geometry().inputs() : -1;
    }

    /// The current output pixel; negative if none is.
    int to() {
        return isByInput() ? -1 : step - 1;
    }

    /// Whether an input pixel has been used.
    boolean isGiven(int map, int from) {
        return !isByInput() || map * geometry().inputs() + from < step;
    }

    /// Whether an input pixel has a part in the current step.
    boolean isLit(int map, int from) {
        return isByInput()
                ? map == map() && from == from()
                : to() >= 0 && geometry().reaches(from, to());
    }

    /// Whether there is something at an output pixel already: the last step leaves none empty.
    boolean isBegun(int to) {
        return isByInput() ? isStamped(from -> geometry().reaches(from, to)) : to < step;
    }

    /// Whether any of the input pixels that have been used does something, or all have been.
    boolean isStamped(IntPredicate does) {
        int first = isByInput() ? Math.min(step, geometry().inputs()) : geometry().inputs();
        return first == geometry().inputs() || IntStream.range(0, first).anyMatch(does);
    }

    /// Whether the current step changes an output pixel.
    boolean isTouched(int to) {
        return isByInput() ? from() >= 0 && geometry().reaches(from(), to) : to == to();
    }

    /// What all formulations compute until now; of output pixels, those that are [there][#isBegun].
    Transposed begun() {
        return isByInput() ? numbers.first(step) : numbers;
    }

    Look inputLook(int map, int from) {
        return isLit(map, from) || isByInput() && isGiven(map, from) || to() < 0 && !isByInput()
                ? Look.PLAIN
                : Look.FAINT;
    }

    Look outputLook(int to) {
        return isBegun(to) ? Look.PLAIN : Look.BLANK;
    }
}

package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Stamps;
import dcganlab.model.convolution.Strided;
import dcganlab.model.convolution.Transposed;

import java.util.List;
import java.util.stream.IntStream;

/// How far the strided convolution has been computed that goes down again where the transposed one
/// went up: it looks at that one's output with the same kernels.
///
/// @param step how many of its output pixels are there, map by map; the last is the current one
record Looking(Transposed up, int step) {
    Geometry geometry() {
        return up.geometry();
    }

    /// What it looks at.
    Grid wide() {
        return new Stamps(up).output();
    }

    /// What comes out at last, map by map.
    List<Grid> outputs() {
        Strided strided = new Strided(geometry(), wide(), up.kernels());
        return IntStream.range(0, up.maps()).mapToObj(strided::output).toList();
    }

    /// The map of the current output pixel; negative if none is current.
    int map() {
        return step > 0 ? (step - 1) / geometry().inputs() : -1;
    }

    /// The current output pixel; negative if none is.
    int at() {
        return step > 0 ? (step - 1) % geometry().inputs() : -1;
    }

    /// What is looked at with the zeros around it, as far as kernels reach.
    Grid padded() {
        Axis down = geometry().down();
        Axis across = geometry().across();
        return wide().part(
                        -down.padding(),
                        -across.padding(),
                        down.output() + 2 * down.padding(),
                        across.output() + 2 * across.padding());
    }

    /// Whether a number of [#padded] is one of the zeros around.
    boolean isAround(int place) {
        Axis down = geometry().down();
        Axis across = geometry().across();
        int columns = across.output() + 2 * across.padding();
        int row = place / columns - down.padding();
        int column = place % columns - across.padding();
        return row < 0 || row >= down.output() || column < 0 || column >= across.output();
    }

    /// Where in [#padded] the kernel lies for an output pixel.
    double left(int pixel) {
        return geometry().inputColumn(pixel) * (double) geometry().across().stride();
    }

    private double top(int pixel) {
        return geometry().inputRow(pixel) * (double) geometry().down().stride();
    }

    /// Draws what is looked at.
    void draw(Sketch sketch) {
        Grid padded = padded();
        sketch.grid(0, 0, padded, padded.largest(), i -> isAround(i) ? Look.ZERO : Look.PLAIN);
    }

    /// Marks the part of it on which the kernel lies now.
    void markWindow(Sketch sketch) {
        if (at() >= 0) {
            sketch.mark(
                    left(at()),
                    top(at()),
                    geometry().across().kernel(),
                    geometry().down().kernel());
        }
    }

    Look outputLook(int map, int pixel) {
        return map * geometry().inputs() + pixel < step ? Look.PLAIN : Look.BLANK;
    }
}

package dcganlab.model;

import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Layer.Flatten;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.MaxPool2d;
import dcganlab.model.Layer.SpectralNorm;
import dcganlab.model.Layer.Unflatten;
import dcganlab.model.Layer.Upsample;

import java.util.ArrayList;
import java.util.List;

/// Pixels of maps in a row, along one of their sides: what a pixel elsewhere depends on, which is
/// its receptive field, or what depends on it. It may reach beyond the maps, where there are only
/// zeros: its size is what the layers can see, whatever the picture's (Araujo et al. 2019,
/// "Computing Receptive Fields of Convolutional Neural Networks").
///
/// @param from the first
/// @param to the last
public record Field(int from, int to) {
    public Field {
        if (to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /// One pixel.
    public static Field of(int pixel) {
        return new Field(pixel, pixel);
    }

    private static Field whole(int side) {
        return new Field(0, side - 1);
    }

    /// How many pixels.
    public int size() {
        return to - from + 1;
    }

    /// Whether any of them lies on a map.
    public boolean touches(int side) {
        return from < side && to >= 0;
    }

    /// The receptive field of some outputs of a layer: all its inputs from which they are computed,
    /// in evaluation mode, where pictures of a batch have nothing to do with each other.
    ///
    /// @param input the shape of the layer's input
    public Field behind(Layer layer, FeatureMaps input) {
        return switch (layer) {
            case Conv2d c -> seen(c.kernel(), c.stride(), c.padding());
            case ConvTranspose2d c -> reached(c.kernel(), c.stride(), c.padding());
            case MaxPool2d pool -> seen(pool.side(), pool.side(), 0);
            case Upsample up -> reached(up.scale(), up.scale(), 0);
            case SpectralNorm(Layer of) -> behind(of, input);
            case BatchNorm _, Activate _ -> this;
            case Linear _, Flatten _, Unflatten _ -> whole(input.side());
        };
    }

    /// All outputs of a layer for which some of its inputs count.
    ///
    /// @param input the shape of the layer's input
    public Field ahead(Layer layer, FeatureMaps input) {
        return switch (layer) {
            case Conv2d c -> reached(c.kernel(), c.stride(), c.padding());
            case ConvTranspose2d c -> seen(c.kernel(), c.stride(), c.padding());
            case MaxPool2d pool -> reached(pool.side(), pool.side(), 0);
            case Upsample up -> seen(up.scale(), up.scale(), 0);
            case SpectralNorm(Layer of) -> ahead(of, input);
            case BatchNorm _, Activate _ -> this;
            case Linear _, Flatten _, Unflatten _ -> whole(layer.output(input).side());
        };
    }

    /// What windows see that lie a stride apart.
    private Field seen(int window, int stride, int padding) {
        return new Field(from * stride - padding, to * stride - padding + window - 1);
    }

    /// Which windows, a stride apart, see some of these pixels.
    private Field reached(int window, int stride, int padding) {
        int first = Math.ceilDiv(from + padding - window + 1, stride);
        int last = Math.floorDiv(to + padding, stride);
        return new Field(Math.min(first, last), last);
    }

    /// The receptive fields of some outputs of a layer in the inputs of that layer and of all
    /// before it: that of layer 0 first.
    ///
    /// @param layer its place in the network
    public List<Field> behind(Architecture network, int layer) {
        List<Field> fields = new ArrayList<>();
        Field field = this;
        for (int i = layer; i >= 0; i--) {
            FeatureMaps in = i == 0 ? network.input() : network.outputs().get(i - 1);
            field = field.behind(network.layers().get(i), in);
            fields.addFirst(field);
        }
        return fields;
    }

    /// For which outputs of the layers after a layer some of its outputs count: of the next one
    /// first; none behind the last.
    ///
    /// @param layer its place in the network; -1 for the network's input
    public List<Field> ahead(Architecture network, int layer) {
        List<Field> fields = new ArrayList<>();
        Field field = this;
        for (int i = layer + 1; i < network.layers().size(); i++) {
            FeatureMaps in = i == 0 ? network.input() : network.outputs().get(i - 1);
            field = field.ahead(network.layers().get(i), in);
            fields.add(field);
        }
        return fields;
    }
}

package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

import dcganlab.model.Activation;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A layer as a DJL block. It computes what `layers.py` has for it, which is what a network of such
/// layers computes while it learns; its tensors bear PyTorch's names.
final class LayerBlock extends AbstractBlock {
    private static final byte VERSION = 1;

    private final Layer layer;
    private final long[] code;
    private final List<Parameter> parameters = new ArrayList<>();

    LayerBlock(Layer layer) {
        super(VERSION);
        this.layer = layer;
        code = code(layer);
        layer.tensors()
                .forEach((name, shape) -> {
                    Parameter.Type type = type(name);
                    if (type != null) {
                        parameters.add(
                                addParameter(
                                        Parameter.builder()
                                                .setName(name)
                                                .setType(type)
                                                .optShape(new Shape(shape))
                                                .build()));
                    }
                });
    }

    /// Null for the count of batches, which is no array.
    private static Parameter.@Nullable Type type(String name) {
        return switch (name) {
            case "weight", "weight_orig" -> Parameter.Type.WEIGHT;
            case "bias" -> Parameter.Type.BIAS;
            case "running_mean" -> Parameter.Type.RUNNING_MEAN;
            case "running_var" -> Parameter.Type.RUNNING_VAR;
            case "weight_u", "weight_v" -> Parameter.Type.OTHER;
            default -> null;
        };
    }

    /// The layers of a network in the numbers of `layers.py`.
    static long[] code(List<Layer> layers) {
        return layers.stream().flatMapToLong(layer -> Arrays.stream(code(layer))).toArray();
    }

    private static long[] code(Layer layer) {
        return switch (layer) {
            case Conv2d c -> code(0, c.kernel(), c.stride(), c.padding(), 0, c.bias());
            case ConvTranspose2d c ->
                    code(1, c.kernel(), c.stride(), c.padding(), c.outputPadding(), c.bias());
            case Linear linear -> code(2, 0, 0, 0, 0, linear.bias());
            case SpectralNorm(Layer divided) -> {
                long[] code = code(divided);
                code[code.length - 1] = 1;
                yield code;
            }
            case BatchNorm _ -> code(3, 0, 0, 0, 0, true);
            case Activate activate -> code(4, number(activate.function()), 0, 0, 0, false);
            case MaxPool2d pool -> code(5, pool.side(), 0, 0, 0, false);
            case Upsample upsample -> code(6, upsample.scale(), 0, 0, 0, false);
            case Flatten _ -> code(7, 0, 0, 0, 0, false);
            case Unflatten(FeatureMaps to) -> code(8, 0, to.maps(), to.side(), 0, false);
        };
    }

    private static long[] code(long kind, long a, long b, long c, long d, boolean bias) {
        return new long[] {kind, a, b, c, d, bias ? 1 : 0, 0};
    }

    private static long number(Activation function) {
        return switch (function) {
            case RELU -> 0;
            case LEAKY_RELU -> 1;
            case TANH -> 2;
            case SIGMOID -> 3;
            case LINEAR -> throw new IllegalArgumentException("a linear activation is no layer");
        };
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        List<NDArray> tensors =
                parameters.stream()
                        .map(parameter -> store.getValue(parameter, x.getDevice(), training))
                        .toList();
        return new NDList(Operations.run(x.getManager(), "layer", x, code, tensors, training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        FeatureMaps out = layer.output(new FeatureMaps((int) in.get(1), (int) in.get(2)));
        return new Shape[] {new Shape(in.get(0), out.maps(), out.side(), out.side())};
    }
}

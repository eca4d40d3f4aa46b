package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

import dcganlab.model.StateDict;

import org.jspecify.annotations.Nullable;

/// Transposed convolution with a 4x4 kernel and no bias: each input pixel stamps its multiple of
/// the kernel onto the output, `stride` pixels from its neighbour's stamp, and what overlaps adds
/// up (Dumoulin and Visin 2016, "A guide to convolution arithmetic for deep learning", chapter 4).
///
/// The output's side is `(side - 1) * stride - 2 * padding + 4`. DJL's own `Conv2dTranspose` does
/// not exist on its PyTorch engine; this one runs libtorch's operation.
final class ConvTranspose2d extends AbstractBlock {
    private static final byte VERSION = 1;

    private final int filters;
    private final int stride;
    private final Parameter weight;

    /// @param filters feature maps that come out
    /// @param stride 1 (no padding: 1x1 becomes 4x4) or 2 (padding 1: the side doubles)
    ConvTranspose2d(int filters, int stride) {
        super(VERSION);
        if (stride != 1 && stride != 2) {
            throw new IllegalArgumentException("stride " + stride);
        }
        this.filters = filters;
        this.stride = stride;
        weight =
                addParameter(
                        Parameter.builder()
                                .setName("weight")
                                .setType(Parameter.Type.WEIGHT)
                                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow(); // [n, in, s, s]
        NDArray kernel = store.getValue(weight, x.getDevice(), training); // [in, out, 4, 4]
        return new NDList(Operations.up(x, kernel, stride)); // [n, out, 2s, 2s]
    }

    @Override
    protected void prepare(Shape[] inputs) {
        weight.setShape(new Shape(inputs[0].get(1), filters, StateDict.KERNEL, StateDict.KERNEL));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        long padding = stride - 1L;
        long height = (in.get(2) - 1) * stride - 2 * padding + StateDict.KERNEL;
        long width = (in.get(3) - 1) * stride - 2 * padding + StateDict.KERNEL;
        return new Shape[] {new Shape(in.get(0), filters, height, width)};
    }
}

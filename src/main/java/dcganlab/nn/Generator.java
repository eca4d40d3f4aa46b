package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.LatentPoint;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Precision;

import java.util.List;
import java.util.function.UnaryOperator;

/// The generator: from a latent vector `[n, latent, 1, 1]` to an image `[n, channels, size, size]`
/// with values in -1 to 1, by the layers of {@link Architecture#generator}.
public final class Generator extends Network {
    private final ArrangedKernels arranged = new ArrangedKernels("arrange");
    private final ArrangedKernels rough = new ArrangedKernels("rough");

    /// With float32 convolutions.
    public Generator(NetworkSpec spec, NDManager parent) {
        this(spec, parent, Precision.F32);
    }

    /// @param precision of its convolutions when it learns: float32 or bfloat16
    public Generator(NetworkSpec spec, NDManager parent, Precision precision) {
        this(spec, parent, precision, Form.fastest(spec.hasThePapersGenerator()));
    }

    /// @param form fused for the paper's networks alone
    Generator(NetworkSpec spec, NDManager parent, Precision precision, Form form) {
        super(spec, parent, "generator", Architecture.generator(spec), form, precision);
    }

    /// Images of some latent vectors in training mode: batches are normalised by their own
    /// statistics, which move the running ones.
    ///
    /// @param z `[n, latent, 1, 1]`
    public GeneratedBatch generate(NDManager scope, NDArray z) {
        setBatchesTracked(batchesTracked() + 1);
        List<NDArray> kernels = kernels(scope);
        return new GeneratedBatch(pass(scope, "generate", z, inOrder(), kernels), kernels);
    }

    /// Its loss for a batch that a discriminator judges, and the gradient: the loss with which the
    /// discriminator would take it for real.
    ///
    /// @param batch from {@link #generate}
    /// @param shown what the discriminator sees of it
    /// @param kernels the discriminator's
    public Gradients learn(
            NDManager scope,
            GeneratedBatch batch,
            SeenImages shown,
            Loss loss,
            Discriminator discriminator,
            List<NDArray> kernels) {
        discriminator.setBatchesTracked(discriminator.batchesTracked() + 1);
        return Gradients.of(
                pass(
                        List.of(this, discriminator),
                        scope,
                        "learn_generator",
                        shown.images(),
                        shown.draws(),
                        shown.kinds(),
                        number(loss, true),
                        batch.kept(),
                        inOrder(),
                        batch.kernels(),
                        discriminator.inOrder(),
                        kernels));
    }

    /// Arranges the kernels as a single picture needs them, by which the lesson's takes two thirds
    /// of the time; it takes about as long as drawing one. To be {@link #outdate outdated} when the
    /// weights change. Nothing is gained layer by layer.
    void prepare() {
        if (isFused()) {
            arranged.update(manager(), inOrder());
        }
    }

    /// The weights have changed.
    void outdate() {
        arranged.outdate();
        rough.outdate();
    }

    /// The pictures of some latent points, in evaluation mode.
    public Pictures pictures(List<LatentPoint> points) {
        return pictures(points, this::exactly);
    }

    /// The pictures of a few latent points, in evaluation mode, by convolutions in bfloat16. For
    /// the lesson's networks that takes half of the time, and moves a colour by two of its 256
    /// steps at most. Layer by layer they are exact.
    Pictures sketch(List<LatentPoint> points) {
        if (!isFused()) {
            return pictures(points);
        }
        rough.update(manager(), inOrder());
        return pictures(points, this::roughly);
    }

    private Pictures pictures(List<LatentPoint> points, UnaryOperator<NDArray> drawing) {
        int size = spec().imageSize();
        if (points.isEmpty()) {
            return new Pictures(0, spec().channels(), size, new byte[0]);
        }
        try (NDManager scope = manager().newSubManager()) {
            byte[] pixels = drawing.apply(latent(scope, points)).toByteArray();
            return new Pictures(points.size(), spec().channels(), size, pixels);
        }
    }

    private NDArray exactly(NDArray z) {
        return draw("draw_bytes", z);
    }

    private NDArray roughly(NDArray z) {
        return Operations.run(z.getManager(), "sketch_bytes", z, inOrder(), rough.ifCurrent())
                .getFirst();
    }

    /// The same as the network's own numbers, -1 to 1, `[n, channels, size, size]`.
    public float[] values(List<LatentPoint> points) {
        try (NDManager scope = manager().newSubManager()) {
            return draw("draw", latent(scope, points)).toFloatArray();
        }
    }

    private NDArray draw(String operation, NDArray z) {
        return pass(z.getManager(), operation, z, inOrder(), arranged.ifCurrent(), minimal())
                .getFirst();
    }

    /// The picture of the first of some latent points in training mode, in which batches are
    /// normalised by their own statistics: the others, its neighbours, change it. Nothing of the
    /// network changes.
    ///
    /// @return `[channels, size, size]`, -1 to 1
    float[] amongNeighbours(List<LatentPoint> points) {
        try (NDManager scope = manager().newSubManager()) {
            NDArray images =
                    Operations.run(
                                    scope,
                                    "drawn_in_training",
                                    latent(scope, points),
                                    inOrder(),
                                    code())
                            .getFirst();
            return images.get(0).toFloatArray();
        }
    }

    private NDArray latent(NDManager scope, List<LatentPoint> points) {
        int latent = spec().latent();
        float[] z = new float[points.size() * latent];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i).toArray(), 0, z, i * latent, latent);
        }
        return scope.create(z, new Shape(points.size(), latent, 1, 1));
    }
}

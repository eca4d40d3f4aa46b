package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Activation;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.StageStatistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Measures the stages of a network that learns, see {@link StageStatistics}, and changes nothing
/// in it. Lives as long as the network.
///
/// The largest singular value of each weight comes from the power iteration (Miyato et al. 2018,
/// "Spectral Normalization for Generative Adversarial Networks", algorithm 1), whose vectors are
/// kept from one measurement to the next: a weight changes little meanwhile, so a few steps of it
/// are enough. They need one a training step; here many training steps lie between two, so it is
/// {@value #ROUNDS}, and {@value #FIRST_ROUNDS} where the vectors are still random.
public final class StageProbe {
    private static final long FIRST_ROUNDS = 30;
    private static final long ROUNDS = 4;

    /// Beyond it tanh's slope is below a twenty-fifth.
    private static final double FLAT_TANH = 0.98;

    /// The sigmoid's values that count as flat are this close to 0 or 1.
    private static final double FLAT_SIGMOID = 0.01;

    /// The numbers of one stage that its learning gives.
    private static final int LEARNING = 2;

    private final Part part;
    private final List<Stage> stages;
    private final NDManager manager;
    private final List<NDArray> weights;
    private final int[] places;
    private final long[] transposed;
    private final List<NDArray> vectors = new ArrayList<>(); // [out]
    private boolean begun;

    public StageProbe(Network network, Part part) {
        this.part = part;
        manager = network.manager().newSubManager();
        stages = part.layers(network.spec()).stages();
        List<String> names = network.trainableNames();
        List<NDArray> trainable = network.trainable();
        places = stages.stream().mapToInt(stage -> names.indexOf(stage.weightName())).toArray();
        weights = at(trainable);
        transposed = stages.stream().mapToLong(StageProbe::transposed).toArray();
        SplittableRandom random = new SplittableRandom(1); // Of its own: the run's are the run's.
        for (int i = 0; i < transposed.length; i++) {
            float[] vector = new float[(int) weights.get(i).getShape().get((int) transposed[i])];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = (float) random.nextGaussian();
            }
            vectors.add(manager.create(vector, new Shape(vector.length)));
        }
    }

    private static long transposed(Stage stage) {
        Layer layer =
                stage.weighted() instanceof Layer.SpectralNorm(Layer of) ? of : stage.weighted();
        return layer instanceof Layer.ConvTranspose2d ? 1 : 0;
    }

    private List<NDArray> at(List<NDArray> trainable) {
        return Arrays.stream(places).mapToObj(trainable::get).toList();
    }

    /// An update begins.
    ///
    /// @param gradients along which the weights are going to change
    public Update begin(Gradients gradients) {
        return new Update(at(gradients.values()));
    }

    /// How the weights learn in one update. As long as it is open it takes as much memory as they.
    public final class Update implements AutoCloseable {
        private final List<NDArray> gradients;
        private final NDManager own = manager.newSubManager();
        private final List<NDArray> before;

        private Update(List<NDArray> gradients) {
            this.gradients = gradients;
            before = Operations.run(own, "duplicates", weights);
        }

        /// To be asked when the weights have changed.
        ///
        /// @return of each stage the norm of its weight's gradient, and that of its change as a
        ///   part of its own
        public float[] learning() {
            return Operations.run(own, "stages_learning", weights, gradients, before)
                    .getFirst()
                    .toFloatArray();
        }

        @Override
        public void close() {
            own.close();
        }
    }

    /// Measures all stages.
    ///
    /// @param outputs what each layer puts out, see {@link Network#layerOutputs}
    /// @param learning from {@link Update#learning}; empty if it did not learn
    public List<StageStatistics> measure(long step, List<NDArray> outputs, float[] learning) {
        try (NDManager own = manager.newSubManager()) {
            long rounds = begun ? ROUNDS : FIRST_ROUNDS;
            begun = true;
            float[] singular =
                    Operations.run(own, "stages_singular", weights, transposed, vectors, rounds)
                            .getFirst()
                            .toFloatArray();
            List<StageStatistics> measured = new ArrayList<>();
            for (int i = 0; i < singular.length; i++) {
                NDArray output = outputs.get(stages.get(i).last());
                Activation activation = activation(i);
                float[] activity = activity(own, output, activation);
                boolean learnt = learning.length > 0;
                boolean half = activation == Activation.RELU || activation == Activation.LEAKY_RELU;
                boolean flat = activation == Activation.TANH || activation == Activation.SIGMOID;
                measured.add(
                        new StageStatistics(
                                step,
                                part,
                                i,
                                activity[0],
                                activity[1],
                                half ? activity[2] : Double.NaN,
                                flat ? activity[3] : Double.NaN,
                                learnt ? learning[LEARNING * i] : Double.NaN,
                                learnt ? learning[LEARNING * i + 1] : Double.NaN,
                                singular[i]));
            }
            return measured;
        }
    }

    /// The discriminator's last one, the sigmoid, is left to the loss.
    private Activation activation(int stage) {
        boolean judges = part == Part.DISCRIMINATOR && stage == stages.size() - 1;
        return judges ? Activation.SIGMOID : stages.get(stage).activation();
    }

    private float[] activity(NDManager own, NDArray output, Activation activation) {
        boolean logits = part == Part.DISCRIMINATOR && activation == Activation.SIGMOID;
        double centre = activation == Activation.SIGMOID && !logits ? 0.5 : 0;
        double limit =
                logits
                        ? Math.log((1 - FLAT_SIGMOID) / FLAT_SIGMOID)
                        : activation == Activation.SIGMOID ? 0.5 - FLAT_SIGMOID : FLAT_TANH;
        return Operations.run(own, "stage_activity", output, centre, limit)
                .getFirst()
                .toFloatArray();
    }
}

package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Architecture;
import dcganlab.model.LatentPoint;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.RecordedStep;
import dcganlab.model.RecordedStep.StageChange;
import dcganlab.model.Settings;
import dcganlab.model.Stage;
import dcganlab.model.StepMetrics;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;
import dcganlab.nn.Discriminator;
import dcganlab.nn.Generator;
import dcganlab.nn.Gradients;
import dcganlab.nn.Network;
import dcganlab.nn.Phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Writes down what happens in one full step; of several updates of the discriminator the last one.
/// It copies numbers and pictures out as they come about, and has the discriminator judge once more
/// where a pass that learns tells only the mean: by copies of its running statistics, so that the
/// step is to the last bit the one that it would have been.
final class StepRecorder implements StepWatch {
    private final Generator generator;
    private final Discriminator discriminator;
    private Weights before;
    private int batch;
    private List<LatentPoint> points = List.of();
    private Pictures real;
    private Pictures generated;
    private List<Double> logitsReal = List.of();
    private List<Double> logitsBefore = List.of();
    private List<Double> logitsAfter = List.of();
    private double[] gradients = {};
    private List<StageChange> changesD = List.of();
    private List<StageChange> changesG = List.of();

    StepRecorder(Generator generator, Discriminator discriminator) {
        this.generator = generator;
        this.discriminator = discriminator;
        NetworkSpec spec = generator.spec();
        real = new Pictures(0, spec.channels(), spec.imageSize(), new byte[0]);
        generated = real;
        before = new Weights(Map.of());
    }

    /// What happened.
    ///
    /// @param metrics what the step measured
    /// @param settings with which it was taken
    RecordedStep record(StepMetrics metrics, Settings settings) {
        return new RecordedStep(
                generator.spec(),
                metrics,
                settings,
                batch,
                points,
                generated,
                real,
                logitsReal,
                logitsBefore,
                logitsAfter,
                changesD,
                changesG);
    }

    @Override
    public void drawn(NDArray z) {
        float[] values = z.toFloatArray();
        batch = (int) z.getShape().get(0);
        int latent = values.length / batch;
        points = new ArrayList<>();
        for (int i = 0; i < Math.min(batch, RecordedStep.SHOWN); i++) {
            points.add(LatentPoint.of(Arrays.copyOfRange(values, i * latent, (i + 1) * latent)));
        }
    }

    @Override
    public void discriminatorLearns(
            NDArray realSeen, NDArray generatedSeen, List<NDArray> kernels, Gradients learnt) {
        real = Phases.pictures(realSeen, RecordedStep.SHOWN);
        generated = Phases.pictures(generatedSeen, RecordedStep.SHOWN);
        logitsReal = logits(realSeen, kernels);
        logitsBefore = logits(generatedSeen, kernels);
        before = discriminator.weights();
        gradients = squares(learnt);
    }

    @Override
    public void discriminatorMoved() {
        changesD = changes(Part.DISCRIMINATOR, discriminator);
    }

    @Override
    public void generatorLearns(NDArray seen, List<NDArray> kernels, Gradients learnt) {
        logitsAfter = logits(seen, kernels);
        before = generator.weights();
        gradients = squares(learnt);
    }

    @Override
    public void generatorMoved() {
        changesG = changes(Part.GENERATOR, generator);
    }

    private List<Double> logits(NDArray images, List<NDArray> kernels) {
        try (NDManager scope = images.getManager().newSubManager()) {
            float[] all = discriminator.learningLogits(scope, images, kernels).toFloatArray();
            List<Double> logits = new ArrayList<>();
            for (float logit : all) {
                logits.add((double) logit);
            }
            return logits;
        }
    }

    private static double[] squares(Gradients learnt) {
        return learnt.values().stream().mapToDouble(each -> square(each.toFloatArray())).toArray();
    }

    private static double square(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    /// Since the weights were copied: by stages.
    private List<StageChange> changes(Part part, Network network) {
        Weights after = network.weights();
        List<String> names =
                after.tensors().keySet().stream().filter(Architecture::isLearnt).toList();
        List<StageChange> changes = new ArrayList<>();
        for (Stage stage : part.layers(generator.spec()).stages()) {
            changes.add(change(stage, names, after));
        }
        return changes;
    }

    private StageChange change(Stage stage, List<String> names, Weights after) {
        double gradient = 0;
        double moved = 0;
        double length = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (isIn(stage, name)) {
                Tensor was = before.tensor(name);
                gradient += gradients[i];
                length += square(was.values());
                moved += square(difference(was, after.tensor(name)));
            }
        }
        return new StageChange(Math.sqrt(gradient), length == 0 ? 0 : Math.sqrt(moved / length));
    }

    private static boolean isIn(Stage stage, String name) {
        for (int layer = stage.first(); layer <= stage.last(); layer++) {
            if (name.startsWith(Architecture.name(layer) + ".")) {
                return true;
            }
        }
        return false;
    }

    private static float[] difference(Tensor was, Tensor is) {
        float[] apart = new float[was.values().length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = is.values()[i] - was.values()[i];
        }
        return apart;
    }
}

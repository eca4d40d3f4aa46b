package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.data.ImageSet;
import dcganlab.model.Part;
import dcganlab.model.StageStatistics;
import dcganlab.nn.Discriminator;
import dcganlab.nn.Generator;
import dcganlab.nn.Gradients;
import dcganlab.nn.StageProbe;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/// Measures the stages of both networks at some steps: the {@link FirstSteps}, then every {@value
/// #EVERY}th, by which it costs training less than a hundredth of its time. It draws no random
/// number of the run's and moves no weight and no statistic: training comes to the same with it and
/// without, to the last bit.
final class StageWatch implements StepWatch {
    /// Latent vectors that are looked at, and as many images: always the same.
    static final int SAMPLES = 16;

    private static final long EVERY = 100;
    private static final float HALF_RANGE = 127.5f;

    private final Generator generator;
    private final Discriminator discriminator;
    private final ImageSet images;
    private final Randomness randomness;
    private final StageProbe probeG;
    private final StageProbe probeD;
    private final Map<Part, float[]> learning = new EnumMap<>(Part.class);
    private LongPredicate due = StageWatch::isDue;
    private StageProbe.@Nullable Update update;
    private boolean looks;

    StageWatch(
            Generator generator,
            Discriminator discriminator,
            ImageSet images,
            Randomness randomness) {
        this.generator = generator;
        this.discriminator = discriminator;
        this.images = images;
        this.randomness = randomness;
        probeG = new StageProbe(generator, Part.GENERATOR);
        probeD = new StageProbe(discriminator, Part.DISCRIMINATOR);
    }

    private static boolean isDue(long step) {
        return step % EVERY == 0 || FirstSteps.include(step);
    }

    /// Looks at other steps than it would by itself.
    void at(LongPredicate steps) {
        due = steps;
    }

    /// A step begins.
    ///
    /// @param step its number, 1 for the first
    void begin(long step) {
        looks = due.test(step);
        learning.clear();
        forget();
    }

    /// Of a step that failed.
    private void forget() {
        if (update != null) {
            update.close();
            update = null;
        }
    }

    @Override
    public void discriminatorLearns(
            NDArray real, NDArray generated, List<NDArray> kernels, Gradients gradients) {
        learns(Part.DISCRIMINATOR, gradients);
    }

    @Override
    public void discriminatorMoved() {
        moved(Part.DISCRIMINATOR);
    }

    @Override
    public void generatorLearns(NDArray generated, List<NDArray> kernels, Gradients gradients) {
        learns(Part.GENERATOR, gradients);
    }

    @Override
    public void generatorMoved() {
        moved(Part.GENERATOR);
    }

    private void learns(Part part, Gradients gradients) {
        if (looks) {
            update = probe(part).begin(gradients);
        }
    }

    /// Of several updates of one network in a step the last one counts.
    private void moved(Part part) {
        if (update != null) {
            learning.put(part, update.learning());
            forget();
        }
    }

    private StageProbe probe(Part part) {
        return switch (part) {
            case GENERATOR -> probeG;
            case DISCRIMINATOR -> probeD;
        };
    }

    /// What was measured of the step that has ended; nothing if it was not looked at.
    ///
    /// @param manager of both networks' memory
    List<StageStatistics> measure(NDManager manager, long step) {
        if (!looks) {
            return List.of();
        }
        List<StageStatistics> all = new ArrayList<>();
        try (NDManager scope = manager.newSubManager()) {
            List<NDArray> made = generator.layerOutputs(latent(scope));
            NDArray judged = made.getLast().concat(real(scope), 0);
            all.addAll(measure(Part.GENERATOR, step, made));
            all.addAll(measure(Part.DISCRIMINATOR, step, discriminator.layerOutputs(judged)));
        }
        return all;
    }

    private List<StageStatistics> measure(Part part, long step, List<NDArray> outputs) {
        return probe(part).measure(step, outputs, learning.getOrDefault(part, new float[0]));
    }

    /// `[n, latent, 1, 1]`.
    private NDArray latent(NDManager scope) {
        int latent = generator.spec().latent();
        float[] z = Randomness.gaussians(randomness.probe(), SAMPLES * latent, 1);
        return scope.create(z, new Shape(SAMPLES, latent, 1, 1));
    }

    /// `[n, channels, size, size]`, the first ones of all, -1 to 1.
    private NDArray real(NDManager scope) {
        int count = Math.min(SAMPLES, images.size());
        int size = images.channels() * images.imageSize() * images.imageSize();
        float[] values = new float[count * size];
        for (int i = 0; i < count; i++) {
            byte[] image = images.image(i);
            for (int j = 0; j < size; j++) {
                values[i * size + j] = (image[j] & 0xFF) / HALF_RANGE - 1;
            }
        }
        return scope.create(
                values,
                new Shape(count, images.channels(), images.imageSize(), images.imageSize()));
    }
}

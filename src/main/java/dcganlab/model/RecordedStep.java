package dcganlab.model;

import java.util.List;

/// One full step of training with all that happened in it; of several updates of the discriminator
/// the last one. Of each batch the first pictures are kept.
///
/// @param network the shape of the networks
/// @param metrics what the step measured, as of any other
/// @param settings with which it was taken
/// @param batch pictures in each batch
/// @param points latent vectors of the first pictures
/// @param generated the first pictures that the generator made of them, as the discriminator saw
///   them
/// @param real the first real images, likewise
/// @param logitsReal what the discriminator put out for each real image of the batch, in training
///   mode
/// @param logitsBefore the same for each generated picture, before it moved
/// @param logitsAfter the same after it moved
/// @param discriminator what each of its stages learnt, first to last
/// @param generator likewise
public record RecordedStep(
        NetworkSpec network,
        StepMetrics metrics,
        Settings settings,
        int batch,
        List<LatentPoint> points,
        Pictures generated,
        Pictures real,
        List<Double> logitsReal,
        List<Double> logitsBefore,
        List<Double> logitsAfter,
        List<StageChange> discriminator,
        List<StageChange> generator) {
    /// How many pictures of a batch are kept.
    public static final int SHOWN = 8;

    public RecordedStep {
        points = List.copyOf(points);
        logitsReal = List.copyOf(logitsReal);
        logitsBefore = List.copyOf(logitsBefore);
        logitsAfter = List.copyOf(logitsAfter);
        discriminator = List.copyOf(discriminator);
        generator = List.copyOf(generator);
    }

    /// What a stage of a network learnt.
    ///
    /// @param gradient Euclidean norm of its part of the gradient
    /// @param moved length of the way that its weights went, for a length of 1 that they had
    public record StageChange(double gradient, double moved) {}

    /// By what the networks were judged.
    public Loss loss() {
        return settings.get(PlanFields.LOSS);
    }

    /// How likely the discriminator took pictures to be real, each 0 to 1.
    ///
    /// @param logits what it put out for them
    public List<Double> opinions(List<Double> logits) {
        return logits.stream().map(loss()::opinion).toList();
    }
}

package dcganlab.training;

import dcganlab.model.Lifecycle;
import dcganlab.model.StepMetrics;
import dcganlab.nn.GeneratorCopy;

/// Learns what a run does, on the run's thread, between two steps: must be quick.
public interface TrainingObserver {
    /// The run is in another state now.
    void lifecycleChanged(Lifecycle lifecycle);

    /// A run begins at step 0, with these networks and images.
    void started(DcganTrainer trainer);

    /// A step was taken.
    void stepped(StepMetrics metrics);

    /// Whether it can use newer weights now; asked after each step.
    boolean wantsGenerator();

    /// The generator as it is now. It is the observer's, who closes it.
    void generator(GeneratorCopy copy);
}

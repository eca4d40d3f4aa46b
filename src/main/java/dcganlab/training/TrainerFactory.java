package dcganlab.training;

import dcganlab.data.ImageLibrary;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.model.Cores;
import dcganlab.model.LabException;
import dcganlab.model.TrainingPlan;

/// Makes a run ready to train: loads its images, builds its networks.
public interface TrainerFactory {
    /// A run at step 0.
    ///
    /// @throws LabException if the images cannot be had; the message says what to do
    /// @throws java.util.concurrent.CancellationException if the progress says so
    DcganTrainer prepare(TrainingPlan plan, LoadProgress progress) throws LabException;

    /// Takes images from a library, and all cores.
    static TrainerFactory of(ImageLibrary library) {
        return of(library, Cores.all());
    }

    /// Takes images from a library.
    static TrainerFactory of(ImageLibrary library, Cores cores) {
        return (plan, progress) ->
                new DcganTrainer(
                        plan,
                        library.load(
                                plan.data(), Preparation.of(plan.data(), plan.network()), progress),
                        cores);
    }
}

package dcganlab.training;

import ai.djl.ndarray.NDManager;

import dcganlab.data.ImageSet;
import dcganlab.model.Settings;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainerState.Counts;
import dcganlab.nn.Adam;
import dcganlab.nn.AdamCopy;
import dcganlab.nn.Network;
import dcganlab.nn.NetworkCopy;
import dcganlab.nn.Torch;
import dcganlab.runs.StateCopy;

import org.jspecify.annotations.Nullable;

/// A trainer's state at one moment, still in native memory: quickly made between two steps, to be
/// brought into ordinary memory and written by another thread. Whoever holds it closes it.
public final class TrainerCopy implements StateCopy {
    private final NDManager manager = Torch.newManager("cpu");
    private final Counts counts;
    private final Settings settings;
    private final ImageSet images;
    private final NetworkCopy generator;
    private final NetworkCopy discriminator;
    private final @Nullable NetworkCopy average;
    private final AdamCopy adamG;
    private final AdamCopy adamD;

    TrainerCopy(
            Counts counts,
            Settings settings,
            ImageSet images,
            Network generator,
            Network discriminator,
            @Nullable Network average,
            Adam adamG,
            Adam adamD) {
        this.counts = counts;
        this.settings = settings;
        this.images = images;
        try {
            this.generator = generator.copy(manager);
            this.discriminator = discriminator.copy(manager);
            this.average = average == null ? null : average.copy(manager);
            this.adamG = adamG.copy(manager);
            this.adamD = adamD.copy(manager);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    @Override
    public long step() {
        return counts.step();
    }

    /// On any one thread.
    @Override
    public TrainerState state() {
        return new TrainerState(
                counts,
                settings,
                images.fingerprint(),
                generator.weights(),
                discriminator.weights(),
                average == null ? null : average.weights(),
                adamG.moments(),
                adamD.moments());
    }

    @Override
    public void close() {
        manager.close();
    }
}

package dcganlab.training;

import ai.djl.ndarray.NDManager;

import dcganlab.data.ImageSet;
import dcganlab.model.Device;
import dcganlab.model.Settings;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainerState.Counts;
import dcganlab.nn.Adam;
import dcganlab.nn.AdamCopy;
import dcganlab.nn.Network;
import dcganlab.nn.NetworkCopy;
import dcganlab.nn.Spares;
import dcganlab.nn.Torch;
import dcganlab.runs.StateCopy;

/// A trainer's state at one moment, still in native memory: quickly made between two steps, to be
/// brought into ordinary memory and written by another thread. Whoever holds it closes it.
public final class TrainerCopy implements StateCopy {
    private final NDManager manager = Torch.newManager(Device.CPU);
    private final Spares<TrainerCopy> home;
    private final ImageSet images;
    private final NetworkCopy generator;
    private final NetworkCopy discriminator;
    private final NetworkCopy average;
    private final AdamCopy adamG;
    private final AdamCopy adamD;
    private Counts counts = Counts.NONE;
    private Settings settings = Settings.PAPER;

    /// Room for the state of a trainer with these parts.
    ///
    /// @param home where it goes when it is closed
    TrainerCopy(
            ImageSet images,
            Network generator,
            Network discriminator,
            Adam adamG,
            Adam adamD,
            Spares<TrainerCopy> home) {
        this.images = images;
        this.home = home;
        try {
            this.generator = generator.copy(manager);
            this.discriminator = discriminator.copy(manager);
            this.average = generator.copy(manager);
            this.adamG = adamG.copy(manager);
            this.adamD = adamD.copy(manager);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /// Takes what the next step depends on.
    void take(
            Counts newCounts,
            Settings newSettings,
            Network newGenerator,
            Network newDiscriminator,
            Network newAverage,
            Adam newAdamG,
            Adam newAdamD) {
        counts = newCounts;
        settings = newSettings;
        generator.take(newGenerator);
        discriminator.take(newDiscriminator);
        if (newCounts.averagedSteps() > 0) {
            average.take(newAverage);
        }
        adamG.take(newAdamG);
        adamD.take(newAdamD);
    }

    @Override
    public long step() {
        return counts.step();
    }

    /// On any one thread but that which trains.
    @Override
    public TrainerState state() {
        Torch.useThread(1);
        return new TrainerState(
                counts,
                settings,
                images.fingerprint(),
                generator.weights(),
                discriminator.weights(),
                counts.averagedSteps() == 0 ? null : average.weights(),
                adamG.moments(),
                adamD.moments());
    }

    void free() {
        manager.close();
    }

    @Override
    public void close() {
        home.give(this);
    }
}

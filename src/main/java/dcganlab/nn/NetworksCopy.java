package dcganlab.nn;

import ai.djl.ndarray.NDManager;

import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Weights;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Both networks as they were after one step, in native memory of their own on the CPU, to be
/// looked into layer by layer. Whoever holds them closes them, and computes on one core (see {@link
/// Torch#useThread}).
public final class NetworksCopy implements AutoCloseable {
    private final NDManager manager;
    private final Generator generator;
    private final @Nullable Discriminator discriminator;
    private final Consumer<NetworksCopy> end; // Frees them, or keeps them to be filled again.
    private long step;

    private NetworksCopy(NetworkSpec spec, boolean both, Consumer<NetworksCopy> end) {
        manager = Torch.newManager(Device.CPU);
        this.end = end;
        try {
            generator = new Generator(spec, manager);
            discriminator = both ? new Discriminator(spec, manager) : null;
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /// Copies of networks as they are now.
    ///
    /// @param step how many steps they had learnt
    /// @param spares copies of networks of this shape, where these go when they are closed
    public static NetworksCopy of(
            Generator generator,
            Discriminator discriminator,
            long step,
            Spares<NetworksCopy> spares) {
        return spares.filled(
                () -> new NetworksCopy(generator.spec(), true, spares::give),
                copy -> copy.fill(generator, discriminator, step));
    }

    private void fill(Generator newGenerator, Discriminator newDiscriminator, long now) {
        generator.copyFrom(newGenerator);
        if (discriminator != null) {
            discriminator.copyFrom(newDiscriminator);
        }
        step = now;
    }

    /// Where copies go that are closed.
    public static Spares<NetworksCopy> spares() {
        return new Spares<>(NetworksCopy::free);
    }

    /// Networks from weights in ordinary memory.
    ///
    /// @param discriminator none if it is not known
    /// @param step how many steps they had learnt; {@link GeneratorCopy#FROM_FILE} if unknown
    /// @throws LabException if they do not fit the shape
    public static NetworksCopy of(
            NetworkSpec spec, Weights generator, @Nullable Weights discriminator, long step)
            throws LabException {
        Torch.useThread(1);
        NetworksCopy copy = new NetworksCopy(spec, discriminator != null, NetworksCopy::free);
        try {
            copy.generator.load(generator);
            if (copy.discriminator != null && discriminator != null) {
                copy.discriminator.load(discriminator);
            }
            copy.step = step;
            return copy;
        } catch (LabException | RuntimeException | Error e) {
            copy.free();
            throw e;
        }
    }

    /// What looks into them, until they are closed or filled again.
    public NetworksView view() {
        return new NetworksView(generator, discriminator, step);
    }

    private void free() {
        manager.close();
    }

    @Override
    public void close() {
        end.accept(this);
    }
}

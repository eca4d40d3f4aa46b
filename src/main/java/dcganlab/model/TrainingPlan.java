package dcganlab.model;

/// All that a training run is made of: the same plan gives the same numbers on the CPU. What it
/// says, one by one, is the table [PlanFields].
///
/// @param data the images
/// @param network the shape of both networks
/// @param batch images in a step, 2 to 1024
/// @param seed start of every random number: weights, noise, order of the images
/// @param settings what may change while it runs, as it is at step 0
/// @param device what it computes on
/// @param precision of the convolutions
public record TrainingPlan(
        DataChoice data,
        NetworkSpec network,
        int batch,
        long seed,
        Settings settings,
        Device device,
        Precision precision) {
    public TrainingPlan {
        PlanFields.BATCH.require(batch);
    }

    /// A plan in the precision that suits the machine.
    public TrainingPlan(
            DataChoice data,
            NetworkSpec network,
            int batch,
            long seed,
            Settings settings,
            Device device) {
        this(data, network, batch, seed, settings, device, Precision.AUTOMATIC);
    }

    public TrainingPlan withData(DataChoice other) {
        return new TrainingPlan(other, network, batch, seed, settings, device, precision);
    }

    public TrainingPlan withNetwork(NetworkSpec other) {
        return new TrainingPlan(data, other, batch, seed, settings, device, precision);
    }

    public TrainingPlan withBatch(int other) {
        return new TrainingPlan(data, network, other, seed, settings, device, precision);
    }

    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(data, network, batch, other, settings, device, precision);
    }

    public TrainingPlan withSettings(Settings other) {
        return new TrainingPlan(data, network, batch, seed, other, device, precision);
    }

    public TrainingPlan withDevice(Device other) {
        return new TrainingPlan(data, network, batch, seed, settings, other, precision);
    }

    public TrainingPlan withPrecision(Precision other) {
        return new TrainingPlan(data, network, batch, seed, settings, device, other);
    }
}

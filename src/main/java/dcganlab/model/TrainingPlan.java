package dcganlab.model;

/// All that a training run is made of: the same plan gives the same numbers on the CPU. What it
/// says, one by one, is the table [PlanFields].
///
/// @param data the images
/// @param network the shape of both networks
/// @param batch images in a step, 2 to 1024
/// @param seed start of every random number: weights, noise, order of the images
/// @param deviation standard deviation of the weights before the first step, 0 to 1
/// @param settings what may change while it runs, as it is at step 0
/// @param device what it computes on
/// @param precision of the convolutions
public record TrainingPlan(
        DataChoice data,
        NetworkSpec network,
        int batch,
        long seed,
        double deviation,
        Settings settings,
        Device device,
        Precision precision) {
    /// The paper's (Radford et al. 2015, section 4).
    public static final double PAPERS_DEVIATION = 0.02;

    public TrainingPlan {
        PlanFields.BATCH.require(batch);
        PlanFields.DEVIATION.require(deviation);
    }

    /// A plan with the paper's initial weights, in the precision that suits the machine.
    public TrainingPlan(
            DataChoice data,
            NetworkSpec network,
            int batch,
            long seed,
            Settings settings,
            Device device) {
        this(data, network, batch, seed, PAPERS_DEVIATION, settings, device, Precision.AUTOMATIC);
    }

    public TrainingPlan withData(DataChoice other) {
        return new TrainingPlan(
                other, network, batch, seed, deviation, settings, device, precision);
    }

    public TrainingPlan withNetwork(NetworkSpec other) {
        return new TrainingPlan(data, other, batch, seed, deviation, settings, device, precision);
    }

    public TrainingPlan withBatch(int other) {
        return new TrainingPlan(data, network, other, seed, deviation, settings, device, precision);
    }

    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(
                data, network, batch, other, deviation, settings, device, precision);
    }

    public TrainingPlan withDeviation(double other) {
        return new TrainingPlan(data, network, batch, seed, other, settings, device, precision);
    }

    public TrainingPlan withSettings(Settings other) {
        return new TrainingPlan(data, network, batch, seed, deviation, other, device, precision);
    }

    public TrainingPlan withDevice(Device other) {
        return new TrainingPlan(data, network, batch, seed, deviation, settings, other, precision);
    }

    public TrainingPlan withPrecision(Precision other) {
        return new TrainingPlan(data, network, batch, seed, deviation, settings, device, other);
    }
}

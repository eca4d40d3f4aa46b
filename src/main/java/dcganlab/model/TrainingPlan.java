package dcganlab.model;

/// All that a training run is made of: the same plan gives the same numbers on the CPU.
///
/// @param data the images
/// @param network the shape of both networks
/// @param batch images in a step, 2 to 1024
/// @param seed start of every random number: weights, noise, order of the images
/// @param settings what may change while it runs, as it is at step 0
/// @param device `cpu`, or `gpu0` and on
public record TrainingPlan(
        DataChoice data,
        NetworkSpec network,
        int batch,
        long seed,
        Settings settings,
        String device) {
    public TrainingPlan {
        if (batch < 2 || batch > 1024) {
            throw new InvalidPlanException(Message.of("model.batch", batch));
        }
        if (!device.matches("cpu|gpu[0-9]{1,2}")) {
            throw new InvalidPlanException(Message.of("model.device", device));
        }
    }

    public TrainingPlan withData(DataChoice other) {
        return new TrainingPlan(other, network, batch, seed, settings, device);
    }

    public TrainingPlan withNetwork(NetworkSpec other) {
        return new TrainingPlan(data, other, batch, seed, settings, device);
    }

    public TrainingPlan withBatch(int other) {
        return new TrainingPlan(data, network, other, seed, settings, device);
    }

    public TrainingPlan withSeed(long other) {
        return new TrainingPlan(data, network, batch, other, settings, device);
    }

    public TrainingPlan withSettings(Settings other) {
        return new TrainingPlan(data, network, batch, seed, other, device);
    }

    public TrainingPlan withDevice(String other) {
        return new TrainingPlan(data, network, batch, seed, settings, other);
    }
}

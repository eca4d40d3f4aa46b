package dcganlab.training;

import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Pictures;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;
import dcganlab.runs.SampleDrawing;

import java.util.List;

/// A run's samples at one step: pictures of the latent points of the plan's seed and those after
/// it. Drawing takes one core and leaves the others to training.
record SheetDrawing(GeneratorCopy generator, List<LatentPoint> points) implements SampleDrawing {
    private static final int COUNT = 32;

    static List<LatentPoint> points(TrainingPlan plan) {
        return new LatentSeed(plan.seed()).points(COUNT, plan.network().latent());
    }

    @Override
    public long step() {
        return generator.step();
    }

    @Override
    public Pictures draw() {
        Torch.useThread(1);
        return generator.pictures(points);
    }

    @Override
    public void close() {
        generator.close();
    }
}

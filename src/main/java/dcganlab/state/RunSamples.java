package dcganlab.state;

import dcganlab.latent.OneTimePictures;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Pictures;
import dcganlab.runs.ModelFile;
import dcganlab.runs.NewestGenerator;
import dcganlab.runs.RunFolder;

import java.nio.file.Path;
import java.util.List;

/// Pictures by a run's generator. Of the latent points with the seeds 1, 2, 3 and on where none are
/// named: the same for every run whose latent vectors are as long.
///
/// @param step of the generator; -1 if unknown
public record RunSamples(long step, Pictures pictures) {
    /// Renders those of the newest generator on the calling thread.
    ///
    /// @param count how many
    /// @throws LabException if the run has no generator that can be read
    static RunSamples of(Path run, int count) throws LabException {
        return of(NewestGenerator.of(RunFolder.open(run)), count);
    }

    /// Renders those of the generator after a step on the calling thread.
    ///
    /// @throws LabException if the run has not kept it, or it cannot be read
    static RunSamples at(Path run, long step, int count) throws LabException {
        return of(ModelFile.generatorAt(RunFolder.open(run), step), count);
    }

    /// Renders those of the generator after a step on the calling thread.
    ///
    /// @param points of which, as many numbers each as the generator takes
    /// @throws LabException if the run has not kept it, or it cannot be read
    static RunSamples at(Path run, long step, List<LatentPoint> points) throws LabException {
        return of(ModelFile.generatorAt(RunFolder.open(run), step), points);
    }

    private static RunSamples of(ModelFile model, int count) throws LabException {
        return of(model, new LatentSeed(1).points(count, model.network().latent()));
    }

    private static RunSamples of(ModelFile model, List<LatentPoint> points) throws LabException {
        return new RunSamples(
                model.step(), OneTimePictures.of(model.network(), model.weights(), points));
    }
}

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

/// Pictures by a run's newest generator, of the latent points with the seeds 1, 2, 3 and on: the
/// same for every run whose latent vectors are as long.
///
/// @param step of the generator; -1 if unknown
public record RunSamples(long step, Pictures pictures) {
    /// Renders on the calling thread.
    ///
    /// @param count how many
    /// @throws LabException if the run has no generator that can be read
    static RunSamples of(Path run, int count) throws LabException {
        ModelFile model = NewestGenerator.of(RunFolder.open(run));
        List<LatentPoint> points = new LatentSeed(1).points(count, model.network().latent());
        return new RunSamples(
                model.step(), OneTimePictures.of(model.network(), model.weights(), points));
    }
}

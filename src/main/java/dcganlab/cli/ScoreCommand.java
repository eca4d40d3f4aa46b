package dcganlab.cli;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.Preparation;
import dcganlab.model.DataChoice;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.LatentSeed;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Preset;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.training.quality.FullQuality;
import dcganlab.training.quality.Quality;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Judges a trained generator by figures.
@Command(name = "score", sortOptions = false, sortSynopsis = false)
final class ScoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private GeneratorOptions model = new GeneratorOptions();

    @Option(names = "--data", paramLabel = "portraits|PATH", required = true)
    private String data = DataChoice.PORTRAITS;

    @Mixin private ImageOptions options = new ImageOptions();

    @Option(names = "--count", paramLabel = "N")
    private int count = 10_000;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--json")
    private boolean json;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        if (count < FullQuality.LEAST) {
            throw new InvalidPlanException(Message.of("cli.scoreCount", FullQuality.LEAST, count));
        }
        ModelFile generator = model.read(null);
        Sampler.requireMemory(generator.network(), count, false);
        ImageSet images = load(choice(), generator.network());
        FullQuality judge = new FullQuality(images, seed);
        ScoreReport report = new ScoreReport(terminal, judge(judge, draw(generator)));
        if (json) {
            terminal.result(report.json(model.model().toString(), images.name(), seed).toString());
        } else {
            report.print();
        }
        return 0;
    }

    /// The images, made square as for the run, and as many portraits as it learnt from.
    private DataChoice choice() throws LabException {
        DataChoice learnt =
                RunFolder.isRun(model.model())
                        ? RunFolder.open(model.model()).plan().data()
                        : Preset.CLASSROOM.plan().data();
        return options.of(data, learnt);
    }

    private ImageSet load(DataChoice choice, NetworkSpec network) throws LabException {
        ImageSet images;
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            images =
                    new ImageLibrary()
                            .load(
                                    choice,
                                    Preparation.of(choice, network),
                                    new LoadingReport(terminal, line, () -> false));
        }
        terminal.say(LoadedImages.withRemarks(images));
        return images;
    }

    private Pictures draw(ModelFile generator) throws LabException {
        try (Sampler sampler = new Sampler(generator);
                StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            return sampler.pictures(
                    new LatentSeed(seed).points(count, generator.network().latent()),
                    drawn -> line.show(() -> terminal.texts().of("cli.drawing", drawn, count)));
        }
    }

    private Quality judge(FullQuality judge, Pictures pictures) throws LabException {
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            return judge.of(
                    pictures, part -> line.show(() -> terminal.texts().of("cli.judging", part)));
        }
    }
}

package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.runs.ModelFile;
import dcganlab.runs.SafeFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Makes pictures with a trained generator.
@Command(name = "sample", sortOptions = false, sortSynopsis = false)
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private GeneratorOptions model = new GeneratorOptions();

    @Option(names = "--step", paramLabel = "K")
    private @Nullable Long step;

    @Option(names = "--out", paramLabel = "grid.png|out.npy", required = true)
    private Path out = Path.of("");

    @Option(names = "--latents", paramLabel = "z.npy")
    private @Nullable Path latents;

    @Mixin private GridSides sides = new GridSides();

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        boolean asArray = isArray();
        sides.check();
        SafeFile.requireWritable(out);
        ModelFile generator = model.read(step);
        List<LatentPoint> points = points(generator.network(), asArray);
        try (Sampler sampler = new Sampler(generator)) {
            if (asArray) {
                sampler.array(points).write(out);
            } else {
                SampleGrid.sheet(
                                sampler.pictures(points),
                                sides.rowsFor(points.size()),
                                sides.columnsFor(points.size()),
                                List.of())
                        .writePng(out);
            }
        }
        terminal.result(out.toString());
        return 0;
    }

    private boolean isArray() {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            return true;
        }
        if (name.endsWith(".png")) {
            return false;
        }
        throw new InvalidPlanException(Message.of("cli.outKind", out.toString()));
    }

    /// The given latent points, or as many random ones as the grid has cells. There is room for
    /// what they become.
    private List<LatentPoint> points(NetworkSpec network, boolean asArray) throws LabException {
        if (latents == null) {
            Sampler.requireMemory(network, sides.cells(), asArray);
            int count = Math.toIntExact(sides.cells());
            requireSeeds(count);
            requireSheet(network, count, asArray);
            return new LatentSeed(seed).points(count, network.latent());
        }
        List<LatentPoint> points = LatentFile.read(latents, network.latent());
        Sampler.requireMemory(network, points.size(), asArray);
        requireSheet(network, points.size(), asArray);
        return points;
    }

    private void requireSheet(NetworkSpec network, int count, boolean asArray) {
        if (!asArray) {
            sides.requireRoomFor(count);
            SampleGrid.requireRoom(
                    sides.rowsFor(count), sides.columnsFor(count), network.imageSize());
        }
    }

    private void requireSeeds(int count) {
        if (seed > Long.MAX_VALUE - count + 1) {
            throw new InvalidPlanException(
                    Message.of("cli.seedsEnd", count, Long.toString(Long.MAX_VALUE - count + 1)));
        }
    }
}

package dcganlab.cli;

import dcganlab.exchange.NumpyArray;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Message;
import dcganlab.runs.ModelFile;
import dcganlab.runs.SafeFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Makes pictures with a trained generator.
@Command(name = "sample", sortOptions = false, sortSynopsis = false)
final class SampleCommand implements Callable<Integer> {
    private static final int SIDE = 8;

    private final Terminal terminal;

    @Option(names = "--model", paramLabel = "RUN|FILE", required = true)
    private Path model = Path.of("");

    @Option(names = "--out", paramLabel = "grid.png|out.npy", required = true)
    private Path out = Path.of("");

    @Option(names = "--latents", paramLabel = "z.npy")
    private @Nullable Path latents;

    @Option(names = "--rows", paramLabel = "R")
    private @Nullable Integer rows;

    @Option(names = "--columns", paramLabel = "C")
    private @Nullable Integer columns;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        boolean asArray = isArray();
        if ((rows != null && rows < 1) || (columns != null && columns < 1)) {
            throw new InvalidPlanException(Message.of("cli.rowsColumns"));
        }
        SafeFile.requireWritable(out);
        ModelFile generator = ModelFile.readGenerator(model);
        List<LatentPoint> points = points(generator.network().latent());
        try (Sampler sampler = new Sampler(generator)) {
            if (asArray) {
                sampler.array(points).write(out);
            } else {
                SampleGrid.sheet(
                                sampler.pictures(points),
                                rowsFor(points.size()),
                                columnsFor(points.size()),
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

    /// The given latent points, or as many random ones as the grid has cells.
    private List<LatentPoint> points(int latent) throws LabException {
        if (latents == null) {
            int count = (rows == null ? SIDE : rows) * (columns == null ? SIDE : columns);
            return SampleGrid.points(seed, count, latent);
        }
        NumpyArray array = NumpyArray.read(latents);
        if (array.shape().length != 2 || array.shape()[1] != latent) {
            throw new LabException(
                    Message.of(
                            "cli.latentShape",
                            latents.toString(),
                            Arrays.toString(array.shape()),
                            latent));
        }
        List<LatentPoint> points = new ArrayList<>();
        for (int from = 0; from < array.values().length; from += latent) {
            points.add(LatentPoint.of(Arrays.copyOfRange(array.values(), from, from + latent)));
        }
        if (points.isEmpty()) {
            throw new LabException(Message.of("cli.noLatents", latents.toString()));
        }
        return points;
    }

    private int columnsFor(int count) {
        if (columns != null) {
            return columns;
        }
        return rows != null ? Math.ceilDiv(count, rows) : (int) Math.ceil(Math.sqrt(count));
    }

    private int rowsFor(int count) {
        return rows == null ? Math.ceilDiv(count, columnsFor(count)) : rows;
    }
}

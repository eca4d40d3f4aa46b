package dcganlab.cli;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.Preparation;
import dcganlab.data.SetFigures;
import dcganlab.model.DataChoice;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Preset;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Says what would be learnt from a file or folder.
@Command(name = "data", sortOptions = false, sortSynopsis = false)
final class DataCommand implements Callable<Integer> {
    /// Pictures on the sheet, in rows of eight.
    private static final int SHEET = 64;

    private static final int COLUMNS = 8;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "portraits|PATH")
    private String data = DataChoice.PORTRAITS;

    @Option(names = "--image-size", paramLabel = "32|64|128")
    private @Nullable Integer imageSize;

    @Option(names = "--channels", paramLabel = "1|3")
    private @Nullable Integer channels;

    @Mixin private ImageOptions options = new ImageOptions();

    @Option(names = "--batch", paramLabel = "2-1024")
    private int batch = Preset.CLASSROOM.plan().batch();

    @Option(names = "--sheet", paramLabel = "FILE.png")
    private @Nullable Path sheet;

    @Option(names = "--json")
    private boolean json;

    DataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        if (sheet != null && !sheet.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new InvalidPlanException(Message.of("cli.sheetKind", sheet.toString()));
        }
        NetworkSpec base = Preset.CLASSROOM.plan().network();
        NetworkSpec network =
                new NetworkSpec(
                        imageSize == null ? base.imageSize() : imageSize,
                        channels == null ? base.channels() : channels,
                        base.latent(),
                        base.width());
        ImageSet images = load(options.of(data, Preset.CLASSROOM.plan().data()), network);
        List<Message> remarks = new ArrayList<>(images.remarks());
        Optional.ofNullable(images.shortage(batch)).ifPresent(remarks::add);
        DataReport report = new DataReport(images, SetFigures.of(images), remarks, terminal);
        if (json) {
            terminal.result(report.json().toString());
        } else {
            report.print();
        }
        if (sheet != null) {
            draw(images, sheet);
        }
        return 0;
    }

    private ImageSet load(DataChoice choice, NetworkSpec network) throws LabException {
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            return new ImageLibrary()
                    .load(
                            choice,
                            Preparation.of(choice, network),
                            new LoadingReport(terminal, line, () -> false));
        }
    }

    private void draw(ImageSet images, Path file) throws LabException {
        int count = Math.min(SHEET, images.size());
        Pictures first = images.pictures(IntStream.range(0, count).toArray());
        int columns = Math.min(COLUMNS, count);
        SampleGrid.sheet(first, Math.ceilDiv(count, columns), columns, List.of()).writePng(file);
        terminal.say("cli.dataSheet", count, file.toString());
    }
}

package dcganlab.state;

import dcganlab.exchange.Handout;
import dcganlab.exchange.PictureSheet;
import dcganlab.latent.OneTimePictures;
import dcganlab.latent.PictureRenderer;
import dcganlab.model.GridLayout;
import dcganlab.model.LatentPoint;
import dcganlab.model.LessonSetup;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.model.Texts;
import dcganlab.model.Weights;
import dcganlab.runs.LessonFile;
import dcganlab.runs.ModelFile;
import dcganlab.runs.PngFile;
import dcganlab.runs.RunFolder;
import dcganlab.runs.SafeFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Saves what is seen and learnt. Returns at once; what came of it is said in {@link
/// LabState#notices}.
public final class Exports {
    private final PresentRun run;
    private final LatentState latent;
    private final PictureRenderer renderer;
    private final Notices notices;
    private final Queue<Sheet> waiting = new ArrayDeque<>();
    private List<LatentPoint> asked = List.of();

    Exports(PresentRun run, LatentState latent, PictureRenderer renderer, Notices notices) {
        this.run = run;
        this.latent = latent;
        this.renderer = renderer;
        this.notices = notices;
    }

    /// The sample grid as it is now, as PNG; a larger one goes on with more latent points.
    ///
    /// @param caption lines below it; may be empty
    /// @param background colour of gaps and caption, `0xRRGGBB`
    public void samples(Path file, GridLayout layout, List<String> caption, int background) {
        Rendered samples = run.figures().samplesProperty().get();
        if (samples == null) {
            notices.warn(Message.of("state.nothing"));
            return;
        }
        Sheet sheet = new Sheet(file, layout, caption, background);
        if (sheet.count() <= samples.pictures().count()) {
            save(sheet, samples);
        } else {
            waiting.add(sheet);
            renderFirst();
        }
    }

    private record Sheet(Path file, GridLayout layout, List<String> caption, int background) {
        int count() {
            return layout.rows() * layout.columns();
        }
    }

    /// Asks for the pictures of the sheet that waits longest; asked again, it is asked anew.
    private void renderFirst() {
        Sheet first = waiting.peek();
        asked = first == null ? List.of() : run.figures().fixedPoints(first.count());
        if (first != null) {
            renderer.render(Place.SHEET, asked);
        }
    }

    /// Takes the pictures of the sheet that was asked for; others are answers to older questions.
    void rendered(Rendered pictures) {
        if (!waiting.isEmpty() && pictures.points().equals(asked)) {
            save(waiting.remove(), pictures);
            renderFirst();
        }
    }

    /// The generator takes latent vectors of a length: what was asked for in another is asked anew.
    void dimensionsChanged(int dimensions) {
        if (!asked.isEmpty() && asked.getFirst().dimensions() != dimensions) {
            renderFirst();
        }
    }

    private void save(Sheet sheet, Rendered pictures) {
        save(
                sheet.file(),
                () ->
                        new PictureSheet(
                                        pictures.pictures(),
                                        sheet.layout(),
                                        sheet.background(),
                                        sheet.caption())
                                .writePng(sheet.file()));
    }

    /// How a lesson begins, to be handed round.
    public void lesson(Path file, LessonSetup setup) {
        save(file, () -> LessonFile.write(file, setup));
    }

    /// What a class takes home of the run, as a page for a browser.
    ///
    /// @param texts for its words
    public void handout(Path file, Texts texts) {
        Path folder = run.timeLine().folderProperty().get();
        if (folder == null) {
            notices.warn(Message.of("state.noRun"));
            return;
        }
        Handout handout =
                new Handout(texts, LocalDate.now(ZoneId.systemDefault()), OneTimePictures::of);
        save(file, () -> handout.write(file, RunFolder.open(folder)));
    }

    /// The large latent picture as PNG.
    ///
    /// @param scale pixels of the file for one of the picture, 1 or more
    public void picture(Path file, int scale) {
        Rendered picture = latent.getPicture();
        if (picture == null) {
            notices.warn(Message.of("state.nothing"));
            return;
        }
        save(file, () -> PictureSheet.single(picture.pictures(), 0, scale).writePng(file));
    }

    /// A picture that the window drew, a chart say, as PNG.
    ///
    /// @param argb its pixels, row by row
    public void image(Path file, int width, int[] argb) {
        save(file, () -> PngFile.write(file, width, argb));
    }

    /// A drawing as SVG.
    public void drawing(Path file, String svg) {
        save(
                file,
                () -> SafeFile.write(file, out -> out.write(svg.getBytes(StandardCharsets.UTF_8))));
    }

    /// Every step's numbers as CSV: a copy of what the run keeps.
    public void metrics(Path file) {
        Path folder = run.timeLine().folderProperty().get();
        if (folder == null) {
            notices.warn(Message.of("state.noRun"));
            return;
        }
        save(
                file,
                () -> {
                    Path table = RunFolder.open(folder).metricsFile();
                    SafeFile.write(file, out -> Files.copy(table, out));
                });
    }

    /// Both networks of the run as safetensors: the generator in this file, the discriminator
    /// beside it under the same name with `-discriminator`.
    public void model(Path file) {
        if (run.service().lifecycle() instanceof Idle) {
            notices.warn(Message.of("state.noRun"));
            return;
        }
        run.service()
                .betweenSteps(trainer -> {
                    NetworkSpec network = trainer.plan().network();
                    long step = trainer.steps();
                    Weights generator;
                    Weights discriminator;
                    try {
                        generator = trainer.generatorWeights();
                        discriminator = trainer.discriminatorWeights();
                    } catch (OutOfMemoryError e) {
                        notices.warn(Message.of("state.memory")); // No reason to end the run.
                        return;
                    }
                    save(
                            file,
                            () -> {
                                new ModelFile(Part.GENERATOR, network, generator, step).write(file);
                                new ModelFile(Part.DISCRIMINATOR, network, discriminator, step)
                                        .write(beside(file));
                            });
                });
    }

    /// Where {@link #model} puts the discriminator.
    public static Path beside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        return file.resolveSibling(stem + "-discriminator" + name.substring(stem.length()));
    }

    private void save(Path file, Errands.Work saving) {
        notices.errand(() -> {
            saving.run();
            notices.say(Message.of("state.saved", file));
        });
    }
}

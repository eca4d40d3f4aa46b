package dcganlab.exchange;

import dcganlab.model.DataChoice;
import dcganlab.model.FieldWords;
import dcganlab.model.GridLayout;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.runs.ModelFile;
import dcganlab.runs.Notes;
import dcganlab.runs.PngFile;
import dcganlab.runs.RunFolder;
import dcganlab.runs.SafeFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What a class takes home of a run: one page for a browser and its printer, with everything in it.
/// Pictures of the same latent points after five steps of the run, its curves, and its settings.
///
/// @param texts for its words
/// @param date on which it is made
/// @param drawing by whom pictures are drawn
public record Handout(Texts texts, LocalDate date, Drawing drawing) {
    private static final int STEPS = 5;
    private static final int SIDE = 4; // pictures across and down after a step
    private static final int LEAST_WIDTH = 64; // pixels of a picture
    private static final int WHITE = 0xFFFFFF;

    /// Draws pictures by a generator that is needed no longer than for these.
    @FunctionalInterface
    public interface Drawing {
        /// @throws LabException if the weights do not fit the shape
        Pictures draw(NetworkSpec network, Weights weights, List<LatentPoint> points)
                throws LabException;
    }

    /// Writes the page of a run.
    ///
    /// @throws LabException if the run has no generator that can be read, or the system refuses
    public void write(Path file, RunFolder run) throws LabException {
        byte[] page = page(run).getBytes(StandardCharsets.UTF_8);
        SafeFile.write(file, out -> out.write(page));
    }

    private String page(RunFolder run) throws LabException {
        List<Long> steps = steps(run.generators());
        if (steps.isEmpty()) {
            throw new LabException(Message.of("exchange.handoutNothing", run.path().toString()));
        }
        HandoutCurves curves = HandoutCurves.of(run, texts);
        StringBuilder pictures = new StringBuilder();
        for (long step : steps) {
            pictures.append(
                    "<figure><img alt=\"\" src=\"data:image/png;base64,%s\"><figcaption>%s</figcaption></figure>"
                            .formatted(sheet(run, step), words("handoutStep", step)));
        }
        TrainingPlan plan = run.plan().withSettings(run.settings());
        String name = escaped(Notes.read(run.path()).nameOf(run.path()));
        return TEMPLATE.replace("{language}", texts.locale().getLanguage())
                .replace("{name}", name)
                .replace(
                        "{made}",
                        words(
                                "handoutMade",
                                date.format(
                                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                                .withLocale(texts.locale())),
                                curves.step(),
                                curves.images(),
                                curves.seconds() / 60))
                .replace("{picturesTitle}", words("handoutPictures"))
                .replace("{pictures}", pictures)
                .replace("{curves}", curves.svg())
                .replace("{settingsTitle}", words("handoutSettings"))
                .replace("{settings}", settings(plan));
    }

    /// The first and the last one, and between them more of the early ones, when most is learnt.
    private static List<Long> steps(List<Long> kept) {
        if (kept.size() <= STEPS) {
            return kept;
        }
        List<Long> chosen = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < STEPS; i++) {
            double part = (double) i / (STEPS - 1);
            double wish = part * part * kept.getLast();
            int to = kept.size() - (STEPS - 1 - i); // The later ones have their room.
            long nearest =
                    kept.subList(from, to).stream()
                            .min(Comparator.comparingDouble(step -> Math.abs(step - wish)))
                            .orElseThrow();
            chosen.add(nearest);
            from = kept.indexOf(nearest) + 1;
        }
        return chosen;
    }

    private String sheet(RunFolder run, long step) throws LabException {
        ModelFile model = ModelFile.generatorAt(run, step);
        List<LatentPoint> points =
                new LatentSeed(run.plan().seed()).points(SIDE * SIDE, model.network().latent());
        Pictures pictures = drawing.draw(model.network(), model.weights(), points);
        GridLayout layout =
                new GridLayout(SIDE, SIDE, Math.max(1, LEAST_WIDTH / pictures.size()), 2);
        int width = layout.width(pictures.size());
        int[] pixels = new int[width * layout.height(pictures.size())];
        Arrays.fill(pixels, WHITE);
        layout.paint(pictures, pixels);
        return Base64.getEncoder().encodeToString(PngFile.bytes(width, pixels));
    }

    private String settings(TrainingPlan plan) {
        return PlanFields.ALL.stream()
                .map(field -> row(field, plan))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private <T> String row(PlanField<T> field, TrainingPlan plan) {
        FieldWords said = new FieldWords(texts);
        String value =
                field.equals(PlanFields.LOCATION)
                        ? images(plan.data())
                        : said.value(field, field.of(plan));
        return value.isEmpty()
                ? ""
                : "<div id=\"%s\"><dt>%s</dt><dd>%s</dd></div>"
                        .formatted(field.name(), escaped(said.name(field)), escaped(value));
    }

    /// Of a place its name alone: where it lies is nobody's business.
    private String images(DataChoice data) {
        if (data.builtIn()) {
            return words("handoutPortraits");
        }
        Path name = Path.of(data.location()).getFileName();
        return name == null ? data.location() : name.toString();
    }

    private String words(String key, Object... arguments) {
        return escaped(texts.of("exchange." + key, arguments));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String TEMPLATE =
            """
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{name}</title>
            <style>
            @page { size: A4; margin: 13mm; }
            * { box-sizing: border-box; }
            body { font: 9.5pt/1.35 system-ui, "Noto Sans", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif;
                color: #1f2328; background: #fff; max-width: 184mm; margin: 0 auto; print-color-adjust: exact; }
            header { border-bottom: 0.6mm solid #0969da; margin: 0 0 4mm; padding: 0 0 2mm; }
            h1 { font-size: 17pt; margin: 0; overflow-wrap: anywhere; }
            h2 { font-size: 11pt; margin: 5mm 0 2mm; }
            header p { margin: 1mm 0 0; color: #57606a; }
            figure { display: inline-block; vertical-align: top; width: 34.7mm; margin: 0 2.5mm 0 0; }
            .curves figure { width: 88.9mm; margin: 0 6mm 0 0; }
            figure:last-child, .curves figure:last-child { margin-right: 0; }
            figure img { display: block; width: 100%; image-rendering: pixelated; }
            figcaption { text-align: center; margin-top: 1mm; }
            .curves { margin-top: 6mm; }
            svg { display: block; width: 88.9mm; height: 50mm; }
            dl { columns: 3; column-gap: 6mm; margin: 0; font-size: 8.5pt; }
            dl div { break-inside: avoid; border-bottom: 0.2mm solid #d8dee4; padding: 0.6mm 0; }
            dl div::after { content: ""; display: block; clear: both; }
            dt { color: #57606a; float: left; margin-right: 2mm; }
            dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <header>
            <h1>{name}</h1>
            <p>{made}</p>
            </header>
            <main>
            <h2>{picturesTitle}</h2>
            <section class="pictures">
            {pictures}</section>
            <section class="curves">
            {curves}</section>
            <h2>{settingsTitle}</h2>
            <dl>
            {settings}
            </dl>
            </main>
            </body>
            </html>
            """;
}

package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.exchange.SideBySideFile;
import dcganlab.model.FieldWords;
import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.QualityMetrics;
import dcganlab.model.SideBySideTable;
import dcganlab.model.SideBySideWords;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;
import dcganlab.nn.Torch;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunJournal;
import dcganlab.runs.RunRoom;
import dcganlab.training.SideBySide;
import dcganlab.training.SideBySide.Variant;
import dcganlab.training.TrainerFactory;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Trains runs that differ in one switch side by side, and says what they came to.
@Command(name = "compare", sortOptions = false, sortSynopsis = false)
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TrainerFactory factory;
    private final Interruption interruption;

    @Mixin private PlanOptions options = new PlanOptions();

    @Option(names = "--set-each", order = -1, paramLabel = "KEY=V1,V2[,V3[,V4]]", required = true)
    private String each = "";

    @Option(names = "--out", order = -1, paramLabel = "FOLDER", required = true)
    private Path out = Path.of("");

    @Option(names = "--steps", paramLabel = "N")
    private long steps = 625;

    @ArgGroup(exclusive = true)
    private Form form = new Form();

    /// In what form the table is printed.
    static final class Form {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--csv")
        private boolean csv;
    }

    CompareCommand(Terminal terminal, TrainerFactory factory, Interruption interruption) {
        this.terminal = terminal;
        this.factory = factory;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws LabException {
        TrainingPlan base = options.plan();
        if (steps < 1) {
            throw new InvalidPlanException(Message.of("cli.compareSteps"));
        }
        Variation<?> variation = SettingWord.variation(each);
        List<Variant> variants = variants(variation, base);
        for (Path place : places(variation)) {
            requireRoom(place);
        }
        Torch.requireDevice(base.device());
        interruption.watch();
        try (SideBySide runs = begin(base, variants, places(variation))) {
            train(runs, new Goal.Step(steps));
            if (interruption.requested()) {
                terminal.say("cli.stopped", runs.steps());
            }
            report(runs.table(), variation);
        }
        return 0;
    }

    private List<Variant> variants(Variation<?> variation, TrainingPlan base) {
        List<String> names = variation.names(new FieldWords(terminal.texts()));
        List<Variant> variants = new ArrayList<>();
        for (TrainingPlan plan : variation.plans(base)) {
            variants.add(new Variant(names.get(variants.size()), plan));
        }
        return variants;
    }

    /// A folder for each value, `kernel-3`.
    private <T> List<Path> places(Variation<T> variation) {
        PlanField<T> field = variation.field();
        return variation.values().stream()
                .map(value -> out.resolve(field.word() + "-" + field.kind().word(value)))
                .toList();
    }

    private static void requireRoom(Path place) throws LabException {
        if (RunFolder.isRun(place)) {
            throw new LabException(Message.of("cli.compareExists", place.toString()));
        }
        RunRoom.require(place, false);
    }

    private SideBySide begin(TrainingPlan base, List<Variant> variants, List<Path> places)
            throws LabException {
        return new Beginning(terminal, interruption)
                .of(
                        base,
                        progress ->
                                SideBySide.begin(
                                        variants,
                                        steps,
                                        factory,
                                        progress,
                                        new InFolders(variants, places)));
    }

    private void train(SideBySide runs, Goal goal) {
        long start = System.nanoTime();
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            while (runs.isGoing() && !interruption.requested()) {
                runs.step();
                double seconds = (System.nanoTime() - start) / 1e9;
                double part = goal.part(runs.steps(), seconds);
                line.show(() ->
                        terminal.texts()
                                .of(
                                        "cli.comparing",
                                        runs.steps() + "/" + steps,
                                        TrainingProgress.clock(
                                                part > 0 ? seconds * (1 - part) / part : 0)));
            }
        }
    }

    private void report(SideBySideTable table, Variation<?> variation) throws LabException {
        SideBySideTable plain = table.named(variation.names(new FieldWords(Terminal.FOR_PROGRAMS)));
        SideBySideFile file = new SideBySideFile(plain);
        file.writeCsv(out.resolve("table.csv"));
        new SideBySideFile(table).writePng(out.resolve("table.png"), terminal.texts());
        if (form.csv) {
            terminal.result(file.csv().stripTrailing());
        } else if (form.json) {
            terminal.result(json(plain).toString());
        } else {
            print(table);
        }
    }

    /// In columns, the figures at the right of theirs; below, where it stands as a picture.
    private void print(SideBySideTable table) {
        SideBySideWords words = new SideBySideWords(terminal.texts());
        List<List<String>> lines = new ArrayList<>(List.of(words.heads()));
        table.rows().forEach(row -> lines.add(words.cells(row)));
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width =
                        lines.stream().mapToInt(each -> Columns.of(each.get(at))).max().orElse(0);
                String blanks = " ".repeat(width - Columns.of(line.get(column)));
                text.append(column == 0 ? "" : "  ");
                text.append(column == 0 ? line.get(column) + blanks : blanks + line.get(column));
            }
            terminal.result(text.toString());
        }
        words.remarks(table).forEach(terminal::result);
        terminal.result(out.resolve("table.png").toString());
    }

    private JsonObject json(SideBySideTable table) {
        JsonArray rows = new JsonArray();
        for (SideBySideTable.Row row : table.rows()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", row.name());
            json.addProperty("run", row.run().toString());
            json.addProperty("steps", row.step());
            json.addProperty("images", row.images());
            add(json, "images_per_second", row.imagesPerSecond());
            add(json, "loss_d", row.lossD());
            add(json, "loss_g", row.lossG());
            QualityMetrics quality = row.quality();
            json.add("quality", QualityWords.json(quality));
            Message trouble = row.trouble();
            if (trouble != null) {
                json.addProperty("trouble", Terminal.FOR_PROGRAMS.of(trouble));
            }
            rows.add(json);
        }
        JsonObject result = new JsonObject();
        result.add("runs", rows);
        result.addProperty("table", out.resolve("table.csv").toString());
        result.addProperty("picture", out.resolve("table.png").toString());
        return result;
    }

    /// JSON has no word for what is no number.
    private static void add(JsonObject json, String name, double value) {
        if (!Double.isNaN(value)) {
            json.addProperty(name, Figures.rounded(value));
        }
    }

    /// Each run in the folder that is named after its value.
    private final class InFolders implements SideBySide.Keeping {
        private final List<Variant> variants;
        private final List<Path> places;

        InFolders(List<Variant> variants, List<Path> places) {
            this.variants = variants;
            this.places = places;
        }

        @Override
        public Path place(Variant variant) {
            return places.get(variants.indexOf(variant));
        }

        @Override
        public RunJournal.Observer observer(Path place) {
            return new WritingWords(terminal);
        }
    }
}

package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dcganlab.doctor.Doctor;
import dcganlab.doctor.Evidence;
import dcganlab.doctor.Examination;
import dcganlab.doctor.Remark;
import dcganlab.model.LabException;
import dcganlab.model.PlanFields;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.Texts;
import dcganlab.runs.RunFolder;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Says what is wrong with a run, why, and what would help.
@Command(name = "examine", sortOptions = false)
final class RunsExamineCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path path = Path.of("");

    @Option(names = "--step", paramLabel = "STEP")
    private long step = Long.MAX_VALUE;

    @Option(names = "--json")
    private boolean json;

    RunsExamineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        RunFolder run = RunFolder.open(RunFolder.meant(path));
        Examination examination = Doctor.examine(MeasuredRun.of(run, step));
        if (json) {
            terminal.result(json(run, examination).toString());
            return 0;
        }
        terminal.result(terminal.texts().of(examination.line()));
        for (Remark remark : examination.remarks()) {
            tell(run, remark, terminal.texts());
        }
        return 0;
    }

    private void tell(RunFolder run, Remark remark, Texts texts) {
        terminal.result("");
        terminal.result(
                texts.of("cli.remark", remark.symptom().title(), remark.from(), remark.to()));
        for (Evidence evidence : remark.evidence()) {
            terminal.result(texts.of("cli.evidence", evidence.words()));
        }
        terminal.result(texts.of("cli.cause", remark.symptom().cause()));
        terminal.result(texts.of("cli.advice", remark.symptom().advice()));
        SettingsChange change = remark.advice().change();
        if (change != null) {
            String place = run.path() + "-" + remark.symptom().word().replace('_', '-');
            terminal.result(
                    texts.of(
                            "cli.branchWith",
                            "runs branch %s --step %d --out %s%s"
                                    .formatted(
                                            PathWord.quoted(run.path().toString()),
                                            change.step(),
                                            PathWord.quoted(place),
                                            words(change))));
        }
    }

    private static String words(SettingsChange change) {
        return changed(change).stream()
                .map(setting -> " --set " + setting.word() + "=" + word(setting, change.after()))
                .collect(Collectors.joining());
    }

    private static List<Setting<?>> changed(SettingsChange change) {
        Settings before = change.before();
        return PlanFields.SETTINGS.stream()
                .filter(setting ->
                        before == null || !before.get(setting).equals(change.after().get(setting)))
                .toList();
    }

    private static <T> String word(Setting<T> setting, Settings settings) {
        return setting.kind().word(settings.get(setting));
    }

    /// The names are those of the doctor's types, the words English.
    private static JsonObject json(RunFolder run, Examination examination) {
        JsonObject json = new JsonObject();
        json.addProperty("run", run.path().toString());
        json.addProperty("step", examination.step());
        json.addProperty("state", examination.state().name().toLowerCase(Locale.ROOT));
        JsonArray remarks = new JsonArray();
        examination.remarks().forEach(remark -> remarks.add(json(remark)));
        json.add("remarks", remarks);
        return json;
    }

    private static JsonObject json(Remark remark) {
        JsonObject json = new JsonObject();
        json.addProperty("symptom", remark.symptom().word());
        json.addProperty("title", Terminal.FOR_PROGRAMS.of(remark.symptom().title()));
        json.addProperty("from", remark.from());
        json.addProperty("to", remark.to());
        JsonArray evidence = new JsonArray();
        for (Evidence each : remark.evidence()) {
            JsonObject seen = new JsonObject();
            seen.addProperty("curve", each.word());
            seen.addProperty("value", finite(each.value()));
            seen.addProperty("threshold", each.threshold());
            seen.addProperty("above", each.above());
            seen.addProperty("from", each.from());
            seen.addProperty("to", each.to());
            evidence.add(seen);
        }
        json.add("evidence", evidence);
        json.addProperty("cause", Terminal.FOR_PROGRAMS.of(remark.symptom().cause()));
        json.addProperty("advice", Terminal.FOR_PROGRAMS.of(remark.symptom().advice()));
        json.add("branch", json(remark.advice().change()));
        return json;
    }

    private static JsonElement json(@Nullable SettingsChange change) {
        if (change == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject set = new JsonObject();
        changed(change)
                .forEach(setting -> set.addProperty(setting.word(), word(setting, change.after())));
        JsonObject branch = new JsonObject();
        branch.addProperty("step", change.step());
        branch.add("set", set);
        return branch;
    }

    /// JSON knows no other numbers.
    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}

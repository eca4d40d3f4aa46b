package dcganlab.view;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Message;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.LabState;
import dcganlab.view.SettingsQuestion.Choice;
import dcganlab.view.runs.PlanWords;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What buttons and keys do to the run. A run is kept, so it may end at any time; only when it
/// cannot be saved, whatever would lose what it has learnt asks first.
final class RunControls {
    private final LabState lab;
    private final ShownTexts texts;
    private final Stage stage;
    private final SettingsQuestion question;
    private final PlanWords words;

    RunControls(LabState lab, ShownTexts texts, Stage stage) {
        this.lab = lab;
        this.texts = texts;
        this.stage = stage;
        question = new SettingsQuestion(texts, stage);
        words = new PlanWords(texts);
    }

    /// Plays or pauses; after a failure, begins anew.
    void toggle() {
        begin(lab::toggle);
    }

    void step(StepKind kind) {
        begin(() -> {
            lab.step(kind);
            switch (kind) {
                case FULL -> {}
                case DISCRIMINATOR -> lab.notices().say(Message.of("view.steppedD"));
                case GENERATOR -> lab.notices().say(Message.of("view.steppedG"));
            }
        });
    }

    /// Trains; says with what a run begins that follows another one.
    private void begin(Runnable action) {
        if (lab.sideBySide().isGoing()) {
            lab.notices().say(Message.of("view.whySideBySide"));
            return;
        }
        afterFailureAsk(() -> {
            Lifecycle before = lab.lifecycleProperty().get();
            boolean another =
                    (before instanceof Idle || before instanceof Failed)
                            && !lab.lookingProperty().get();
            action.run();
            if (another
                    && !lab.blindness().isBlind()
                    && lab.timeLine().folderProperty().get() != null) {
                TrainingPlan plan = lab.getPlan();
                Preset preset = Preset.nearest(plan);
                Message name = Message.of("view.side.preset" + preset);
                String others = words.differences(plan, preset.appliedTo(plan));
                lab.notices()
                        .say(
                                others.isEmpty()
                                        ? Message.of("view.begins", name, plan.seed())
                                        : Message.of("view.beginsBut", name, plan.seed(), others));
            }
        });
    }

    /// Begins anew with the same weights; asks with which settings if there are several to choose
    /// from.
    void reset() {
        ask(
                "reset",
                () -> {
                    Settings now = lab.getPlan().settings();
                    if (lab.blindness().isBlind()) { // Others would tell which it has.
                        lab.reset(now);
                        return;
                    }
                    List<Choice> choices = new ArrayList<>();
                    choices.add(new Choice(texts.of("view.settingsNow"), now));
                    add(choices, now, "settingsBegan", lab.timeLine().settingsAt(-1, now));
                    addPreset(choices, now);
                    (choices.size() == 1
                                    ? Optional.of(choices.getFirst())
                                    : question.ask(
                                            texts.of("view.reset"),
                                            texts.of("view.resetQuestion"),
                                            texts.of("view.resetTip"),
                                            choices))
                            .ifPresent(choice -> lab.reset(choice.or(now)));
                });
    }

    /// Begins a branch, after saying what that is.
    ///
    /// @param step one that has a checkpoint
    void branch(long step) {
        if (lab.blindness().isBlind()) {
            lab.notices().say(Message.of("view.blindBranch"));
            return;
        }
        endRun(() -> {
            Settings now = lab.getPlan().settings();
            Settings then = lab.timeLine().settingsAt(step, now);
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice(texts.of("view.settingsThen", step), null));
            if (!now.equals(then)) {
                add(choices, then, "settingsNow", now);
            }
            addPreset(choices, then == null ? now : then);
            question.ask(
                            texts.of("view.time.branch"),
                            texts.of("view.branchHeader", step),
                            branchText(step),
                            choices)
                    .ifPresent(choice -> lab.branch(step, choice::or));
        });
    }

    /// Begins a branch that follows the doctor's advice; what it changes was said there.
    void branch(Finding finding) {
        SettingsChange change = finding.change();
        if (change != null) {
            endRun(() -> lab.branch(change.step(), then -> change.after()));
        }
    }

    private String branchText(long step) {
        long shown = lab.timeLine().getPosition();
        boolean other = lab.timeLine().isPast() && shown != step;
        return texts.of(
                other ? "view.branchNearest" : "view.branchText",
                step,
                lab.timeLine().getName(),
                shown);
    }

    private void addPreset(List<Choice> choices, Settings than) {
        Preset preset = Preset.nearest(lab.getPlan());
        add(
                choices,
                than,
                "settingsPreset",
                preset.plan().settings(),
                texts.of("view.side.preset" + preset));
    }

    /// Adds settings that are known and none of the choices yet, with what differs in them.
    private void add(
            List<Choice> choices,
            @Nullable Settings than,
            String key,
            @Nullable Settings settings,
            Object... arguments) {
        boolean there =
                choices.stream().anyMatch(choice -> Objects.equals(choice.settings(), settings));
        if (settings == null || there || settings.equals(than)) {
            return;
        }
        String name = texts.of("view." + key, arguments);
        TrainingPlan plan = lab.getPlan();
        String what =
                than == null
                        ? ""
                        : words.differences(plan.withSettings(settings), plan.withSettings(than));
        choices.add(
                new Choice(
                        what.isEmpty() ? name : texts.of("view.settingsBut", name, what),
                        settings));
    }

    void stop() {
        endRun(lab::stop);
    }

    /// Does what ends the run, at once if all of it is kept, else if the user agrees.
    void endRun(Runnable action) {
        ask("end", action);
    }

    private void afterFailureAsk(Runnable action) {
        if (lab.lifecycleProperty().get() instanceof Failed) {
            endRun(action);
        } else {
            action.run();
        }
    }

    private void ask(String question, Runnable action) {
        long learnt = lab.unkept();
        if (learnt == 0) {
            action.run();
            return;
        }
        Alert alert = new Alert(AlertType.CONFIRMATION);
        alert.initOwner(stage);
        alert.setTitle(texts.of("view." + question + "Title"));
        alert.setHeaderText(texts.of("view." + question + "Header", learnt));
        alert.setContentText(texts.of("view." + question + "Text"));
        ButtonType agree = new ButtonType(texts.of("view." + question), ButtonData.APPLY);
        ButtonType keep = new ButtonType(texts.of("view.keep"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(agree, keep);
        // A stray Enter must lose nothing.
        if (alert.getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setDefaultButton(true);
        }
        if (alert.showAndWait().orElse(keep) == agree) {
            action.run();
        }
    }
}

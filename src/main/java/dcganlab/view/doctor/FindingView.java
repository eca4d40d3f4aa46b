package dcganlab.view.doctor;

import atlantafx.base.theme.Styles;

import dcganlab.model.Message;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.state.Diagnosis.Evidence;
import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.LabState;
import dcganlab.view.runs.PlanWords;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Objects;
import java.util.function.Consumer;

/// All that is said of one thing that the doctor found: the samples when it began and now, the
/// evidence and how it came about, the cause, the advice, where to look, and a branch that follows
/// the advice. In the language of the moment when it is made.
public final class FindingView extends VBox {
    private final LabState lab;
    private final ShownTexts texts;

    /// @param look shows the steps in which something was found
    /// @param branch begins a branch with the settings that are advised
    public FindingView(
            LabState lab,
            ShownTexts texts,
            Finding finding,
            Consumer<Finding> look,
            Consumer<Finding> branch) {
        this.lab = lab;
        this.texts = texts;
        getStyleClass().add("finding");
        getStylesheets()
                .add(
                        Objects.requireNonNull(FindingView.class.getResource("doctor.css"))
                                .toExternalForm());
        Label title = words(texts.of(finding.title()));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label steps = words(texts.of("view.doctor.steps", finding.from(), finding.to()));
        steps.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        HBox head = new HBox(title, steps);
        head.getStyleClass().add("head");
        getChildren().add(head);
        getChildren().add(new ThenAndNow(lab, texts, finding.from()));
        heading("view.doctor.evidence");
        finding.evidence().forEach(each -> getChildren().add(evidence(finding, each)));
        part("view.doctor.cause", finding.cause());
        part("view.doctor.advice", finding.advice());
        getChildren().add(buttons(finding, look, branch));
    }

    private void heading(String key) {
        Label head = words(texts.of(key));
        head.getStyleClass().addAll("heading", Styles.TEXT_SMALL);
        getChildren().add(head);
    }

    private void part(String heading, Message sentence) {
        heading(heading);
        getChildren().add(words(texts.of(sentence)));
    }

    /// In words, and beside them how it came about.
    private Node evidence(Finding finding, Evidence evidence) {
        Label said = words(texts.of(evidence.words()));
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(said);
        row.getStyleClass().add("evidence");
        if (evidence.course().size() > 1) {
            row.getChildren().add(new EvidenceCurve(texts, finding, evidence));
        }
        return row;
    }

    private Node buttons(Finding finding, Consumer<Finding> look, Consumer<Finding> branch) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        SettingsChange change = finding.change();
        if (change != null) {
            Button apply = new Button(texts.of("view.doctor.branch", change.step()));
            apply.getStyleClass().addAll(Styles.ACCENT, "apply");
            Tips.give(apply, texts.of("view.doctor.branchTip", change.step(), words(change)));
            apply.setOnAction(event -> branch.accept(finding));
            buttons.getChildren().add(apply);
        }
        Button show = new Button(texts.of("view.doctor.look", finding.from(), finding.to()));
        show.getStyleClass().add("look");
        Tips.give(show, texts.of("view.doctor.lookTip"));
        show.setOnAction(event -> look.accept(finding));
        buttons.getChildren().add(show);
        return buttons;
    }

    /// In what the settings would differ.
    private String words(SettingsChange change) {
        TrainingPlan plan = lab.getPlan();
        Settings before = change.before() == null ? plan.settings() : change.before();
        return new PlanWords(texts)
                .differences(plan.withSettings(change.after()), plan.withSettings(before));
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

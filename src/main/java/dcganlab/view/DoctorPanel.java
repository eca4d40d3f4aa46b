package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Message;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.state.Diagnosis;
import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.LabState;
import dcganlab.view.runs.PlanWords;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// All that the doctor says of the run as it is shown: of each finding the evidence, the cause, the
/// advice, where to look, and a branch that follows the advice.
final class DoctorPanel extends VBox {
    private final LabState lab;
    private final ShownTexts texts;
    private final Consumer<Finding> look;
    private final Consumer<Finding> branch;
    private final VBox findings = new VBox();
    private final ScrollPane scroll = new ScrollPane(findings);

    DoctorPanel(LabState lab, ShownTexts texts, Consumer<Finding> look, Consumer<Finding> branch) {
        this.lab = lab;
        this.texts = texts;
        this.look = look;
        this.branch = branch;
        setId("doctor-panel");
        getStyleClass().add("doctor-panel");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        Label heading = new Label();
        heading.textProperty().bind(texts.bound("view.doctor"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("doctor-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.accessibleTextProperty().bind(texts.bound("view.doctorClose"));
        close.setOnAction(event -> setVisible(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, close);
        head.getStyleClass().add("card-head");
        findings.getStyleClass().add("findings");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        visibleProperty().subscribe(this::write);
        lab.doctor().diagnosisProperty().subscribe(diagnosis -> follow());
        hoverProperty().subscribe(this::follow);
        findings.focusWithinProperty().subscribe(this::follow);
        texts.follow(this::write);
    }

    /// Esc closes it, wherever the focus is.
    void press(KeyEvent event) {
        if (isVisible() && event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        }
    }

    /// Writes what is new, but not under the hand of who reads it or is about to press a button.
    private void follow() {
        if (!isHover() && !findings.isFocusWithin()) {
            write();
        }
    }

    /// Writes what is new, only while it is seen, and leaves the reader where he was.
    private void write() {
        if (!isVisible()) {
            return;
        }
        Diagnosis diagnosis = lab.doctor().getDiagnosis();
        double place = scroll.getVvalue();
        findings.getChildren().clear();
        if (diagnosis.findings().isEmpty()) {
            findings.getChildren().add(words(texts.of(diagnosis.line())));
        }
        diagnosis.findings().forEach(finding -> findings.getChildren().add(node(finding)));
        scroll.setVvalue(place);
    }

    private Node node(Finding finding) {
        Label title = words(texts.of(finding.title()));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label steps = words(texts.of("view.doctorSteps", finding.from(), finding.to()));
        steps.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox node = new VBox(title, steps);
        node.getStyleClass().add("finding");
        part(node, "view.doctorEvidence", finding.evidence());
        part(node, "view.doctorCause", List.of(finding.cause()));
        part(node, "view.doctorAdvice", List.of(finding.advice()));
        node.getChildren().add(buttons(finding));
        return node;
    }

    private void part(VBox into, String heading, List<Message> sentences) {
        Label head = words(texts.of(heading));
        head.getStyleClass().addAll("heading", Styles.TEXT_SMALL);
        into.getChildren().add(head);
        sentences.forEach(sentence -> into.getChildren().add(words(texts.of(sentence))));
    }

    private Node buttons(Finding finding) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        SettingsChange change = finding.change();
        if (change != null) {
            Button apply = new Button(texts.of("view.doctorBranch", change.step()));
            apply.getStyleClass().addAll(Styles.ACCENT, "apply");
            Tips.give(apply, texts.of("view.doctorBranchTip", change.step(), words(change)));
            apply.setOnAction(event -> {
                setVisible(false);
                branch.accept(finding);
            });
            buttons.getChildren().add(apply);
        }
        Button show = new Button(texts.of("view.doctorLook", finding.from(), finding.to()));
        show.getStyleClass().add("look");
        Tips.give(show, texts.of("view.doctorLookTip"));
        show.setOnAction(event -> {
            setVisible(false); // It lies over the charts, and of then there may be less to say.
            look.accept(finding);
        });
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

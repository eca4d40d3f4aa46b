package dcganlab.view.doctor;

import dcganlab.state.Diagnosis;
import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.Objects;
import java.util.function.Consumer;

/// All that the doctor says of the run as it is shown, in as little room as there is. It follows
/// the run, but not under the hand of who reads it or is about to press a button: while the pointer
/// is on it, or the focus in it, it stands still.
public final class FindingsPane extends ScrollPane {
    private final LabState lab;
    private final ShownTexts texts;
    private final Consumer<Finding> look;
    private final Consumer<Finding> branch;
    private final ObservableValue<Boolean> seen;
    private final VBox findings = new VBox();

    /// @param look shows the steps in which something was found
    /// @param branch begins a branch with the settings that are advised
    /// @param seen whether it is: it is written only then
    public FindingsPane(
            LabState lab,
            ShownTexts texts,
            Consumer<Finding> look,
            Consumer<Finding> branch,
            ObservableValue<Boolean> seen) {
        this.lab = lab;
        this.texts = texts;
        this.look = look;
        this.branch = branch;
        this.seen = seen;
        getStylesheets()
                .add(
                        Objects.requireNonNull(FindingsPane.class.getResource("doctor.css"))
                                .toExternalForm());
        getStyleClass().add("findings-pane");
        findings.getStyleClass().add("findings");
        setContent(findings);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        seen.subscribe(this::write);
        lab.doctor().diagnosisProperty().subscribe(diagnosis -> follow());
        hoverProperty().subscribe(this::follow);
        findings.focusWithinProperty().subscribe(this::follow);
        texts.follow(this::write);
    }

    private void follow() {
        if (!isHover() && !findings.isFocusWithin()) {
            write();
        }
    }

    /// Writes what is new, and leaves the reader where he was.
    private void write() {
        if (!seen.getValue()) {
            return;
        }
        Diagnosis diagnosis = lab.doctor().getDiagnosis();
        double place = getVvalue();
        findings.getChildren().clear();
        if (diagnosis.findings().isEmpty()) {
            Label line = new Label(texts.of(diagnosis.line()));
            line.setWrapText(true);
            findings.getChildren().add(line);
        }
        diagnosis
                .findings()
                .forEach(finding ->
                        findings.getChildren()
                                .add(new FindingView(lab, texts, finding, look, branch)));
        setVvalue(place);
    }
}

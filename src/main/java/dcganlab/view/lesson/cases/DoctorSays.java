package dcganlab.view.lesson.cases;

import atlantafx.base.theme.Styles;

import dcganlab.state.Diagnosis;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What the doctor says of the run of a case, as in his own panel. As long as he has not seen
/// enough, it says so: training goes on meanwhile.
final class DoctorSays extends VBox {
    private final CaseDesk desk;
    private final Label early;
    private final VBox findings = new VBox();
    private final Subscription following;

    DoctorSays(CaseDesk desk) {
        this.desk = desk;
        setId("case-doctor");
        getStyleClass().addAll("panel", "part-of-solution");
        early = desk.label("early", Styles.TEXT_MUTED);
        early.managedProperty().bind(early.visibleProperty());
        findings.getStyleClass().add("findings");
        getChildren().setAll(desk.label("doctor", Styles.TEXT_BOLD), early, findings);
        following =
                Subscription.combine(
                        desk.lab().doctor().diagnosisProperty().subscribe(_ -> follow()),
                        hoverProperty().subscribe(this::follow),
                        findings.focusWithinProperty().subscribe(this::follow),
                        desk.texts().follow(this::write));
    }

    void end() {
        following.unsubscribe();
    }

    /// Not under the hand of who reads it or is about to press a button.
    private void follow() {
        if (!isHover() && !findings.isFocusWithin()) {
            write();
        }
    }

    private void write() {
        Diagnosis diagnosis = desk.lab().doctor().getDiagnosis();
        early.setVisible(diagnosis.findings().isEmpty());
        findings.getChildren()
                .setAll(diagnosis.findings().stream().map(desk.doors().findings()).toList());
    }
}

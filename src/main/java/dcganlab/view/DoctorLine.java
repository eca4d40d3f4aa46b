package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.state.Diagnosis;
import dcganlab.state.DoctorState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the doctor sees in the run, in one line along the bottom of every place; pressed, it opens
/// the panel with all of it. Its sign differs in shape, not in colour alone.
final class DoctorLine extends Button {
    private final ShownTexts texts;
    private final DoctorPanel panel;
    private final FontIcon sign = new FontIcon(Feather.ACTIVITY);
    private Diagnosis.@Nullable Mood shown;

    DoctorLine(DoctorState doctor, ShownTexts texts, DoctorPanel panel) {
        this.texts = texts;
        this.panel = panel;
        setId("doctor-line");
        getStyleClass().setAll("doctor-line");
        setGraphic(sign);
        setMaxWidth(Double.MAX_VALUE);
        setTextOverrun(OverrunStyle.ELLIPSIS);
        Tips.give(this, texts.bound("view.doctorTip"));
        setOnAction(event -> panel.setVisible(!panel.isVisible()));
        doctor.diagnosisProperty().subscribe(this::show);
        texts.follow(() -> show(doctor.getDiagnosis()));
    }

    private void show(Diagnosis diagnosis) {
        setText(texts.of(diagnosis.line()));
        if (diagnosis.mood() == shown) {
            return; // A new style each second would be for nothing.
        }
        shown = diagnosis.mood();
        sign.setIconCode(
                switch (diagnosis.mood()) {
                    case NONE -> Feather.ACTIVITY;
                    case EARLY -> Feather.CLOCK;
                    case WELL -> Feather.CHECK_CIRCLE;
                    case ILL -> Feather.ALERT_TRIANGLE;
                });
        getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        switch (diagnosis.mood()) {
            case NONE, EARLY -> {}
            case WELL -> getStyleClass().add(Styles.SUCCESS);
            case ILL -> getStyleClass().add(Styles.DANGER);
        }
        setDisable(diagnosis.mood() == Diagnosis.Mood.NONE);
        if (isDisabled()) {
            panel.setVisible(false);
        }
    }
}

package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.state.Diagnosis;
import dcganlab.state.DoctorState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the doctor sees in the run, in one line along the bottom of every place; pressed, it opens
/// the panel with all of it. Its sign differs in shape, not in colour alone.
final class DoctorLine extends Button {
    /// Left and right of what is said.
    private static final double EDGES = 32;

    private final ShownTexts texts;
    private final DoctorPanel panel;
    private final FontIcon sign = new FontIcon(Feather.ACTIVITY);
    private Diagnosis.@Nullable Mood shown;

    DoctorLine(DoctorState doctor, ShownTexts texts, DoctorPanel panel) {
        this.texts = texts;
        this.panel = panel;
        setId("doctor-line");
        getStyleClass().setAll("doctor-line");
        Label words = new Label();
        words.textProperty().bind(textProperty());
        words.setMinWidth(0);
        sign.getStyleClass().add("sign");
        FontIcon more = new FontIcon(Feather.CHEVRON_UP);
        more.getStyleClass().add("more");
        HBox line = new HBox(sign, words, more);
        line.getStyleClass().add("line");
        line.maxWidthProperty().bind(widthProperty().subtract(EDGES));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(line);
        setMaxWidth(Double.MAX_VALUE);
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

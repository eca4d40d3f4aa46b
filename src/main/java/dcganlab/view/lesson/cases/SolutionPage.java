package dcganlab.view.lesson.cases;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.disaster.Disaster;
import dcganlab.lesson.disaster.Sign;
import dcganlab.lesson.disaster.Suspicion;
import dcganlab.model.FieldWords;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;
import dcganlab.state.OpenCase;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// What is said of a diagnosis, what is really wrong with the run, by which settings, and what the
/// doctor says of it, who goes on looking.
final class SolutionPage extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CaseDesk desk;
    private final OpenCase told;
    private final DoctorSays doctor;

    SolutionPage(CaseDesk desk, OpenCase told) {
        this.desk = desk;
        this.told = told;
        getStyleClass().addAll("quiz-page", "solution-page");
        setMinHeight(USE_PREF_SIZE); // A low window scrolls.
        doctor = new DoctorSays(desk);
        getChildren()
                .setAll(
                        CaseDesk.label(desk.bound("number", told.number()), Styles.TEXT_BOLD),
                        verdict(),
                        truth(),
                        settings(),
                        doctor,
                        buttons());
    }

    /// Follows the doctor no longer.
    void end() {
        doctor.end();
    }

    private Node verdict() {
        Suspicion chosen = told.suspicion();
        Sign sign = told.sign();
        boolean right = told.isSolved();
        VBox box = new VBox();
        box.setId("case-verdict");
        box.getStyleClass().add("explanation");
        String word = chosen == null ? "gaveUp" : right ? "right" : "wrong";
        Label head = desk.label(word, "verdict");
        head.setGraphic(
                new FontIcon(chosen == null ? Feather.EYE : right ? Feather.CHECK : Feather.X));
        box.getChildren().add(head);
        if (chosen != null && sign != null) {
            box.pseudoClassStateChanged(RIGHT, right);
            box.pseudoClassStateChanged(WRONG, !right);
            box.getChildren()
                    .addAll(
                            CaseDesk.label(
                                    desk.bound(
                                            right ? "chosenRight" : "chosenWrong",
                                            chosen.title(),
                                            chosen.look())),
                            CaseDesk.label(
                                    desk.bound(
                                            told.disaster().isSeen(sign)
                                                    ? "signRight"
                                                    : "signWrong",
                                            sign.title())));
        }
        return box;
    }

    private Node truth() {
        Disaster disaster = told.disaster();
        Label title = CaseDesk.label(desk.texts().bound(disaster.right().title()), Styles.TITLE_3);
        title.setId("case-truth");
        VBox truth = new VBox(title);
        if (!told.isSolved()) { // Else it was just said.
            truth.getChildren().add(CaseDesk.label(desk.texts().bound(disaster.right().look())));
        }
        truth.getChildren()
                .addAll(
                        CaseDesk.label(desk.texts().bound(disaster.where())),
                        CaseDesk.label(desk.texts().bound(disaster.why())));
        truth.getStyleClass().addAll("panel", "part-of-solution");
        return truth;
    }

    /// The settings in which the case differs from the preset.
    private Node settings() {
        TrainingPlan preset = Disaster.preset();
        TrainingPlan its = told.disaster().plan(preset);
        FieldWords words = new FieldWords(desk.texts()::now);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings");
        grid.addRow(
                0,
                new Region(),
                desk.label("here", Styles.TEXT_MUTED, Styles.TEXT_SMALL),
                desk.label("preset", Styles.TEXT_MUTED, Styles.TEXT_SMALL));
        List<PlanField<?>> fields = PlanFields.differing(List.of(its, preset));
        for (int i = 0; i < fields.size(); i++) {
            PlanField<?> field = fields.get(i);
            Label here =
                    CaseDesk.label(
                            desk.texts().bound(() -> value(words, field, its)), Styles.TEXT_BOLD);
            here.setId("case-setting-" + field.name());
            grid.addRow(
                    i + 1,
                    CaseDesk.label(desk.texts().bound(() -> words.name(field))),
                    here,
                    CaseDesk.label(
                            desk.texts().bound(() -> value(words, field, preset)),
                            Styles.TEXT_MUTED));
        }
        VBox box = new VBox(desk.label("settings", Styles.TEXT_BOLD), grid);
        box.getStyleClass().addAll("panel", "part-of-solution");
        box.setId("case-settings");
        return box;
    }

    private static <T> String value(FieldWords words, PlanField<T> field, TrainingPlan plan) {
        return words.value(field, field.of(plan));
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("case-buttons");
        desk.state()
                .next()
                .ifPresent(next -> {
                    Button button = desk.button("next", "next", () -> desk.begin(next));
                    button.getStyleClass().add(Styles.ACCENT);
                    buttons.getChildren().add(button);
                });
        buttons.getChildren()
                .addAll(
                        desk.button("back", CaseBar.back(desk), desk::back),
                        desk.button("watch", "watch", desk.doors().train()));
        return buttons;
    }
}

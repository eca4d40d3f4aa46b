package dcganlab.view.side;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import dcganlab.model.Kind;
import dcganlab.model.PlanField;
import dcganlab.model.PlanField.Section;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;
import dcganlab.model.glossary.Term;
import dcganlab.state.LabState;
import dcganlab.view.help.HelpSign;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Gatherers;

/// The guidelines of the paper as switches. Closed it says how many are undone.
final class GuidelinesPane extends TitledPane {
    private static final List<PlanField<?>> FIELDS =
            PlanFields.ALL.stream().filter(field -> field.section() == Section.GUIDELINES).toList();

    GuidelinesPane(LabState lab, ShownTexts texts, PlanRows rows) {
        setId("guidelines");
        getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON, "rows-below");
        setExpanded(false);
        setGraphic(new HelpSign(texts, Term.GUIDELINE));
        setContentDisplay(ContentDisplay.RIGHT);
        Tips.about(this, () -> texts.of("view.side.guidelinesAbout"));
        VBox content = new VBox();
        content.getStyleClass().add("rows");
        FIELDS.stream()
                .filter(GuidelinesPane::isSwitch)
                .map(rows::of)
                .forEach(content.getChildren()::add);
        FIELDS.stream()
                .filter(Predicate.not(GuidelinesPane::isSwitch))
                .map(rows::of)
                .gather(Gatherers.windowFixed(2))
                .map(PlanRows::pair)
                .forEach(content.getChildren()::add);
        setContent(content);
        ObservableValue<Long> left = lab.planProperty().map(GuidelinesPane::undone);
        textProperty().bind(left.flatMap(undone -> texts.bound("view.side.guidelines", undone)));
        left.subscribe(undone -> {
            if (undone > 0) {
                setExpanded(true); // Of a run that was opened it has to be seen which.
            }
        });
    }

    private static boolean isSwitch(PlanField<?> field) {
        return field.kind() instanceof Kind.Switch;
    }

    private static long undone(TrainingPlan plan) {
        return FIELDS.stream().filter(field -> field.isSaid(plan)).count();
    }
}

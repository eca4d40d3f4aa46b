package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Bfloat16;
import dcganlab.model.FieldWords;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// In which precision the networks multiply, and what this computer makes of that.
final class PrecisionRow extends VBox {
    private final LabState lab;
    private final ShownTexts texts;
    private final FieldWords words;
    private final ObservableBooleanValue underWay;

    /// @param underWay whether there is a run
    PrecisionRow(LabState lab, ShownTexts texts, PlanRows rows, ObservableBooleanValue underWay) {
        this.lab = lab;
        this.texts = texts;
        words = new FieldWords(texts::now);
        this.underWay = underWay;
        ChoiceBox<Precision> box =
                rows.choiceBox(PlanFields.PRECISION, List.of(Precision.values()), this::words);
        Tips.give(box, texts.bound(() -> words.tip(PlanFields.PRECISION)));
        Runnable settle = () -> Words.showAnew(box, this::words);
        lab.lifecycleProperty().subscribe(settle);
        lab.run().precisionProperty().subscribe(settle);
        getChildren().addAll(rows.row(PlanFields.PRECISION, box), warning());
    }

    /// What is wrong with bfloat16 on this computer, where it was chosen.
    private Label warning() {
        Label warning = new Label();
        warning.setId("plan-precision-warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.WARNING);
        warning.textProperty()
                .bind(
                        Bindings.createObjectBinding(
                                        this::wrong,
                                        lab.planProperty(),
                                        lab.run().bfloat16Property())
                                .flatMap(wrong -> texts.bound(wrong))
                                .orElse(""));
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    private @Nullable Message wrong() {
        Bfloat16 worth = lab.run().bfloat16Property().get();
        return worth == null ? null : worth.warning(lab.getPlan());
    }

    /// A precision by its name; beside the automatic one what it has come to be in the present run.
    private String words(Precision precision) {
        Precision settled = lab.run().precisionProperty().get();
        boolean known =
                underWay.get()
                        && !(lab.lifecycleProperty().get() instanceof Preparing)
                        && settled != null;
        return precision == Precision.AUTOMATIC && known
                ? text("precisionSettled", words.value(PlanFields.PRECISION, settled))
                : words.value(PlanFields.PRECISION, precision);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }
}

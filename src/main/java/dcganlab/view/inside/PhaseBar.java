package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.StepPhase;
import dcganlab.state.StepInParts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// The parts of a step in a row, the one that is looked at marked, those before it filled.
final class PhaseBar extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final List<Label> names = new ArrayList<>();

    PhaseBar(StepInParts state, StepWords words) {
        getStyleClass().add("phase-bar");
        getChildren()
                .add(
                        arrow(
                                "slow-back",
                                Feather.CHEVRON_LEFT,
                                words.bound("slowBack"),
                                () -> state.go(-1)));
        for (StepPhase phase : StepPhase.values()) {
            Label name = new Label();
            name.textProperty().bind(words.name(phase));
            name.getStyleClass().add("name");
            name.managedProperty().bind(name.visibleProperty());
            names.add(name);
            Label number = new Label(Integer.toString(phase.ordinal() + 1));
            number.getStyleClass().add("number");
            VBox part = new VBox(number, name);
            part.getStyleClass().add("phase");
            part.setId("phase-" + phase.ordinal());
            part.setMinWidth(0);
            part.setPrefWidth(1);
            HBox.setHgrow(part, Priority.ALWAYS);
            Tips.give(part, words.bound("title" + phase));
            part.setOnMouseClicked(event -> state.show(phase));
            state.phaseProperty()
                    .subscribe(now -> {
                        part.pseudoClassStateChanged(CHOSEN, now == phase);
                        part.pseudoClassStateChanged(PASSED, now.ordinal() > phase.ordinal());
                    });
            getChildren().add(part);
        }
        getChildren()
                .add(
                        arrow(
                                "slow-forward",
                                Feather.CHEVRON_RIGHT,
                                words.bound("slowForward"),
                                () -> state.go(1)));
    }

    /// Whether parts have their names below their numbers, for which there may be no room.
    void setNamed(boolean is) {
        names.forEach(name -> name.setVisible(is));
    }

    private static Button arrow(
            String id, Feather icon, ObservableValue<String> words, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.accessibleTextProperty().bind(words);
        button.setOnAction(event -> action.run());
        Tips.give(button, words);
        return button;
    }
}

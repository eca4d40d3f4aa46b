package dcganlab.view.latent;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Buttons with icons and texts in a row. Where there is no room for all texts, the icons speak for
/// themselves.
class ButtonRow extends HBox {
    private Map<Labeled, ContentDisplay> buttons = Map.of();
    private List<? extends Node> labels = List.of();
    private boolean texts = true;
    private double needed;

    /// @param buttons those whose texts may give way
    /// @param labels what gives way with them
    final void giveWay(List<? extends Labeled> buttons, List<? extends Node> labels) {
        this.buttons =
                buttons.stream().collect(Collectors.toMap(b -> b, Labeled::getContentDisplay));
        this.labels = labels;
        buttons.forEach(button -> button.textProperty().subscribe(text -> textChanged()));
    }

    /// A text has changed: the room that it needs is measured anew.
    final void textChanged() {
        show(true);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (texts) {
            needed = super.computePrefWidth(-1);
        }
        show(getWidth() >= needed);
        super.layoutChildren();
    }

    private void show(boolean wanted) {
        if (texts == wanted) {
            return;
        }
        texts = wanted;
        buttons.forEach((button, display) ->
                button.setContentDisplay(texts ? display : ContentDisplay.GRAPHIC_ONLY));
        labels.forEach(label -> {
            label.setVisible(texts);
            label.setManaged(texts);
        });
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}

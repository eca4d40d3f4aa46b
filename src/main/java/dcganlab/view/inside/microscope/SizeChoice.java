package dcganlab.view.inside.microscope;

import dcganlab.view.tip.Tips;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// A small whole number with its name.
final class SizeChoice extends HBox {
    private final ChoiceBox<Integer> box = new ChoiceBox<>();
    private boolean showing;

    /// @param key of its words, and the end of the box's id
    /// @param taker takes a number that is chosen
    SizeChoice(String key, Phrases phrases, IntConsumer taker) {
        getStyleClass().add("size-choice");
        Label label = new Label();
        label.textProperty().bind(phrases.bound(key));
        label.setLabelFor(box);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        box.setId("scope-" + key);
        box.accessibleTextProperty().bind(phrases.bound(key));
        Tips.give(this, phrases.bound(key + "Tip"));
        Tips.about(box, phrases.bound(key + "Tip")::getValue);
        getChildren().setAll(label, box);
        box.valueProperty()
                .subscribe((was, is) -> {
                    if (!showing && is != null) {
                        taker.accept(is);
                    }
                });
    }

    /// @param from the least that can be chosen
    /// @param to the most
    void show(int value, int from, int to) {
        showing = true;
        List<Integer> offered = IntStream.rangeClosed(from, to).boxed().toList();
        if (!box.getItems().equals(offered)) {
            box.getItems().setAll(offered);
        }
        box.setValue(value);
        showing = false;
    }
}

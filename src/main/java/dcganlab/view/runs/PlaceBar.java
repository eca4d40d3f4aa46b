package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.state.Axis;
import dcganlab.state.Comparison;
import dcganlab.state.RunsState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// One slider for all compared runs: along steps, images or time it goes from place to place where
/// any of them has kept its generator, at its right end to the newest of each.
final class PlaceBar extends HBox {
    private final RunsState state;
    private final ShownTexts texts;
    private final PlaceWords words;
    private final Slider slider = new Slider();
    private final Label place = new Label();
    private final ToggleGroup axes = new ToggleGroup();
    private List<Long> places = List.of();
    private boolean showing;

    PlaceBar(RunsState state, ShownTexts texts) {
        this.state = state;
        this.texts = texts;
        words = new PlaceWords(texts);
        getStyleClass().add("place-bar");
        slider.setId("runs-place");
        slider.accessibleTextProperty().bind(texts.bound("view.runs.place"));
        Tips.give(slider, texts.bound("view.runs.placeTip"));
        slider.valueProperty().subscribe((was, is) -> slid(is.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        slider.setMinWidth(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        place.setId("runs-place-text");
        place.getStyleClass().add("place");
        getChildren().setAll(axes(), slider, place);
    }

    private HBox axes() {
        HBox box = new HBox();
        for (Axis axis : Axis.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(texts.bound("view.runs.axis" + axis));
            button.setId("runs-axis-" + axis);
            button.setToggleGroup(axes);
            button.setUserData(axis);
            button.setMinWidth(USE_PREF_SIZE);
            Tips.give(button, texts.bound("view.runs.axisTip" + axis));
            button.getStyleClass().addAll(shape(axis), Styles.SMALL);
            // One of them is always on.
            button.setOnAction(event -> {
                button.setSelected(true);
                state.axis(axis);
            });
            box.getChildren().add(button);
        }
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static String shape(Axis axis) {
        return switch (axis) {
            case STEPS -> Styles.LEFT_PILL;
            case IMAGES -> Styles.CENTER_PILL;
            case TIME -> Styles.RIGHT_PILL;
        };
    }

    void show(Comparison comparison) {
        showing = true;
        places = comparison.places();
        boolean several = places.size() > 1;
        slider.setDisable(!several);
        if (several) {
            slider.setMin((double) places.getFirst());
            slider.setMax((double) places.getLast());
        }
        slider.setValue(Math.min(comparison.at(), slider.getMax()));
        place.setText(words.at(comparison));
        axes.getToggles().stream()
                .filter(each -> each.getUserData() == comparison.axis())
                .forEach(axes::selectToggle);
        showing = false;
    }

    /// The knob stands where there is something to show.
    private void slid(double to) {
        if (showing || places.isEmpty()) {
            return;
        }
        int after = 0;
        while (after < places.size() - 1 && places.get(after) < to) {
            after++;
        }
        boolean earlier = after > 0 && to - places.get(after - 1) < places.get(after) - to;
        look(earlier ? after - 1 : after);
        show(state.comparisonProperty().get()); // Also where nothing has changed.
    }

    private void look(int index) {
        boolean last = index == places.size() - 1;
        state.look(last ? Comparison.NEWEST : places.get(index));
    }

    /// Each key goes to a place, however far away it is.
    private void press(KeyEvent event) {
        if (places.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long at = state.comparisonProperty().get().at();
        int before = (int) places.stream().filter(each -> each < at).count();
        int last = places.size() - 1;
        // At the newest one stands on the last place.
        int here = Math.min(before, last);
        switch (event.getCode()) {
            case LEFT, DOWN, KP_LEFT, KP_DOWN -> look(Math.max(0, here - 1));
            case RIGHT, UP, KP_RIGHT, KP_UP -> look(Math.min(last, here + 1));
            case HOME -> look(0);
            case END -> look(last);
            default -> {
                return;
            }
        }
        event.consume();
    }
}

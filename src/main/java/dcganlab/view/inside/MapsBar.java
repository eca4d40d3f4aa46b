package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// What is seen of the stage that is open: its maps in one of two orders, their values or the
/// gradients at them, how it was over time, or its weights. The arrow keys go from choice to
/// choice.
final class MapsBar extends FlowPane implements TakesArrows {
    /// What takes the room below.
    enum Content {
        MAPS,
        OVER_TIME,
        WEIGHTS
    }

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// With less, the choices have no room in a row as they are.
    private static final double ROOMY = 380;

    private final LayerWords words;
    private final ToggleGroup contents = new ToggleGroup();
    private final ToggleGroup kinds = new ToggleGroup();
    private final ToggleButton strongest;
    private final ToggleButton gradients;
    private final HBox kindSegments;
    private final BooleanProperty stageOpen = new SimpleBooleanProperty(this, "stageOpen");
    private final ObjectBinding<Content> content;
    private final Label count = new Label();

    MapsBar(LayerWords words) {
        this.words = words;
        getStyleClass().add("maps-bar");
        setMinWidth(0);
        widthProperty()
                .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < ROOMY));
        strongest = segment(contents, "strongestFirst", Styles.LEFT_PILL);
        strongest.setSelected(true);
        ToggleButton inOrder = segment(contents, "inOrder", Styles.CENTER_PILL);
        ToggleButton overTime = segment(contents, "overTime", Styles.CENTER_PILL);
        ToggleButton weights = segment(contents, "weightsOf", Styles.RIGHT_PILL);
        content =
                Bindings.createObjectBinding(
                        () ->
                                !stageOpen.get()
                                        ? Content.MAPS
                                        : overTime.isSelected()
                                                ? Content.OVER_TIME
                                                : weights.isSelected()
                                                        ? Content.WEIGHTS
                                                        : Content.MAPS,
                        stageOpen,
                        overTime.selectedProperty(),
                        weights.selectedProperty());
        ToggleButton values = segment(kinds, "values", Styles.LEFT_PILL);
        values.setSelected(true);
        Tips.give(values, words.bound("valuesTip"));
        gradients = segment(kinds, "gradients", Styles.RIGHT_PILL);
        Tips.give(gradients, words.bound("gradientsTip"));
        count.getStyleClass().add("caption");
        HBox orders = segments(strongest, inOrder, overTime, weights);
        kindSegments = segments(values, gradients);
        getChildren().setAll(orders, kindSegments, count);
        orders.visibleProperty().bind(stageOpen);
        orders.managedProperty().bind(stageOpen);
        ObservableBooleanValue ofMaps = content.isEqualTo(Content.MAPS).and(stageOpen);
        kindSegments.visibleProperty().bind(ofMaps);
        kindSegments.managedProperty().bind(ofMaps);
        count.visibleProperty().bind(content.isEqualTo(Content.MAPS));
        count.managedProperty().bind(count.visibleProperty());
    }

    private static HBox segments(ToggleButton... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("segments");
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private ToggleButton segment(ToggleGroup group, String key, String shape) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(words.bound(key));
        button.setId("maps-" + key);
        Tips.about(button, words.bound(key + "About")::getValue);
        button.getStyleClass().addAll(shape, Styles.SMALL);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        // A click on the chosen one does not free it.
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }

    /// What takes the room below.
    ObjectBinding<Content> contentProperty() {
        return content;
    }

    /// Whether the gradients at the maps are shown, not their values.
    ObservableBooleanValue gradientsProperty() {
        return gradients.selectedProperty();
    }

    boolean showsGradients() {
        return gradients.isSelected();
    }

    /// @param byStrength is told whether the maps that answer most strongly come first
    void onSort(Consumer<Boolean> byStrength) {
        contents.selectedToggleProperty()
                .subscribe((was, is) -> {
                    if (is != null && content.get() == Content.MAPS) {
                        byStrength.accept(is.equals(strongest));
                    }
                });
    }

    /// @param stage whether a stage is open, not what goes into the first
    void open(boolean stage) {
        stageOpen.set(stage);
    }

    /// Says how much is seen.
    void say(String words) {
        count.setText(words);
    }
}

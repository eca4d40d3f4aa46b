package dcganlab.view.latent;

import dcganlab.state.LatentState;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sliders, scrolled if they do not fit, and below them how to use them.
final class SliderPanel extends VBox {
    private final ScrollPane scroll = new ScrollPane();
    private final SliderGrid grid;

    SliderPanel(LatentState state, ShownTexts texts, ObservableValue<Boolean> shown) {
        getStyleClass().addAll("panel", "slider-panel");
        grid = new SliderGrid(new StateHand(state), new SliderText(texts), this::reveal);
        grid.setId("latent-sliders");
        grid.accessibleTextProperty().bind(texts.bound("view.latent.sliders"));
        scroll.setContent(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(60);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = new Label();
        hint.textProperty().bind(texts.bound("view.latent.hint"));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(scroll, hint);
        scroll.heightProperty().subscribe(height -> measure());
        scroll.vvalueProperty().subscribe(value -> tellTop());
        grid.heightProperty().subscribe(height -> tellTop());
        scroll.skinProperty().subscribe(this::dontCache);
        state.pointProperty().when(shown).subscribe(grid::show);
        state.lockedProperty().when(shown).subscribe(grid::showLocked);
    }

    /// A scroll pane keeps an image of all that it shows, which would be painted anew for every
    /// slider that moves.
    private void dontCache() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void measure() {
        grid.roomProperty()
                .set(scroll.getHeight() - scroll.snappedTopInset() - scroll.snappedBottomInset());
        grid.requestLayout();
        tellTop();
    }

    private void tellTop() {
        grid.topProperty().set(scroll.getVvalue() * hidden());
    }

    private double hidden() {
        return Math.max(0, grid.getHeight() - grid.roomProperty().get());
    }

    private void reveal(Node slider) {
        Bounds bounds = slider.getBoundsInParent();
        double room = grid.roomProperty().get();
        double top = grid.topProperty().get();
        double hidden = hidden();
        if (hidden == 0) {
            return;
        }
        if (bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / hidden);
        } else if (bounds.getMaxY() > top + room) {
            scroll.setVvalue((bounds.getMaxY() - room) / hidden);
        }
    }
}

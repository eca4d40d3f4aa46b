package dcganlab.view.latent;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Rendered;
import dcganlab.state.LatentState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.time.StepLabel;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The Latent place of the window: the picture and its neighbours on the left, on the right the
/// buttons, a slider for every number of z, and the walk from A to B.
///
/// While it is seen, and wherever the focus is but in a field that is typed into, Ctrl+Z takes a
/// step back, Ctrl+Shift+Z or Ctrl+Y forward; R draws by chance, M goes to the mean.
public final class LatentPlace extends Region {
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination RANDOM = new KeyCodeCombination(KeyCode.R);
    private static final KeyCombination MEAN = new KeyCodeCombination(KeyCode.M);

    private static final double GAP = 12;

    /// The left column takes at most this part of the width, however large the picture could be.
    private static final double LEFT_SHARE = 0.42;

    private static final double LEAST_LEFT = 232;

    private final EventHandler<KeyEvent> keys = this::press;
    private final LatentState state;
    private final PicturePanel picture;
    private final NeighboursPanel neighbours;
    private final LatentBar bar;
    private final MorphPanel morph;
    private final SliderPanel sliders;
    private boolean presented;
    private int pictureSize = NetworkSpec.LESSON.imageSize();

    /// @param step says of which step the picture is
    public LatentPlace(LatentState state, StepLabel step, ShownTexts texts) {
        this.state = state;
        ObservableValue<Boolean> shown = Shown.of(this);
        getStyleClass().add("latent-place");
        getStylesheets()
                .add(
                        Objects.requireNonNull(LatentPlace.class.getResource("latent.css"))
                                .toExternalForm());
        picture = new PicturePanel(state, step, texts, shown);
        neighbours = new NeighboursPanel(state, texts, shown);
        bar = new LatentBar(state, texts, shown);
        morph = new MorphPanel(state, texts, shown);
        sliders = new SliderPanel(state, texts, shown);
        // The sliders come last so that Tab reaches everything else without passing all of them.
        getChildren().setAll(bar, picture, neighbours, morph, sliders);
        sceneProperty().subscribe(this::listen);
        state.pictureProperty().when(shown).subscribe(this::fit);
    }

    /// Shows the picture large, without its neighbours, for a class; or both again.
    public void present(boolean now) {
        presented = now;
        show(0);
    }

    /// While a class sees it, shows one of both at the left.
    ///
    /// @param index 0 the picture, 1 its neighbours
    /// @return whether it does
    public boolean enlarge(int index) {
        boolean does = presented && index <= 1;
        if (does) {
            show(index);
        }
        return does;
    }

    private void show(int index) {
        picture.setVisible(!presented || index == 0);
        neighbours.setVisible(!presented || index == 1);
        requestLayout();
    }

    /// Pictures of another size need another layout; all others come too often for one.
    private void fit(@Nullable Rendered rendered) {
        int size = rendered == null ? pictureSize : rendered.pictures().size();
        if (size != pictureSize) {
            pictureSize = size;
            requestLayout();
        }
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private void press(KeyEvent event) {
        if (!isVisible() || getScene().getFocusOwner() instanceof TextInputControl) {
            return;
        }
        if (REDO.match(event) || REDO_TOO.match(event)) {
            state.redo();
        } else if (UNDO.match(event)) {
            state.undo();
        } else if (RANDOM.match(event)) {
            state.random();
        } else if (MEAN.match(event)) {
            state.resetToMean();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double around = presented ? 0 : neighbours.prefHeight(-1) + GAP;
        double column = leftWidth(width, height - around);
        double tall = Math.min(picture.heightFor(column), height - around);
        picture.resizeRelocate(left, top, column, presented ? height : tall);
        double below = presented ? 0 : tall + GAP;
        neighbours.resizeRelocate(left, top + below, column, height - below);
        double right = left + column + GAP;
        double rest = width - column - GAP;
        double buttons = bar.prefHeight(rest);
        double walk = morph.prefHeight(rest);
        bar.resizeRelocate(right, top, rest, buttons);
        morph.resizeRelocate(right, top + height - walk, rest, walk);
        sliders.resizeRelocate(right, top + buttons + GAP, rest, height - buttons - walk - 2 * GAP);
    }

    /// As wide as the largest picture that fits, enlarged by a whole number, so that no room is
    /// lost to the sliders.
    private double leftWidth(double width, double height) {
        double most = Math.min(width * LEFT_SHARE, picture.widthFor(height));
        return Math.max(LEAST_LEFT, picture.snug(most, pictureSize));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1000;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 650;
    }
}

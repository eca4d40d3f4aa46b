package dcganlab.view;

import dcganlab.model.StepKind;
import dcganlab.view.help.HelpPane;
import dcganlab.view.help.Tour;
import dcganlab.view.lesson.quiz.TakesDigits;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.time.TimeLine;
import dcganlab.view.train.TrainPlace;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/// What keys do wherever one is in the window, unless what has the focus needs them itself.
final class WindowKeys {
    private final Stage stage;
    private final Places places;
    private final TrainPlace train;
    private final TimeLine timeLine;
    private final RunControls controls;
    private final Presentation presentation;
    private final HelpPane help;
    private final Tour tour;

    WindowKeys(
            Stage stage,
            Places places,
            TrainPlace train,
            TimeLine timeLine,
            RunControls controls,
            Presentation presentation,
            HelpPane help,
            Tour tour) {
        this.stage = stage;
        this.places = places;
        this.train = train;
        this.timeLine = timeLine;
        this.controls = controls;
        this.presentation = presentation;
        this.help = help;
        this.tour = tour;
    }

    /// A key is pressed, and whatever has the focus has not heard of it yet.
    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        Node focus = stage.getScene().getFocusOwner();
        boolean typing = focus instanceof TextInputControl;
        if (tour.isVisible()) {
            if (code == KeyCode.ESCAPE) {
                tour.end();
                event.consume();
            } // Its buttons have the other keys.
        } else if (code == KeyCode.F1) {
            help.toggle();
            event.consume();
        } else if (code == KeyCode.ESCAPE && help.close()) {
            event.consume();
        } else if (code == KeyCode.ESCAPE && train.isVisible() && train.restore()) {
            event.consume();
        } else if (code == KeyCode.F11) {
            presentation.toggleFullScreen();
            event.consume();
        } else if (code == KeyCode.SPACE && !typing && !reachedByKeys(focus)) {
            if (!isReading()) {
                controls.toggle();
            }
            event.consume();
        } else if (code.isArrowKey()
                && needsNoArrows(focus)
                && !isReading()
                && timeLine.isMeant()) {
            timeLine.take(event);
            event.consume();
        } else if (code == KeyCode.RIGHT && needsNoArrows(focus) && !isReading()) {
            controls.step(StepKind.FULL);
            event.consume();
        } else if (!typing && code.isDigitKey() && needsNoDigits(focus)) {
            if (event.isShiftDown() ? enlarge(code) : go(code)) {
                event.consume();
            }
        }
    }

    /// A key is pressed that nobody needed.
    void leftOver(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && presentation.leave()) {
            event.consume();
        }
    }

    private boolean go(KeyCode digit) {
        int place = number(digit) - 1;
        boolean there = place >= 0 && place < places.count();
        if (there) {
            places.go(place);
        }
        return there;
    }

    private boolean enlarge(KeyCode digit) {
        return number(digit) > 0 && places.enlarge(number(digit) - 1);
    }

    /// What is on the key, wherever it lies.
    private static int number(KeyCode digit) {
        KeyCode first = digit.isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0;
        return digit.ordinal() - first.ordinal();
    }

    /// Where one reads and writes, a letter that misses its field must do nothing to the run: it
    /// has its buttons there.
    private boolean isReading() {
        return places.isReading();
    }

    /// A button that Tab led to is pressed by space, a list opened, as everywhere.
    private static boolean reachedByKeys(@Nullable Node focus) {
        return focus != null
                && focus.isFocusVisible()
                && (focus instanceof ButtonBase
                        || focus instanceof ChoiceBox
                        || focus instanceof ComboBoxBase);
    }

    private static boolean needsNoDigits(@Nullable Node focus) {
        for (Node each = focus; each != null; each = each.getParent()) {
            if (each instanceof TakesDigits) {
                return false;
            }
        }
        return true;
    }

    /// Sliders, fields, charts and grids move by arrows; buttons and panes leave them to us, unless
    /// they are part of something that takes them.
    private static boolean needsNoArrows(@Nullable Node focus) {
        for (Node each = focus; each != null; each = each.getParent()) {
            if (each instanceof TakesArrows) {
                return false;
            }
        }
        return focus == null
                || focus instanceof ButtonBase
                || focus instanceof Pane
                || focus instanceof ScrollPane;
    }
}

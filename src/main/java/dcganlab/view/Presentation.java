package dcganlab.view;

import dcganlab.model.Message;
import dcganlab.state.LabState;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The window as a class sees it on the wall: in larger type, without its side, with fewer and
/// larger things. All else stays as it is. It may fill the screen besides, which a window manager
/// may refuse.
///
/// How large letters are, one style sheet of the scene says for its root. Popups and dialogs have
/// scenes and roots of their own, but take the style sheets of the scene that they belong to: so it
/// holds for menus, tips and questions as well.
final class Presentation {
    /// Lines of text that would fill the height of the window: as high as 18 pixels on a projector
    /// of 1024 x 768.
    private static final double LINES = 42.5;

    private static final long SMALLEST = 16;
    private static final long LARGEST = 40;

    /// Of an icon, in heights of letters; as in the theme, with 18 pixels beside 14.
    private static final double ICON = 18 / 14.0;

    /// Those that are as high as letters. Their own style sheets say so in pixels, for in an icon
    /// `em` is a size of its own.
    private static final String SMALL =
            Stream.of(
                            ".help-sign >",
                            ".series-chart .title >",
                            ".large",
                            ".doctor-line",
                            ".covered-line >",
                            ".origin >",
                            ".task-head >",
                            ".start-over >")
                    .map(each -> each + " .ikonli-font-icon")
                    .collect(Collectors.joining(", "));

    private final Stage stage;
    private final LabState lab;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private @Nullable String type;

    Presentation(Stage stage, LabState lab) {
        this.stage = stage;
        this.lab = lab;
        stage.setFullScreenExitHint("");
        // Escape first brings back what else it brings back.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty()
                .subscribe((was, is) -> {
                    if (!is) { // The window manager may have its own way to end it.
                        leave();
                    }
                });
    }

    /// Whether a class sees the window.
    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Shows a scene so while the presentation lasts.
    void show(Scene scene) {
        String look =
                Objects.requireNonNull(Presentation.class.getResource("presentation.css"))
                        .toExternalForm();
        ObservableValue<Number> size = scene.heightProperty().map(Presentation::typeSize);
        on.subscribe(now -> {
            scene.getStylesheets().remove(look);
            if (now) {
                scene.getStylesheets().add(look);
            }
            setType(scene, now ? size.getValue() : null);
        });
        size.subscribe(pixels -> {
            if (on.get()) {
                setType(scene, pixels);
            }
        });
    }

    /// Height of letters in pixels, for a window of that height.
    private static Number typeSize(Number height) {
        return Math.clamp(Math.round(height.doubleValue() / LINES), SMALLEST, LARGEST);
    }

    /// @param pixels the height of letters; null for the theme's
    private void setType(Scene scene, @Nullable Number pixels) {
        String before = type;
        type = pixels == null ? null : sheet(pixels.longValue());
        if (before != null) {
            scene.getStylesheets().remove(before);
        }
        if (type != null) {
            scene.getStylesheets().add(type);
        }
    }

    /// The theme gives tooltips a size of their own, and icons one that does not follow the
    /// letters'.
    private static String sheet(long pixels) {
        String rules =
                """
                .root, .tooltip { -fx-font-size: %1$dpx; }
                .ikonli-font-icon { -fx-icon-size: %2$dpx; }
                %3$s, .open-icon, .trouble-icon { -fx-icon-size: %1$dpx !important; }
                """
                        .formatted(pixels, Math.round(ICON * pixels), SMALL);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /// Begins in the window, or ends.
    void toggle() {
        if (on.get()) {
            leave();
        } else {
            begin();
        }
    }

    /// Begins and fills the screen, or ends both.
    void toggleFullScreen() {
        if (on.get() && stage.isFullScreen()) {
            leave();
        } else {
            begin();
            stage.setFullScreen(true);
        }
    }

    private void begin() {
        if (!on.get()) {
            on.set(true);
            lab.notices().say(Message.of("view.presents"));
        }
    }

    /// Ends it, and gives the screen back.
    ///
    /// @return whether there was something to end
    boolean leave() {
        boolean was = on.get() || stage.isFullScreen();
        on.set(false);
        stage.setFullScreen(false);
        return was;
    }
}

package dcganlab.view.help;

import dcganlab.view.text.ShownTexts;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// "What is this?": while it lies over the window, a click on anything tells what that is and does,
/// in place of doing it, and so does Tab of whatever it comes to. Shift+F1 begins and ends it, Esc
/// ends it.
public final class WhatIsThis extends Pane {
    private static final double CARD = 360;
    private static final double APART = 10;
    private static final double BESIDE = 11; // of the pointer
    private static final double BELOW_HEADER = 62;

    private final Node window;
    private final Region frame = new Region();
    private final StackPane mark = new StackPane(new Label("?"));
    private final WhatCard card;
    private @Nullable Node before;
    private @Nullable Node told;
    private Subscription focus = Subscription.EMPTY;

    /// @param window below it
    public WhatIsThis(ShownTexts texts, Node window) {
        this.window = window;
        card =
                new WhatCard(
                        texts,
                        term -> {
                            end();
                            window.fireEvent(new AskedWord(term));
                        },
                        this::end);
        setId("what-is-this");
        getStyleClass().add("what-is-this");
        getStylesheets()
                .add(
                        Objects.requireNonNull(WhatIsThis.class.getResource("help.css"))
                                .toExternalForm());
        setPickOnBounds(true);
        frame.getStyleClass().add("frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        card.setManaged(false);
        mark.getStyleClass().add("mark");
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        getChildren().setAll(frame, card, mark);
        addEventHandler(MouseEvent.ANY, this::mouse);
        addEventHandler(ScrollEvent.ANY, this::scroll);
        setVisible(false);
    }

    /// Begins, or ends.
    public void toggle() {
        if (!end()) {
            begin();
        }
    }

    private void begin() {
        Scene scene = getScene();
        before = scene.getFocusOwner();
        focus = scene.focusOwnerProperty().subscribe((was, is) -> tell(is));
        told = null;
        frame.setVisible(false);
        mark.setVisible(false);
        card.begin();
        setVisible(true);
        requestLayout();
    }

    /// Ends it; the keys go where they went before.
    ///
    /// @return whether it was on
    public boolean end() {
        if (!isVisible()) {
            return false;
        }
        focus.unsubscribe();
        setVisible(false);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        return true;
    }

    /// A key is pressed, and whatever has the focus has not heard of it yet. While it is on, no key
    /// does what it else does, but for those in its own card.
    public void press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F1 && event.isShiftDown()) {
            toggle();
            event.consume();
        } else if (isVisible()) {
            if (code == KeyCode.ESCAPE) {
                end();
                event.consume();
            } else if (code != KeyCode.TAB && !isIn(card, getScene().getFocusOwner())) {
                event.consume();
            }
        }
    }

    private static boolean isIn(Node parent, @Nullable Node node) {
        Node each = node;
        while (each != null && !each.equals(parent)) {
            each = each.getParent();
        }
        return each != null;
    }

    private void mouse(MouseEvent event) {
        boolean onCard = event.getTarget() instanceof Node target && isIn(card, target);
        accompany(event, !onCard && event.getEventType() != MouseEvent.MOUSE_EXITED);
        if (onCard) {
            return;
        }
        Node below = Pointed.at(window, event.getSceneX(), event.getSceneY());
        if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            outline(below == null ? told : below);
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED
                && event.getButton() == MouseButton.PRIMARY
                && below != null) {
            tell(below);
        }
        event.consume();
    }

    /// The pointer has a question mark beside it, other than on the card.
    private void accompany(MouseEvent event, boolean asks) {
        mark.setVisible(asks);
        mark.autosize();
        mark.relocate(event.getX() + BESIDE, event.getY() + BESIDE);
    }

    /// What is further down has to be asked for as well.
    private void scroll(ScrollEvent event) {
        Node below = Pointed.at(window, event.getSceneX(), event.getSceneY());
        if (below != null) {
            Event.fireEvent(below, event.copyFor(below, below));
            frame.setVisible(false);
        }
        event.consume();
    }

    private void tell(@Nullable Node node) {
        Node known = isIn(this, node) ? null : Pointed.around(node);
        if (known != null && isVisible()) {
            told = known;
            card.tell(known);
            outline(known);
            requestLayout();
        }
    }

    private void outline(@Nullable Node node) {
        frame.setVisible(node != null && node.getScene() != null);
        if (node != null && frame.isVisible()) {
            Bounds place = place(node);
            frame.resizeRelocate(
                    place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }

    private Bounds place(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /// Below what it tells about, or above it, or else beside it; at first below the button that
    /// begins it.
    @Override
    protected void layoutChildren() {
        double width = Math.min(CARD, getWidth() - 2 * APART);
        double height = card.prefHeight(width);
        double x = getWidth();
        double y = BELOW_HEADER;
        if (told != null) {
            Bounds place = place(told);
            x = place.getMinX();
            y = place.getMaxY() + APART;
            if (y + height > getHeight() - APART) {
                y = place.getMinY() - APART - height;
            }
            if (y < APART) { // It is too high for that.
                x = place.getMaxX() + APART;
                y = place.getMinY() + APART;
            }
        }
        card.resizeRelocate(
                Math.rint(Math.clamp(x, APART, Math.max(APART, getWidth() - width - APART))),
                Math.rint(Math.clamp(y, APART, Math.max(APART, getHeight() - height - APART))),
                width,
                height);
    }
}

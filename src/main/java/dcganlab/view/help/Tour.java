package dcganlab.view.help;

import atlantafx.base.theme.Styles;

import dcganlab.view.text.ShownTexts;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Shows a newcomer the window in six stops: it lies over the window, leaves the part that it
/// speaks of bright, and has a card beside it. Ends with its last stop, which leads to the lesson,
/// a click on *Skip*, or Esc.
public final class Tour extends StackPane {
    private static final double AROUND = 6;
    private static final double APART = 14;
    private static final double CARD = 340;

    /// @param place of the window, from 0
    /// @param selector of the part
    private record Stop(String key, int place, String selector) {}

    private static final List<Stop> STOPS =
            List.of(
                    new Stop("tourImages", 0, "#data"),
                    new Stop("tourPlay", 0, "#transport-play"),
                    new Stop("tourSamples", 0, ".train-place"),
                    new Stop("tourSliders", 1, ".latent-place"),
                    new Stop("tourTime", 1, ".time-line"),
                    new Stop("tourLesson", 0, "#place-lesson"));

    private final ShownTexts texts;
    private final Node window;
    private final IntConsumer places;
    private final List<Region> shades = Stream.generate(Region::new).limit(4).toList();
    private final Region frame = new Region();
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button skip = new Button();
    private final Button back = new Button();
    private final Button next = new Button();
    private final VBox card;
    private Runnable ended = () -> {};
    private @Nullable Node before;
    private int at;

    /// @param window below it
    /// @param places goes to a place, from 0
    public Tour(ShownTexts texts, Node window, IntConsumer places) {
        this.texts = texts;
        this.window = window;
        this.places = places;
        setId("tour");
        getStyleClass().add("tour");
        getStylesheets()
                .add(Objects.requireNonNull(Tour.class.getResource("help.css")).toExternalForm());
        shades.forEach(shade -> shade.getStyleClass().add("shade"));
        frame.getStyleClass().add("frame");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        skip.setId("tour-skip");
        skip.getStyleClass().add(Styles.FLAT);
        skip.setOnAction(e -> end());
        back.setId("tour-back");
        back.setOnAction(e -> go(at - 1));
        next.setId("tour-next");
        next.getStyleClass().add(Styles.ACCENT);
        next.setOnAction(e -> go(at + 1));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, skip, gap, back, next);
        card = new VBox(count, title, text, buttons);
        card.getStyleClass().add("card");
        getChildren().addAll(shades);
        getChildren().addAll(frame, card);
        getChildren().forEach(part -> part.setManaged(false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        window.layoutBoundsProperty().subscribe(bounds -> requestLayout());
        texts.follow(this::write);
        setVisible(false);
    }

    /// Begins with the first stop.
    ///
    /// @param whenEnded is run at its end, however it ends
    public void start(Runnable whenEnded) {
        ended = whenEnded;
        before = getScene().getFocusOwner();
        setVisible(true);
        go(0);
    }

    private void go(int stop) {
        if (stop == STOPS.size()) {
            end(Topic.LESSON.ordinal());
            return;
        }
        at = Math.max(0, stop);
        places.accept(STOPS.get(at).place());
        write();
        next.requestFocus();
        requestLayout();
    }

    private void write() {
        Stop stop = STOPS.get(at);
        count.setText(texts.of("view.help.tourCount", at + 1, STOPS.size()));
        title.setText(texts.of("view.help." + stop.key()));
        text.setText(texts.of("view.help." + stop.key() + "Text"));
        skip.setText(texts.of(isLast() ? "view.help.tourDone" : "view.help.tourSkip"));
        back.setText(texts.of("view.help.tourBack"));
        back.setVisible(at > 0);
        next.setText(texts.of(isLast() ? "view.help.tourToLesson" : "view.help.tourNext"));
        requestLayout();
    }

    private boolean isLast() {
        return at == STOPS.size() - 1;
    }

    /// Ends it, wherever it is.
    ///
    /// @return whether it was shown
    public boolean end() {
        return end(0);
    }

    private boolean end(int place) {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        places.accept(place);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        ended.run();
        return true;
    }

    /// The keys of the window below rest meanwhile.
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.RIGHT) {
            go(at + 1);
        } else if (event.getCode() == KeyCode.LEFT) {
            go(at - 1);
        } else {
            return;
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        Bounds lit = lit();
        double width = getWidth();
        double height = getHeight();
        shades.get(0).resizeRelocate(0, 0, width, lit.getMinY());
        shades.get(1).resizeRelocate(0, lit.getMaxY(), width, height - lit.getMaxY());
        shades.get(2).resizeRelocate(0, lit.getMinY(), lit.getMinX(), lit.getHeight());
        shades.get(3)
                .resizeRelocate(
                        lit.getMaxX(), lit.getMinY(), width - lit.getMaxX(), lit.getHeight());
        frame.resizeRelocate(lit.getMinX(), lit.getMinY(), lit.getWidth(), lit.getHeight());
        double high = card.prefHeight(CARD);
        card.resizeRelocate(left(lit, width), top(lit, height, high), CARD, high);
    }

    /// What stays bright, within the window.
    private Bounds lit() {
        Node part = window.lookup(STOPS.get(at).selector());
        if (part == null) {
            return new BoundingBox(0, 0, 0, 0);
        }
        Bounds all = sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double left = Math.max(AROUND, all.getMinX() - AROUND);
        double top = Math.max(AROUND, all.getMinY() - AROUND);
        double right = Math.min(getWidth() - AROUND, all.getMaxX() + AROUND);
        double bottom = Math.min(getHeight() - AROUND, all.getMaxY() + AROUND);
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /// Beside it where there is room, else within the window above or below, or over it.
    private static double left(Bounds lit, double width) {
        double right = lit.getMaxX() + APART;
        if (right + CARD + APART <= width) {
            return right;
        }
        return Math.clamp(
                lit.getCenterX() - CARD / 2, APART, Math.max(APART, width - CARD - APART));
    }

    private static double top(Bounds lit, double height, double high) {
        double wanted = lit.getMinY() + 3 * APART;
        if (lit.getMinY() > height / 2) {
            wanted = lit.getMinY() - high - APART;
        } else if (lit.getHeight() > height / 2) { // Its head says most.
            wanted = lit.getMaxY() - high - 3 * APART;
        }
        return Math.clamp(wanted, APART, Math.max(APART, height - high - APART));
    }
}

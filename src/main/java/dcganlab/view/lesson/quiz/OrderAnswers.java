package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Order;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts below each other, to be put in order: by the mouse, which drags them, by their buttons, or
/// by the arrows up and down, which with Shift move the part that has the focus.
final class OrderAnswers implements Answers {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final Sentences sentences;
    private final Order order;
    private final VBox box = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private boolean over;

    OrderAnswers(Sentences sentences, Order order) {
        this.sentences = sentences;
        this.order = order;
        box.getStyleClass().addAll("answers", "order");
        order.offered().forEach(place -> rows.add(new Row(place)));
        layOut();
    }

    private void layOut() {
        box.getChildren().setAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).stand(i);
        }
    }

    private void move(Row row, int to) {
        if (!over && to >= 0 && to < rows.size() && rows.indexOf(row) != to) {
            rows.remove(row);
            rows.add(to, row);
            layOut();
            row.requestFocus();
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<String> given() {
        return Optional.of(Order.answer(rows.stream().map(row -> row.place).toList()));
    }

    @Override
    public void enter() {
        rows.getFirst().requestFocus();
    }

    @Override
    public void explain(String answer) {
        over = true;
        rows.forEach(Row::tell);
    }

    private final class Row extends HBox {
        /// Where it belongs.
        private final int place;

        private final Label number = new Label();
        private final Label mark = new Label();

        /// Where in the scene the mouse took it.
        private double pressed;

        private final Button up = arrow(Feather.ARROW_UP, "up", -1);
        private final Button down = arrow(Feather.ARROW_DOWN, "down", 1);

        Row(int place) {
            this.place = place;
            getStyleClass().add("part");
            setId("quiz-part-" + place);
            setFocusTraversable(true);
            number.getStyleClass().add("digit");
            number.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            Label words = sentences.label(order.parts().get(place), "option-text");
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            accessibleTextProperty().bind(sentences.texts().bound(order.parts().get(place)));
            getChildren().setAll(number, words, mark, up, down);
            addEventHandler(KeyEvent.KEY_PRESSED, this::press);
            setOnMousePressed(event -> {
                pressed = event.getSceneY();
                requestFocus();
            });
            setOnMouseDragged(this::drag);
            setOnMouseReleased(this::drop);
        }

        private Button arrow(Feather icon, String name, int by) {
            Button button = new Button(null, new FontIcon(icon));
            button.accessibleTextProperty().bind(sentences.bound(name));
            sentences.about(button, "order");
            button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, name);
            button.setFocusTraversable(false);
            button.setOnAction(_ -> move(this, rows.indexOf(this) + by));
            return button;
        }

        void stand(int at) {
            number.setText(Integer.toString(at + 1));
            up.setDisable(at == 0);
            down.setDisable(at == rows.size() - 1);
        }

        private void press(KeyEvent event) {
            int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
            if (by == 0) {
                return;
            }
            int to = rows.indexOf(this) + by;
            if (event.isShiftDown()) {
                move(this, to);
            } else if (to >= 0 && to < rows.size()) {
                rows.get(to).requestFocus();
            }
            event.consume();
        }

        /// It goes with the mouse, and the others make room. They stay where they are among the
        /// children until the button is released: the drag of one that is taken out would end.
        private void drag(MouseEvent event) {
            if (over) {
                return;
            }
            pseudoClassStateChanged(DRAGGED, true);
            setViewOrder(-1);
            setTranslateY(event.getSceneY() - pressed);
            int from = rows.indexOf(this);
            int to = below(event);
            double step = box.getHeight() / rows.size();
            for (int i = 0; i < rows.size(); i++) {
                if (i != from) {
                    double by = i > from && i <= to ? -step : i < from && i >= to ? step : 0;
                    rows.get(i).setTranslateY(by);
                }
            }
        }

        private int below(MouseEvent event) {
            double y = box.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            int place = (int) Math.floor(y / box.getHeight() * rows.size());
            return Math.clamp(place, 0, rows.size() - 1);
        }

        private void drop(MouseEvent event) {
            if (getPseudoClassStates().contains(DRAGGED)) {
                pseudoClassStateChanged(DRAGGED, false);
                setViewOrder(0);
                rows.forEach(row -> row.setTranslateY(0));
                move(this, below(event));
            }
        }

        /// Says whether it stands where it belongs.
        void tell() {
            boolean right = rows.indexOf(this) == place;
            mark.textProperty()
                    .bind(
                            right
                                    ? sentences.bound("partRight")
                                    : sentences.bound("partWrong", place + 1));
            mark.setGraphic(new FontIcon(right ? Feather.CHECK : Feather.X));
            pseudoClassStateChanged(ExplanationBox.RIGHT, right);
            pseudoClassStateChanged(ExplanationBox.WRONG, !right);
            getChildren().removeAll(up, down);
        }
    }
}

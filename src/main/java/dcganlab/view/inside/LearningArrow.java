package dcganlab.view.inside;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The way of a gradient, from right to left below what it teaches; lit while that learns.
final class LearningArrow extends Region {
    private static final PseudoClass LEARNS = PseudoClass.getPseudoClass("learns");
    private static final double TOP = 6;

    private final Arrow arrow = new Arrow();
    private final Label words = new Label();
    private boolean learns;

    LearningArrow() {
        getStyleClass().add("learning-arrow");
        words.getStyleClass().add("words");
        words.setWrapText(true);
        words.setManaged(false); // What it says changes with the steps, and moves nothing.
        getChildren().setAll(arrow, words);
    }

    void learns(boolean now) {
        learns = now;
        pseudoClassStateChanged(LEARNS, now);
    }

    boolean isLearning() {
        return learns;
    }

    void say(String text) {
        words.setText(text);
    }

    String said() {
        return words.getText();
    }

    @Override
    protected void layoutChildren() {
        arrow.draw(getWidth(), 0, TOP);
        words.resizeRelocate(0, 2 * TOP, getWidth(), Math.max(0, getHeight() - 2 * TOP));
    }
}

package dcganlab.view.lesson.quiz;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// Keeps a page in the middle of a wide window, and scrolls it in a low one.
final class PageScroll extends ScrollPane {
    private final StackPane middle = new StackPane();

    PageScroll() {
        middle.getStyleClass().add("middle");
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("edge-to-edge");
        setMinSize(0, 0);
    }

    /// As high as the page is at that width, where its lines may break.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + middle.prefHeight(width) + snappedBottomInset();
    }

    /// From its beginning.
    void see(Node page) {
        middle.getChildren().setAll(page);
        setVvalue(getVmin());
    }

    /// After something has come into it.
    void goToTheEnd() {
        applyCss();
        layout(); // It is as long as that only now.
        setVvalue(getVmax());
    }
}

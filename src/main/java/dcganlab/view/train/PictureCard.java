package dcganlab.view.train;

import atlantafx.base.theme.Styles;

import dcganlab.model.Message;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// Pictures below a title, which a double click or a button gives the whole place.
final class PictureCard extends VBox {
    private final HBox head;
    private final PictureGrid grid;

    /// @param key the number that makes it large with Shift, see [TrainPlace#enlarge]
    /// @param detail what else stands in the title's line
    /// @param enlarge gives a card the place, or back to all
    PictureCard(
            ShownTexts texts,
            Message title,
            int key,
            Label detail,
            PictureGrid grid,
            Consumer<Region> enlarge) {
        this.grid = grid;
        Label heading = new Label();
        heading.textProperty().bind(texts.bound(title));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        Button large = new Button(null, new FontIcon(Feather.MAXIMIZE_2));
        large.setId(grid.getId() + "-large");
        large.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "large");
        Tips.give(large, texts.bound("view.train.largeTip", key));
        large.accessibleTextProperty().bind(texts.bound("view.train.large", title));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(heading, gap, detail, large);
        head.getStyleClass().add("card-head");
        Tips.about(head, () -> texts.of("view.train.largeTip", key));
        grid.setMinSize(0, 0);
        grid.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head, grid);
        getStyleClass().add("card");
        setMinSize(0, 0);
        large.setOnAction(event -> enlarge.accept(this));
        head.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                enlarge.accept(this);
            }
        });
    }

    /// Adds a switch behind the title.
    void add(Region control) {
        head.getChildren().add(1, control);
    }

    /// Which part of their space pictures would cover in a card of that size, 0 to 1.
    double filled(int count, int size, double width, double height) {
        return grid.filled(count, size, width - sides(), height - ends());
    }

    /// How large pictures would be in a card of that size.
    double side(int count, int size, double width, double height) {
        return grid.side(count, size, width - sides(), height - ends());
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    /// Height of all but the pictures.
    private double ends() {
        return snappedTopInset()
                + snappedBottomInset()
                + snapSizeY(head.prefHeight(-1))
                + snapSpaceY(getSpacing());
    }
}

package dcganlab.view.lesson;

import dcganlab.lesson.Passage.Live;
import dcganlab.view.text.ShownTexts;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A figure with its caption.
final class FigureCard extends VBox {
    FigureCard(Live live, Region figure, ShownTexts texts) {
        getStyleClass().add("figure-card");
        setId("figure-" + live.figure());
        Label caption = ChapterPage.words(texts, live.caption());
        caption.getStyleClass().setAll("label", "figure-caption");
        getChildren().setAll(figure, caption);
        // The page around it would take the keyboard from what was clicked on.
        addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
    }
}

package dcganlab.view.blind;

import dcganlab.state.Blindness;
import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Part of the window that would tell what is wrong with a run: covered while that is to be found
/// out, and the same as ever before and after. It keeps its size, so that nothing moves.
public final class Cover extends StackPane {
    private final Node content;

    /// @param styles of what stands in place of the content
    public Cover(Blindness blindness, ShownTexts texts, Node content, String... styles) {
        this.content = content;
        getStyleClass().add("cover");
        setMinSize(0, 0);
        Label words = words(texts);
        words.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        words.getStyleClass().addAll(styles);
        words.visibleProperty().bind(blindness.blindProperty());
        content.visibleProperty().bind(visibleProperty().and(blindness.blindProperty().not()));
        getChildren().setAll(content, words);
    }

    /// What is covered.
    public Node content() {
        return content;
    }

    /// What stands where something is kept back.
    public static Label words(ShownTexts texts) {
        Label words = new Label(null, new FontIcon(Feather.EYE_OFF));
        words.textProperty().bind(texts.bound("view.covered"));
        words.getStyleClass().add("covered");
        words.setWrapText(true);
        return words;
    }
}

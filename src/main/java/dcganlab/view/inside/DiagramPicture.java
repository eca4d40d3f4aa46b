package dcganlab.view.inside;

import atlantafx.base.theme.PrimerLight;

import dcganlab.state.InsideState;
import dcganlab.view.picture.PixelView;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.Typeface;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// Both networks as they are seen, to be saved: drawn once more in a scene that is never shown, in
/// light colours, for pictures go into documents and on paper.
public final class DiagramPicture {
    private static final double WIDTH = 1160;
    private static final double SCALE = 2;

    private final InsideState state;
    private final ShownTexts texts;
    private final Consumer<Diagram> content;

    /// @param content shows in a diagram what is seen now
    DiagramPicture(InsideState state, ShownTexts texts, Consumer<Diagram> content) {
        this.state = state;
        this.texts = texts;
        this.content = content;
    }

    /// Its pixels.
    public WritableImage picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return drawn(root -> root.snapshot(parameters, null));
    }

    /// An SVG document: shapes, texts, and the pictures with their own pixels.
    public String svg() {
        return drawn(root -> new SvgDrawing(root).toString());
    }

    private <T> T drawn(Function<Parent, T> taken) {
        Diagram diagram = new Diagram(state, texts);
        StackPane paper = new StackPane(diagram);
        paper.getStyleClass().addAll("inside-place", "diagram-picture");
        Group root = new Group(paper); // Leaves the paper its own size.
        root.getProperties().put(PixelView.DENSITY, SCALE);
        Scene scene = new Scene(root);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        paper.getStylesheets()
                .add(
                        Objects.requireNonNull(DiagramPicture.class.getResource("inside.css"))
                                .toExternalForm());
        Typeface.set(texts, scene.getStylesheets());
        content.accept(diagram);
        root.applyCss();
        paper.setPrefSize(WIDTH, paper.prefHeight(WIDTH));
        root.layout();
        T result = taken.apply(paper);
        diagram.end();
        return result;
    }
}

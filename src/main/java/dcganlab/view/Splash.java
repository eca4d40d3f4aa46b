package dcganlab.view;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What is seen first: the window at its place, in its colours, with the lab's name, while all that
/// belongs into it is still being made. It needs no style sheet, whose reading takes longer than
/// it.
public final class Splash {
    /// As in AtlantaFX's Primer.
    private static final Color LIGHT = Color.web("#ffffff");

    private static final Color DARK = Color.web("#0d1117");
    private static final Color NAME = Color.web("#8b949e");
    private static final double SIZE = 28;

    private Splash() {}

    /// Shows it; where the screen is small, as an old projector's 1024 by 768, all over it.
    public static void show(Stage stage, String name, boolean dark) {
        Text text = new Text(name);
        text.setFont(Font.font(SIZE));
        text.setFill(NAME);
        Scene scene = new Scene(new StackPane(text), MainWindow.WIDTH, MainWindow.HEIGHT);
        scene.setFill(dark ? DARK : LIGHT);
        stage.setTitle(name);
        stage.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (screen.getWidth() <= MainWindow.WIDTH || screen.getHeight() <= MainWindow.HEIGHT) {
            stage.setWidth(screen.getWidth()); // For where nobody manages windows.
            stage.setHeight(screen.getHeight());
            stage.setMaximized(true);
        }
        stage.show();
    }
}

package dcganlab.view.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Pictures;
import dcganlab.view.Sharpness;
import dcganlab.view.text.FixedTexts;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Random;

/** Two pictures under a divider, pixel by pixel. */
@ExtendWith(ApplicationExtension.class)
class WipeViewTest {
    private static final Pictures LEFT = random(1, 32);
    private static final Pictures RIGHT = random(2, 64);

    @SuppressWarnings("NullAway.Init") // Made by start.
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private WipeView view;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new WipeView(FixedTexts.english());
        view.setLeft(LEFT);
        view.setRight(RIGHT);
        view.setManaged(false);
        stage.setScene(new Scene(new Pane(view), 320, 300));
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void restore(FxRobot robot) {
        robot.interact(() -> Sharpness.setScale(stage, stage.getOutputScaleX()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void bothPicturesAreSharp(double scale, FxRobot robot) {
        robot.interact(() -> {
            place(scale, 7.7, 3.3, 211);
            for (Node above : new Node[] {line(), view.lookup(".wipe-handle")}) {
                above.setVisible(false); // They would lie over the pictures.
            }
            for (double divider : new double[] {0, 0.337, 0.5, 1}) {
                view.setDivider(divider);
                Sharpness.assertSharp(stage, view.lookup("ImageView"), LEFT, RIGHT);
            }
        });
    }

    @Test
    void eachSideShowsItsOwnPictureUpToTheDivider(FxRobot robot) {
        robot.interact(() -> {
            place(1.25, 0, 0, 160);
            view.setDivider(0.25);
            Image image = ((ImageView) view.lookup("ImageView")).getImage();
            assertEquals(192, image.getWidth(), "three times 64 on 200 pixels of the device");
            for (int x = 0; x < 192; x++) {
                int expected = x < 48 ? LEFT.argb(0, x / 6, 10) : RIGHT.argb(0, x / 3, 20);
                assertEquals(expected, image.getPixelReader().getArgb(x, 60), "at " + x);
            }
            double middle = line().getLayoutX() + line().getLayoutBounds().getCenterX();
            double edge = view.lookup("PixelView").getLayoutX() + 48 / 1.25;
            assertEquals(edge, middle, 1e-6);
        });
    }

    @Test
    void picturesTooLargeForTheirRoomAreHalvedRatherThanBlurred(FxRobot robot) {
        robot.interact(() -> {
            place(1, 0, 0, 50);
            Image image = ((ImageView) view.lookup("ImageView")).getImage();
            assertEquals(32, image.getWidth());
            assertEquals(LEFT.argb(0, 3, 4), image.getPixelReader().getArgb(3, 4));
        });
    }

    private Node line() {
        return view.lookup(".wipe-line");
    }

    private void place(double scale, double x, double y, double side) {
        Sharpness.setScale(stage, scale);
        view.resizeRelocate(x, y, side, side);
        view.layout();
    }

    private static Pictures random(int seed, int size) {
        byte[] pixels = new byte[3 * size * size];
        new Random(seed).nextBytes(pixels);
        return new Pictures(1, 3, size, pixels);
    }
}

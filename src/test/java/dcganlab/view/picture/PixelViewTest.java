package dcganlab.view.picture;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Pictures;
import dcganlab.view.Sharpness;
import dcganlab.view.text.FixedTexts;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.Random;

/** Pictures on screens of several scales, wherever they are. */
@ExtendWith(ApplicationExtension.class)
class PixelViewTest {
    private static final Pictures PICTURES = random(6);

    @SuppressWarnings("NullAway.Init") // Made by start.
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private PictureGrid grid;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        grid = new PictureGrid(FixedTexts.english());
        grid.setPictures(PICTURES);
        grid.setManaged(false);
        stage.setScene(new Scene(new Pane(grid), 320, 300));
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
    @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2})
    void enlargedPicturesAreSharpWhereverTheyAre(double scale, FxRobot robot) {
        robot.interact(() -> {
            Sharpness.setScale(stage, scale);
            for (double place : new double[] {0, 7.3, 12.5, 20.77}) {
                grid.resizeRelocate(place, place / 2, 219, 161);
                stage.getScene().getRoot().layout();
                Sharpness.assertSharp(stage, grid.lookup("ImageView"), PICTURES);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5})
    void picturesThatAreMovedStaySharp(double scale, FxRobot robot) {
        robot.interact(() -> {
            Sharpness.setScale(stage, scale);
            grid.resizeRelocate(3, 3, 219, 161);
            stage.getScene().getRoot().layout();
            stage.getScene().getRoot().setTranslateX(10.4);
            stage.getScene().getRoot().setTranslateX(0); // As it was, for the snapshot.
            grid.setTranslateY(5.3);
            Sharpness.assertSharp(stage, grid.lookup("ImageView"), PICTURES);
        });
    }

    private static Pictures random(int count) {
        byte[] pixels = new byte[count * 3 * 32 * 32];
        new Random(3).nextBytes(pixels);
        return new Pictures(count, 3, 32, pixels);
    }
}

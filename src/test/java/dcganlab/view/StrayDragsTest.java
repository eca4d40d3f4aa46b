package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A slider below an open list, taken by the hand that closes the list. */
@ExtendWith(ApplicationExtension.class)
class StrayDragsTest {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private Slider slider;

    @SuppressWarnings("NullAway.Init")
    private Popup list;

    @Start
    void open(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> failures.add(e));
        slider = new Slider(0, 1, 0.5);
        list = new Popup();
        list.setAutoHide(true); // And so by default takes the press that hides it.
        list.getContent().add(new Label("one, two"));
        VBox box = new VBox(slider);
        box.setPadding(new Insets(20));
        Scene scene = new Scene(box, 400, 400);
        StrayDrags.keepFrom(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        list.show(stage, 200, 300);
    }

    @Test
    void theDragAfterAPressThatClosedAListIsNone(FxRobot robot) {
        Node thumb = robot.from(slider).lookup(".thumb").query();
        assertTrue(list.isShowing());
        robot.moveTo(thumb).press(MouseButton.PRIMARY).moveBy(60, 0);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(list.isShowing());
        assertEquals(List.of(), failures);
        assertEquals(0.5, slider.getValue());

        robot.moveTo(thumb).press(MouseButton.PRIMARY).moveBy(60, 0);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), failures);
        assertTrue(slider.getValue() > 0.55, "the next drag is one: " + slider.getValue());
    }
}

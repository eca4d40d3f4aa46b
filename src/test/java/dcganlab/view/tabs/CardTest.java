package dcganlab.view.tabs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class CardTest {
    private static final int PULSES = 3;
    private static final long TIMEOUT = 10_000; // ms

    private final Counted content = new Counted();
    private final Rectangle inside = new Rectangle(10, 10, Color.RED);
    private final Rectangle beside = new Rectangle(10, 10, Color.GREEN);

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private Scene scene;

    /** Says how often it was gone through. */
    private static final class Counted extends Pane {
        private int updates;

        @Override
        protected void updateBounds() {
            updates++;
            super.updateBounds();
        }
    }

    @Start
    void open(Stage stage) {
        content.getChildren().add(inside);
        beside.relocate(0, 150);
        beside.setManaged(false);
        scene = new Scene(new StackPane(new Card(content), beside), 200, 200);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void whatIsSeenIsGoneThroughAtEachPulse() throws InterruptedException {
        int before = updates();
        moveTheNeighbour();

        assertTrue(updates() > before);
    }

    @Test
    void whatIsNotSeenIsNot() throws InterruptedException {
        show(false);
        moveTheNeighbour(); // Once more, for it has gone.
        int before = updates();
        moveTheNeighbour();

        assertEquals(before, updates());
    }

    @Test
    void whatChangedMeanwhileIsThereWhenItIsSeenAgain() throws InterruptedException {
        show(false);
        moveTheNeighbour();
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT, () -> inside.setWidth(120));
        moveTheNeighbour();
        assertEquals(Color.WHITE, colour(100, 5));
        show(true);
        moveTheNeighbour();

        assertEquals(Color.RED, colour(100, 5));
    }

    private int updates() {
        return WaitForAsyncUtils.waitForAsyncFx(TIMEOUT, () -> content.updates);
    }

    private void show(boolean is) {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT, () -> content.setVisible(is));
    }

    private Color colour(int x, int y) {
        return WaitForAsyncUtils.waitForAsyncFx(
                TIMEOUT, () -> scene.snapshot(null).getPixelReader().getColor(x, y));
    }

    /** For some pulses. */
    private void moveTheNeighbour() throws InterruptedException {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer moving =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        beside.setX(beside.getX() + 1);
                        pulses.countDown();
                    }
                };
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT, moving::start);
        assertTrue(pulses.await(TIMEOUT, TimeUnit.MILLISECONDS));
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT, moving::stop);
    }
}

package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Cores;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Training leaves a core to the window as long as it is on the screen.
class WindowCoresTest extends JourneyFixture {
    @SuppressWarnings("NullAway.Init") // Given before each test.
    private Stage stage;

    @Start
    void start(Stage opened) {
        stage = opened;
        stage.show(); // As the program does, before there is anything on it.
        open(opened);
    }

    @Test
    void aWindowThatIsHiddenOrAnIconLeavesAllCoresToTraining(FxRobot robot) {
        int all = Cores.all().training();
        int beside = Math.max(1, all - 1);
        assertEquals(beside, lab.cores().training());
        robot.interact(() -> stage.setIconified(true));
        assertEquals(all, lab.cores().training());
        robot.interact(() -> stage.setIconified(false));
        assertEquals(beside, lab.cores().training());
        robot.interact(stage::hide);
        assertEquals(all, lab.cores().training());
        robot.interact(stage::show);
        assertEquals(beside, lab.cores().training());
    }
}

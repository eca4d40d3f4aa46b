package dcganlab.view.side;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Device;
import dcganlab.model.Lifecycle;
import dcganlab.model.StepKind;
import dcganlab.state.LabState;
import dcganlab.view.LabWindow;
import dcganlab.view.files.SystemPathChooser;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A GPU is offered, and a run learns on it. */
@ExtendWith(ApplicationExtension.class)
@Tag("gpu-only")
class DeviceRowTest {
    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabWindow window;

    @Start
    void open(Stage stage) {
        window =
                new LabWindow(
                        stage,
                        folder.resolve("recent.txt"),
                        folder.resolve("runs"),
                        new SystemPathChooser(stage, folder, folder));
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void whatPassedIsOfferedAndUsed(FxRobot robot) throws Exception {
        LabState lab = window.lab();
        until(() -> !lab.run().devicesProperty().get().isEmpty());
        Node row = robot.lookup("#plan-device-name").query().getParent().getParent();
        assertTrue(row.isVisible());
        ChoiceBox<Device> box = box(robot);
        assertEquals(List.of(Device.CPU, Device.gpu(0)), box.getItems());
        assertEquals("Processor", box.getConverter().toString(box.getValue()));
        assertEquals(Optional.empty(), robot.lookup("#plan-device-refused").tryQuery());
        robot.interact(() -> {
            box.setValue(Device.gpu(0));
            assertEquals(Device.gpu(0), lab.getPlan().device());
            lab.step(StepKind.FULL);
        });
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        try (Stream<Path> files = Files.walk(folder)) {
            Path plan = files.filter(file -> file.endsWith("plan.json")).findFirst().orElseThrow();
            assertTrue(Files.readString(plan).contains("\"gpu0\""));
        }
    }

    @SuppressWarnings("unchecked") // It holds nothing else.
    private static ChoiceBox<Device> box(FxRobot robot) {
        return robot.lookup("#plan-device").queryAs(ChoiceBox.class);
    }
}

package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Rendered;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.MetricsLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.TrainerCopy;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The real window, and a run that is kept, to go on with.
abstract class KeptRunFixture extends JourneyFixture {
    static final int KEPT = 5; // steps

    @TempDir static Path trained;

    /** A run that has learnt from the window's images, with each of its generators. */
    @BeforeAll
    static void keepARun() throws Exception {
        TrainingPlan plan = LabWindow.PLAN;
        ImageSet images =
                new ImageLibrary()
                        .load(
                                plan.data(),
                                Preparation.of(plan.data(), plan.network()),
                                LoadProgress.UNWATCHED);
        RunFolder run = RunFolder.create(trained.resolve("run"), plan, false);
        try (DcganTrainer trainer = new DcganTrainer(plan, images);
                MetricsLog log = run.metrics()) {
            keep(run, trainer);
            for (int i = 0; i < KEPT; i++) {
                log.append(trainer.step(StepKind.FULL));
                keep(run, trainer);
            }
        }
    }

    private static void keep(RunFolder run, DcganTrainer trainer) throws LabException {
        try (GeneratorCopy generator = trainer.generatorCopy();
                TrainerCopy state = trainer.copy()) {
            run.write(generator);
            run.write(state.state());
        }
    }

    /// Opens a copy of the kept run, which can then go on.
    void goOn(FxRobot robot) throws Exception {
        Path run = home.resolve("runs").resolve("run");
        RunCopy.copy(trained.resolve("run"), run);
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> lab.timeLine().getKept().generators().size() > KEPT && steps() == KEPT);
        until(() -> sampleStep() == steps());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A place on the track of the time line, 0 to 1 from its left, on the screen.
    static Point2D at(FxRobot robot, double fraction) {
        Node track = robot.lookup("#time-track").query();
        AtomicReference<Bounds> place = new AtomicReference<>();
        // On its own thread, which may be laying it out.
        robot.interact(() -> place.set(track.localToScreen(track.getBoundsInLocal())));
        Bounds bounds = Objects.requireNonNull(place.get());
        return new Point2D(
                bounds.getMinX() + 2 + fraction * (bounds.getWidth() - 4), bounds.getCenterY());
    }

    static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    Path folder() {
        return Objects.requireNonNull(lab.timeLine().folderProperty().get());
    }

    boolean shown(long step) {
        return lab.timeLine().getPosition() == step && latentStep() == step;
    }

    long latentStep() {
        Rendered picture = lab.latent().getPicture();
        return picture == null ? -1 : picture.step();
    }
}

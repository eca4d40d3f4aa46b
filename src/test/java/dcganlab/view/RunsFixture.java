package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.PlanFields;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;
import dcganlab.state.RunRow;
import dcganlab.state.RunsState;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;
import dcganlab.view.runs.RunsPlace;
import dcganlab.view.text.FixedTexts;
import dcganlab.view.text.ShownTexts;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The place Runs with a library of a trained run, its branch, and a folder that is none. */
@ExtendWith(ApplicationExtension.class)
abstract class RunsFixture {
    @TempDir static Path trained;

    @TempDir Path folder;

    final ExecutorService errands = Executors.newSingleThreadExecutor();
    final List<Path> opened = new ArrayList<>();
    final List<Path> shown = new ArrayList<>();
    boolean fileManager = true;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    RunsState state;

    @BeforeAll
    static void train() throws Exception {
        RunFolder parent = KeptRuns.train(trained.resolve("parent"), SmallRuns.PLAN, 30);
        RunFolder child =
                parent.branch(
                        30,
                        trained.resolve("枝 の 実験"),
                        then -> then.with(PlanFields.REAL_LABEL, 0.8));
        KeptRuns.goOn(child, 20);
        Files.createDirectory(trained.resolve("not a run"));
    }

    /** A test's own method opens it: TestFX looks for {@link Start} in the test's class alone. */
    void open(Stage stage) throws Exception {
        open(stage, FixedTexts.english());
    }

    void open(Stage stage, ShownTexts texts) throws Exception {
        RunCopy.copy(trained, folder);
        state = new RunsState(new RunLibrary(folder), errands, Platform::runLater, gone -> {});
        RunsPlace place =
                new RunsPlace(
                        state,
                        texts,
                        opened::add,
                        path -> {
                            if (!fileManager) {
                                throw new UncheckedIOException(new IOException("none"));
                            }
                            shown.add(path);
                        });
        place.setVisible(false);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(place, 1000, 700));
        stage.sizeToScene(); // Whatever an earlier test made of it.
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.setVisible(true);
    }

    @AfterEach
    void close() throws InterruptedException {
        errands.shutdown();
        assertTrue(errands.awaitTermination(20, TimeUnit.SECONDS));
    }

    void listed() throws Exception {
        until(() -> !state.listingProperty().get() && state.rootsProperty().get().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void compareBoth(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        TreeTableView<RunRow> table = table(robot);
        robot.interact(() -> table.getSelectionModel().select(1));
        until(() -> state.comparisonProperty().get().runs().size() == 2);
        until(() ->
                state.comparisonProperty().get().runs().stream()
                        .allMatch(run -> run.samples() != null));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void select(FxRobot robot, int row) {
        TreeTableView<RunRow> table = table(robot);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            table.getFocusModel().focus(row);
        });
    }

    static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    static TreeTableView<RunRow> table(FxRobot robot) {
        return robot.lookup("#runs-table").queryAs(TreeTableView.class);
    }

    static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
    }
}

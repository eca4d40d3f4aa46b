package dcganlab.state;

import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A library of three small runs that were really trained, with errands that are run by hand. */
abstract class RunsStateFixture {
    static final TrainingPlan OTHER = SmallRuns.PLAN.withNetwork(new NetworkSpec(32, 1, 6, 8));

    @TempDir static Path trained;

    @TempDir Path folder;

    final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    final List<Path> gone = new ArrayList<>();
    final ArrayDeque<Runnable> rests = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    RunsState state;

    @BeforeAll
    static void train() throws Exception {
        RunFolder parent = KeptRuns.train(trained.resolve("parent"), SmallRuns.PLAN, 6);
        RunFolder child =
                parent.branch(
                        6,
                        trained.resolve("child の 分岐"),
                        then -> then.with(PlanFields.REAL_LABEL, 0.9));
        KeptRuns.goOn(child, 3);
        KeptRuns.train(trained.resolve("other"), OTHER, 2);
    }

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(trained)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(trained.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        state =
                new RunsState(
                        new RunLibrary(folder),
                        errands::add,
                        Runnable::run,
                        gone::add,
                        new Blindness(),
                        rests::add);
        refresh();
    }

    void look() {
        state.see(true);
        work();
    }

    void learn(String run, int steps) throws Exception {
        KeptRuns.goOn(RunFolder.open(folder.resolve(run)), steps);
        state.grown(folder.resolve(run));
    }

    void refresh() {
        state.refresh();
        work();
    }

    /** Runs the errands, and those that they lead to; says how many. */
    int work() {
        int count = 0;
        for (Runnable task = errands.poll(); task != null; task = errands.poll()) {
            task.run();
            count++;
        }
        return count;
    }

    RunRow row(String name) {
        return state.rootsProperty().get().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

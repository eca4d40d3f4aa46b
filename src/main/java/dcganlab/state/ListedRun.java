package dcganlab.state;

import dcganlab.model.Rendered;
import dcganlab.runs.RunLibrary;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What the present run and the list of all runs tell each other: which one is open and grows, what
/// it is called there, and that it was thrown away. Belongs to the JavaFX thread.
final class ListedRun {
    private final PresentRun run;
    private final OtherGenerators others;
    private final RunsState list;

    /// @param library where runs are kept
    ListedRun(
            Threads threads,
            RunLibrary library,
            PresentRun run,
            OtherGenerators others,
            Blindness blindness) {
        this.run = run;
        this.others = others;
        list = new RunsState(library, threads.errands(), threads.doorway(), this::gone, blindness);
        run.lifecycle().property().subscribe(this::showOpen);
        run.timeLine().folderProperty().subscribe(this::showOpen);
        run.timeLine().keptProperty().subscribe(kept -> list.grown(folder()));
        list.rootsProperty().subscribe(this::showName);
        list.findLast();
    }

    RunsState list() {
        return list;
    }

    private @Nullable Path folder() {
        return run.timeLine().folderProperty().get();
    }

    private void showOpen() {
        list.opened(run.lifecycle().hasNetworks() ? folder() : null);
    }

    /// Whoever calls the run or its parent something else does so in the list.
    private void showName() {
        Path folder = folder();
        if (folder != null) {
            list.row(folder).ifPresent(row -> run.timeLine().named(row.name(), row.origin()));
        }
    }

    /// A run was thrown away. If it is shown, although it has ended, it is as before the first run;
    /// a generator from a file goes on drawing.
    private void gone(Path folder) {
        if (run.lifecycle().hasNetworks() || !folder.equals(folder())) {
            return;
        }
        run.gone();
        Rendered samples = run.figures().samplesProperty().get();
        if (samples != null && samples.step() >= 0) {
            others.openBuiltIn();
        }
    }
}

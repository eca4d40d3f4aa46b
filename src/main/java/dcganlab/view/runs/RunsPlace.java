package dcganlab.view.runs;

import dcganlab.model.Message;
import dcganlab.state.RunRow;
import dcganlab.state.RunsState;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.text.ShownTexts;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The Runs place of the window: all runs as a tree that is a table, and below it those that are
/// selected, beside each other. The library is read whenever the place comes into view; from then
/// on the run that learns in this window is followed.
///
/// In the table Enter goes on with a run, F2 renames it, Delete throws away what is selected; F5
/// reads the library anew.
public final class RunsPlace extends VBox {
    private final RunsState state;
    private final ShownTexts texts;
    private final Consumer<Path> open;
    private final Consumer<Path> folders;
    private final RunsTable table;
    private final RunsBar bar;
    private final VBox above = new VBox();
    private final ComparisonPane comparison;
    private final RunQuestions questions;
    private final StatusStrip status;
    private final TableSplit split;

    /// @param open goes on with the run of a folder
    /// @param folders shows a folder in the system's file manager; throws an unchecked exception if
    ///   it cannot
    public RunsPlace(
            RunsState state, ShownTexts texts, Consumer<Path> open, Consumer<Path> folders) {
        this.state = state;
        this.texts = texts;
        this.open = open;
        this.folders = folders;
        questions = new RunQuestions(texts, this);
        getStyleClass().add("runs-place");
        getStylesheets()
                .add(
                        Objects.requireNonNull(RunsPlace.class.getResource("runs.css"))
                                .toExternalForm());
        RunActions actions = actions();
        table = new RunsTable(state, texts, actions);
        bar = new RunsBar(texts, actions, table);
        status = new StatusStrip(texts);
        StackPane.setAlignment(status, Pos.BOTTOM_CENTER);
        StackPane listed = new StackPane(table, status);
        VBox.setVgrow(listed, Priority.ALWAYS);
        above.getChildren().add(listed);
        above.getStyleClass().add("above");
        comparison = new ComparisonPane(state, texts);
        split = new TableSplit(above, comparison);
        // All of them: what is typed into the filter does not move the comparison.
        split.rowsProperty().bind(state.rootsProperty().map(RunsPlace::count));
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(bar, split);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        state.problemProperty().subscribe(problem -> settle());
        state.notices()
                .latestProperty()
                .subscribe(notice -> {
                    if (notice != null) {
                        status.say(texts.bound(notice.message()), notice.isProblem());
                    }
                });
        visibleProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        begin(() -> state.see(true));
                    } else {
                        state.see(false);
                    }
                });
    }

    private static int count(List<RunRow> runs) {
        return runs.stream().mapToInt(run -> 1 + count(run.children())).sum();
    }

    /// Offers to train runs side by side, which are compared below.
    public void offer(SideBySidePane pane) {
        bar.add(pane.button());
        above.getChildren().addFirst(pane); // Which takes its room from the table.
        split.aboveProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> pane.isVisible() ? pane.getHeight() + above.getSpacing() : 0,
                                pane.visibleProperty(),
                                pane.heightProperty(),
                                above.spacingProperty()));
    }

    /// How much its curves are smoothed, see [dcganlab.view.chart.SeriesChart#smoothingProperty].
    public DoubleProperty smoothingProperty() {
        return comparison.smoothingProperty();
    }

    /// How much of the height the table has; `NaN` for what is usual.
    public DoubleProperty tableHeightProperty() {
        return split.tableHeightProperty();
    }

    /// The chart of the compared runs, to be saved as a picture.
    public List<ExportableChart> exportable() {
        return comparison.exportable();
    }

    private RunActions actions() {
        return new RunActions(
                run -> open.accept(run.path()),
                run ->
                        questions
                                .name(run)
                                .ifPresent(name -> begin(() -> state.rename(run.path(), name))),
                run ->
                        questions
                                .note(run)
                                .ifPresent(note -> begin(() -> state.note(run.path(), note))),
                this::showFolder,
                this::trash,
                this::refresh,
                run -> begin(() -> state.bring(run, texts.unmarked().of(run.title()), open)));
    }

    /// What was said about something earlier holds no longer.
    private void begin(Runnable action) {
        settle();
        action.run();
    }

    private void refresh() {
        begin(state::refresh);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            refresh();
            event.consume();
        }
    }

    private void trash(List<RunRow> runs) {
        if (questions.trash(runs)) {
            begin(() -> state.trash(runs.stream().map(RunRow::path).toList()));
        }
    }

    /// The path is said in any case: a program that opens and shows nothing cannot be told from one
    /// that works.
    private void showFolder(RunRow run) {
        try {
            folders.accept(run.path());
            status.say(texts.bound("view.runs.folder", run.path().toString()), false);
        } catch (RuntimeException _) {
            status.say(texts.bound("view.runs.noFileManager", run.path().toString()), true);
        }
    }

    /// Says nothing but why the library cannot be read, if that is so.
    private void settle() {
        Message problem = state.problemProperty().get();
        if (problem == null) {
            status.clear();
        } else {
            status.say(texts.bound(problem), true);
        }
    }
}

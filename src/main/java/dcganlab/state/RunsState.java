package dcganlab.state;

import dcganlab.model.Message;
import dcganlab.model.ReadyRun;
import dcganlab.runs.Notes;
import dcganlab.runs.ReadyRuns;
import dcganlab.runs.RunEntry;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The runs of the library: a tree of them, those that are selected, and what comparing these
/// shows. Belongs to the JavaFX thread; reading, rendering and writing happen on the errands'
/// thread, piece by piece, so that other errands come in between.
public final class RunsState {
    /// How many runs are compared at most: as many as there are colours.
    public static final int MOST = 8;

    /// Pictures of each run that is compared.
    public static final int SAMPLES = 24;

    /// Between two looks at a run that learns.
    private static final Duration REST = Duration.ofSeconds(5);

    private final RunLibrary library;
    private final Errands errands;
    private final Notices notices;
    private final Executor doorway;
    private final Consumer<Path> gone;
    private final Blindness blindness;
    private final Thumbnails thumbnails;
    private final Comparing comparing;
    private final RunsWatch watch;
    private final ReadOnlyObjectWrapper<List<RunRow>> roots =
            new ReadOnlyObjectWrapper<>(this, "roots", List.of());
    private final ReadOnlyObjectWrapper<List<Path>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Path> open =
            new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyObjectWrapper<@Nullable Message> problem =
            new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyObjectWrapper<@Nullable RunRow> last =
            new ReadOnlyObjectWrapper<>(this, "last");
    private final ReadOnlyBooleanWrapper listing = new ReadOnlyBooleanWrapper(this, "listing");
    private final AtomicInteger lists = new AtomicInteger();

    /// What was read last. Belongs to the errands' thread.
    private List<RunEntry> entries = List.of();

    /// @param errands one thread, for what takes time
    /// @param doorway runs tasks on the JavaFX thread
    /// @param gone is told there where each run was that was thrown away
    public RunsState(RunLibrary library, Executor errands, Executor doorway, Consumer<Path> gone) {
        this(library, errands, doorway, gone, new Blindness());
    }

    /// @param blindness which settings are kept back
    RunsState(
            RunLibrary library,
            Executor errands,
            Executor doorway,
            Consumer<Path> gone,
            Blindness blindness) {
        this(
                library,
                errands,
                doorway,
                gone,
                blindness,
                CompletableFuture.delayedExecutor(REST.toMillis(), TimeUnit.MILLISECONDS, doorway));
    }

    /// @param later the doorway, after the rest between two looks at a run that learns
    RunsState(
            RunLibrary library,
            Executor errands,
            Executor doorway,
            Consumer<Path> gone,
            Blindness blindness,
            Executor later) {
        this.library = library;
        this.blindness = blindness;
        this.errands = new Errands(errands, doorway);
        notices = new Notices(this.errands);
        this.doorway = doorway;
        this.gone = gone;
        thumbnails = new Thumbnails(this.errands);
        comparing = new Comparing(this.errands, notices);
        watch = new RunsWatch(later, comparing::isBusy, this::readAgain);
    }

    // What is shown.

    /// The runs that were not branched from another one here, with their branches; the newest
    /// first.
    public ReadOnlyObjectProperty<List<RunRow>> rootsProperty() {
        return roots.getReadOnlyProperty();
    }

    /// The folders of the selected runs, in the order in which they were selected.
    public ReadOnlyObjectProperty<List<Path>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The selected runs beside each other.
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparing.comparisonProperty();
    }

    /// The folder of the run that is open and can be trained further at once; null if none is.
    public ReadOnlyObjectProperty<@Nullable Path> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The run that learnt something last before the lab was started; null if there is none, or it
    /// was thrown away.
    public ReadOnlyObjectProperty<@Nullable RunRow> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Finds the run that learnt something last.
    void findLast() {
        errands.run(
                () -> {
                    RunRow found =
                            library.newest()
                                    .map(run -> RunTree.of(List.of(run)).getFirst())
                                    .orElse(null);
                    doorway.execute(() -> last.set(found));
                },
                problem::set);
    }

    void opened(@Nullable Path run) {
        open.set(run);
    }

    /// Why the library cannot be read; null if it can.
    public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is worth saying about what was done here.
    public Notices notices() {
        return notices;
    }

    /// Whether the library is being read.
    public ReadOnlyBooleanProperty listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// Which settings are kept back.
    public Blindness blindness() {
        return blindness;
    }

    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /// The folder of all runs.
    public Path folder() {
        return library.folder();
    }

    // What can be done.

    /// The folder that is meant by a path where runs are opened: the path itself, or that of its
    /// file `run.lab`.
    public Path meant(Path path) {
        return RunFolder.meant(path);
    }

    /// Whether a folder, wherever it is, holds a run.
    public boolean isRun(Path path) {
        return RunFolder.isRun(path);
    }

    /// Brings a run that ships with the lab into the library, if it is not there yet.
    ///
    /// @param name what it is called there
    /// @param then is told its folder
    public void bring(ReadyRun run, String name, Consumer<Path> then) {
        bring(List.of(run), each -> name, folders -> then.accept(folders.getFirst()));
    }

    /// Brings runs that ship with the lab into the library, as far as they are not there yet.
    ///
    /// @param names what each is called there
    /// @param then is told their folders, in the same order
    public void bring(
            List<ReadyRun> runs, Function<ReadyRun, String> names, Consumer<List<Path>> then) {
        List<String> called = runs.stream().map(names).toList();
        notices.errand(() -> {
            List<Path> folders = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                folders.add(ReadyRuns.in(library, runs.get(i), called.get(i)));
            }
            doorway.execute(() -> then.accept(folders));
        });
    }

    /// The runs are looked at now, or no longer. A look begins with the library as it is; then the
    /// run that learns in this window is followed.
    public void see(boolean now) {
        watch.see(now);
        if (now) {
            refresh();
        }
    }

    /// The run in this folder, if it has one, has kept more of what it learns.
    void grown(@Nullable Path run) {
        watch.grown(run);
    }

    /// Reads the library anew.
    public void refresh() {
        int list = lists.incrementAndGet();
        listing.set(true);
        errands.run(
                () -> {
                    entries = library.list();
                    List<RunRow> tree = RunTree.of(entries);
                    doorway.execute(() -> listed(list, tree, null));
                },
                reason -> listed(list, List.of(), reason));
    }

    /// Compares runs that have only just begun, by their newest pictures.
    void follow(List<Path> runs) {
        compareFrom(runs, Comparison.NEWEST);
    }

    /// Compares runs that have only just come into the library.
    ///
    /// @param place where on the comparison's axis their pictures are, or [Comparison#NEWEST]
    public void compareFrom(List<Path> runs, long place) {
        selected.set(List.copyOf(runs));
        comparing.beginAt(place);
        refresh();
    }

    private void listed(int list, List<RunRow> tree, @Nullable Message trouble) {
        if (list == lists.get()) {
            listing.set(false);
            problem.set(trouble);
            show(tree);
        }
    }

    /// Reads some runs anew and leaves all others as they are, each at its place.
    private void readAgain(Set<Path> runs) {
        int list = lists.get();
        errands.run(
                () -> {
                    for (Path run : runs) {
                        entries = library.again(entries, run);
                    }
                    List<RunRow> tree = RunTree.of(entries);
                    doorway.execute(() -> {
                        if (list == lists.get()) {
                            show(tree);
                        }
                    });
                },
                notices::warn);
    }

    private void show(List<RunRow> tree) {
        roots.set(tree);
        List<RunRow> all = new ArrayList<>();
        collect(tree, all);
        thumbnails.draw(all);
        select(selected.get());
    }

    private static void collect(List<RunRow> rows, List<RunRow> into) {
        for (RunRow row : rows) {
            into.add(row);
            collect(row.children(), into);
        }
    }

    /// Compares these runs; those that are no longer there are left out.
    public void select(List<Path> runs) {
        List<RunRow> there = runs.stream().distinct().flatMap(run -> row(run).stream()).toList();
        selected.set(there.stream().map(RunRow::path).toList());
        List<RunRow> chosen = there.subList(0, Math.min(MOST, there.size()));
        comparing.compare(chosen, there.size() - chosen.size());
    }

    /// The run of a folder, as it was listed last.
    public Optional<RunRow> row(Path run) {
        List<RunRow> all = new ArrayList<>();
        collect(roots.get(), all);
        return all.stream().filter(row -> row.path().equals(run)).findFirst();
    }

    /// Chooses what the curves show.
    public void measure(Measure other) {
        if (comparing.measure(other)) {
            select(selected.get());
        }
    }

    /// Chooses along what runs are compared.
    public void axis(Axis other) {
        if (comparing.axis(other)) {
            select(selected.get());
        }
    }

    /// Shows of each compared run the pictures that it has kept nearest to a place on the axis.
    ///
    /// @param place on the comparison's axis, or [Comparison#NEWEST]
    public void look(long place) {
        comparing.look(place);
    }

    /// Calls a run something else; blank for the name of its folder, which stays as it is.
    public void rename(Path run, String name) {
        annotate(run, notes -> notes.withName(name));
    }

    /// Says something about a run.
    public void note(Path run, String note) {
        annotate(run, notes -> notes.withNote(note));
    }

    private void annotate(Path run, UnaryOperator<Notes> change) {
        notices.errand(() -> {
            change.apply(Notes.read(run)).write(run);
            doorway.execute(this::refresh);
        });
    }

    /// Moves runs to the library's trash, except those that a program writes. Their branches stay.
    public void trash(List<Path> runs) {
        notices.errand(() -> {
            Trashed trashed = Trashed.move(library, runs);
            trashed.tell(notices);
            doorway.execute(() -> {
                trashed.gone().forEach(gone);
                RunRow before = last.get();
                if (before != null && trashed.gone().contains(before.path())) {
                    last.set(null);
                }
                refresh();
            });
        });
    }
}

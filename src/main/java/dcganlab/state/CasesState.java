package dcganlab.state;

import dcganlab.lesson.disaster.CaseOrder;
import dcganlab.lesson.disaster.Disaster;
import dcganlab.lesson.disaster.Sign;
import dcganlab.lesson.disaster.Suspicion;
import dcganlab.model.Goal;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Notes;
import dcganlab.runs.RunFolder;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Runs that go wrong on purpose: one is begun without a word about what it is, somebody says what
/// is wrong, and then it is told. The run that was there before is kept, and can be come back to.
/// Belongs to the JavaFX thread.
public final class CasesState {
    /// What came of a case.
    public enum Outcome {
        /// Somebody knew what is wrong.
        SOLVED,
        /// It was told.
        TOLD
    }

    /// From one measurement of the pictures to the next: much of the evidence comes from there, and
    /// a case lasts a minute or two.
    private static final Duration OFTEN = Duration.ofSeconds(5);

    /// What was there before the first case.
    ///
    /// @param folder of the run, null if there was none
    /// @param interval from one measurement of the pictures to the next
    private record Own(
            @Nullable Path folder, TrainingPlan plan, @Nullable Goal goal, Duration interval) {}

    private final PresentRun run;
    private final PlanState plan;
    private final Notices notices;
    private final Executor doorway;
    private final CaseNotes notes;
    private final Blindness blindness;
    private final ReadOnlyObjectWrapper<@Nullable OpenCase> open =
            new ReadOnlyObjectWrapper<>(this, "open");
    private @Nullable Own own;
    private String name = "";

    /// @param file in which is kept what came of the cases; made when something did
    /// @param blindness begins and ends with a case
    /// @param doorway runs tasks on the JavaFX thread
    CasesState(
            Path file,
            PresentRun run,
            PlanState plan,
            Blindness blindness,
            SideBySideState sideBySide,
            Notices notices,
            Executor doorway,
            RandomGenerator chance) {
        this.run = run;
        this.plan = plan;
        this.notices = notices;
        this.doorway = doorway;
        this.blindness = blindness;
        notes = new CaseNotes(file, notices, chance);
        plan.property().subscribe((was, is) -> planned(is));
        run.timeLine().folderProperty().subscribe((was, is) -> kept(is));
        sideBySide
                .lifecycleProperty()
                .subscribe((was, is) -> {
                    if (sideBySide.isGoing()) { // The processor is theirs.
                        leave();
                    }
                });
    }

    /// The case that is looked at; null if none is.
    public ReadOnlyObjectProperty<@Nullable OpenCase> openProperty() {
        return open.getReadOnlyProperty();
    }

    public @Nullable OpenCase getOpen() {
        return open.get();
    }

    /// In which order the cases stand.
    public ReadOnlyObjectProperty<CaseOrder> orderProperty() {
        return notes.orderProperty();
    }

    public CaseOrder getOrder() {
        return notes.orderProperty().get();
    }

    /// What came of those that are not new.
    public ReadOnlyObjectProperty<Map<Disaster, Outcome>> outcomesProperty() {
        return notes.outcomesProperty();
    }

    /// The case after the one that is open of which nobody was told yet; none after the last.
    public Optional<Disaster> next() {
        OpenCase now = open.get();
        List<Disaster> all = getOrder().cases();
        int at = now == null ? 0 : all.indexOf(now.disaster()) + 1;
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get((at + i) % all.size()))
                .filter(each -> !outcomesProperty().get().containsKey(each))
                .findFirst();
    }

    /// Whether there was a run before the first case.
    public boolean hasOwn() {
        return own != null && own.folder() != null;
    }

    /// Begins a case in place of the present run, and trains it.
    ///
    /// @param called what its run is called among all runs
    public void begin(Disaster disaster, String called) {
        if (open.get() == null) {
            boolean some = run.figures().latestProperty().get() != null;
            own =
                    new Own(
                            some ? run.timeLine().folderProperty().get() : null,
                            plan.get(),
                            run.goal().property().get(),
                            run.quality().intervalProperty().get());
        }
        name = called;
        blindness.begin(); // First: nothing of what comes is to be seen.
        open.set(new OpenCase(disaster, getOrder().number(disaster), false, null, null));
        run.goal().set(null);
        run.quality().every(OFTEN);
        run.begin(disaster.plan(plan.get()));
    }

    /// Says what is wrong, and where it is seen; it is told then.
    public void diagnose(Suspicion suspicion, Sign sign) {
        OpenCase now = open.get();
        if (now != null && !now.told()) {
            tell(new OpenCase(now.disaster(), now.number(), true, suspicion, sign));
        }
    }

    /// Is told without having said anything.
    public void giveUp() {
        OpenCase now = open.get();
        if (now != null && !now.told()) {
            tell(new OpenCase(now.disaster(), now.number(), true, null, null));
        }
    }

    private void tell(OpenCase told) {
        notes.keep(told.disaster(), told.isSolved() ? Outcome.SOLVED : Outcome.TOLD);
        open.set(told);
        blindness.end();
    }

    /// Leaves the case; its run stays. Nothing is kept back any more.
    public void leave() {
        Own mine = own;
        own = null;
        open.set(null);
        if (mine != null) {
            run.quality().every(mine.interval());
        }
        blindness.end();
    }

    /// Leaves the case for the run that was there before the first one, or its plan.
    public void back() {
        Own mine = own;
        leave();
        if (mine != null) {
            run.goal().set(mine.goal());
            Path folder = mine.folder();
            if (folder != null && RunFolder.isRun(folder)) {
                run.open(folder);
            } else {
                run.planAnew(mine.plan());
            }
        }
    }

    /// Forgets what came of all cases, and puts them in another order, for the next class.
    public void startOver() {
        leave();
        notes.startOver();
    }

    /// Another run than the case's is there now: the case is over.
    private void planned(TrainingPlan now) {
        OpenCase is = open.get();
        if (is != null && !is.disaster().plan(now).withSettings(now.settings()).equals(now)) {
            leave();
        }
    }

    private void kept(@Nullable Path folder) {
        OpenCase now = open.get();
        if (folder != null && now != null && !now.told()) {
            blindness.hide(folder);
            String called = name;
            notices.errand(() -> {
                Notes.read(folder).withName(called).write(folder);
                doorway.execute(() -> {
                    if (folder.equals(run.timeLine().folderProperty().get())) {
                        run.timeLine().named(called, null);
                    }
                });
            });
        }
    }
}

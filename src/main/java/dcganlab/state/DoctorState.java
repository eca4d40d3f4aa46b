package dcganlab.state;

import dcganlab.doctor.CurvePoints;
import dcganlab.doctor.Doctor;
import dcganlab.doctor.Evidence;
import dcganlab.doctor.Examination;
import dcganlab.doctor.Measured;
import dcganlab.doctor.Remark;
import dcganlab.doctor.StepWindows;
import dcganlab.doctor.UsualCourse;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the doctor sees in the present run, at the step that is shown. Examined on another thread
/// when there is something new, and once a second at most. Belongs to the JavaFX thread.
public final class DoctorState {
    private static final Duration REST = Duration.ofSeconds(1);

    /// Steps of which at least is told how a number came about.
    private static final long BEFORE = 500;

    /// What is kept of quality and stages: windows too reach back ten thousand steps only.
    private static final int MOST_QUALITY = 200;

    private static final int MOST_STAGES = 2_000;

    private static final Diagnosis NONE =
            new Diagnosis(Message.of("state.doctorNone"), Diagnosis.Mood.NONE, List.of());

    private final Errands errands;
    private final TimeLineState timeLine;
    private final Inbox<Boolean> due;
    private final StepWindows windows = new StepWindows();
    private final List<QualityMetrics> quality = new ArrayList<>();
    private final List<StageStatistics> stages = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Diagnosis> diagnosis =
            new ReadOnlyObjectWrapper<>(this, "diagnosis", NONE);
    private final ObservableValue<UsualValues> usual;
    private final EarlierSamples samples;
    private @Nullable TrainingPlan plan;
    private int run;
    private boolean examining;
    private boolean again;

    /// @param figures whose samples are drawn once more
    /// @param planned what the next run will be, or what the present one is
    DoctorState(
            Errands errands,
            TimeLineState timeLine,
            RunState figures,
            ObservableValue<TrainingPlan> planned) {
        this.errands = errands;
        samples = new EarlierSamples(errands, timeLine, figures);
        usual = planned.map(DoctorState::usual);
        this.timeLine = timeLine;
        due = new Inbox<>(errands.doorway(), () -> REST, batch -> examine());
        timeLine.positionProperty().subscribe(position -> due.putLater(true));
        timeLine.keptProperty().subscribe(kept -> due.putLater(true));
        timeLine.changesProperty().subscribe(changes -> due.putLater(true));
    }

    /// What the doctor says of the step that is shown.
    public ReadOnlyObjectProperty<Diagnosis> diagnosisProperty() {
        return diagnosis.getReadOnlyProperty();
    }

    public Diagnosis getDiagnosis() {
        return diagnosis.get();
    }

    /// The run's samples as they were when something began.
    public EarlierSamples samples() {
        return samples;
    }

    /// Between which values the curves of healthy runs lie, with the settings of the plan.
    public ObservableValue<UsualValues> usualProperty() {
        return usual;
    }

    private static UsualValues usual(TrainingPlan plan) {
        UsualCourse course = UsualCourse.of(plan.settings());
        return course == null
                ? UsualValues.UNKNOWN
                : new UsualValues(
                        range(course.lossD()),
                        range(course.lossG()),
                        range(course.dX()),
                        range(course.dGz()));
    }

    private static UsualValues.Range range(UsualCourse.Range range) {
        return new UsualValues.Range(range.from(), range.to());
    }

    /// A run begins.
    ///
    /// @param its with the settings that it has now
    void begun(TrainingPlan its) {
        gone();
        plan = its;
        due.putLater(true);
    }

    /// There is no run any more.
    void gone() {
        run++;
        plan = null;
        windows.clear();
        quality.clear();
        stages.clear();
        diagnosis.set(NONE);
    }

    void stepped(List<StepMetrics> steps) {
        boolean whole = false;
        for (StepMetrics step : steps) {
            whole |= windows.add(step);
        }
        if (whole) {
            due.putLater(true);
        }
    }

    void measured(QualityMetrics metrics) {
        if (quality.isEmpty() || quality.getLast().step() < metrics.step()) {
            quality.add(metrics);
            trim(quality, MOST_QUALITY);
            due.putLater(true);
        }
    }

    void measured(List<StageStatistics> measured) {
        stages.addAll(measured);
        trim(stages, MOST_STAGES);
    }

    private static void trim(List<?> list, int most) {
        if (list.size() > most) {
            list.subList(0, list.size() - most).clear();
        }
    }

    private void examine() {
        TrainingPlan its = plan;
        if (its == null) {
            return;
        }
        if (examining) {
            again = true;
            return;
        }
        examining = true;
        again = false;
        int of = run;
        Origin origin = timeLine.originProperty().get();
        long shown = timeLine.isPast() ? timeLine.getPosition() : Long.MAX_VALUE;
        Measured measured =
                new Measured(
                        its,
                        origin == null ? 0 : origin.step(),
                        timeLine.changesProperty().get(),
                        windows.whole(),
                        quality,
                        stages,
                        timeLine.getKept().checkpoints());
        errands.run(
                () -> {
                    Diagnosis found = diagnosis(measured.until(shown));
                    errands.doorway().execute(() -> examined(of, found));
                },
                trouble -> examined(of, NONE));
    }

    private void examined(int of, Diagnosis found) {
        examining = false;
        if (of == run) {
            diagnosis.set(found);
        }
        if (again) {
            due.putLater(true);
        }
    }

    private static Diagnosis diagnosis(Measured run) {
        Examination examination = Doctor.examine(run);
        Diagnosis.Mood mood =
                switch (examination.state()) {
                    case EARLY -> Diagnosis.Mood.EARLY;
                    case UNMEASURED, IMPROVING, STEADY -> Diagnosis.Mood.WELL;
                    case ILL -> Diagnosis.Mood.ILL;
                };
        if (examination.remarks().isEmpty()) {
            return new Diagnosis(examination.line(), mood, List.of());
        }
        CurvePoints curves = new CurvePoints(run);
        return new Diagnosis(
                examination.line(),
                mood,
                examination.remarks().stream().map(remark -> finding(remark, curves)).toList());
    }

    private static Diagnosis.Finding finding(Remark remark, CurvePoints curves) {
        long before = remark.from() - Math.max(BEFORE, remark.to() - remark.from());
        return new Diagnosis.Finding(
                remark.symptom().title(),
                remark.from(),
                remark.to(),
                remark.evidence().stream()
                        .map(evidence -> evidence(evidence, curves, before))
                        .toList(),
                remark.symptom().cause(),
                remark.symptom().advice(),
                remark.advice().change());
    }

    private static Diagnosis.Evidence evidence(Evidence evidence, CurvePoints curves, long from) {
        return new Diagnosis.Evidence(
                evidence.words(),
                evidence.usual(),
                evidence.threshold(),
                evidence.above(),
                curves.of(evidence.curve()).stream()
                        .filter(point -> point.step() >= from)
                        .map(point -> new Diagnosis.Point(point.step(), point.value()))
                        .toList());
    }
}

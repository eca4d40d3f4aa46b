package dcganlab.doctor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Tells what is wrong with a run, from what it has measured and nothing else.
///
/// Each {@link Rule} is asked at the end of each window of steps. What it says counts after {@value
/// #COMES} windows in a row, and goes after {@value #GOES} in a row without it, so that nothing
/// flickers.
public final class Doctor {
    private static final int COMES = 3;
    private static final int GOES = 4;

    private Doctor() {}

    /// Examines a run.
    public static Examination examine(Measured run) {
        if (run.windows().isEmpty()) {
            return Examination.NOTHING;
        }
        List<@Nullable Moment> moments = new ArrayList<>();
        for (int i = 0; i < run.windows().size(); i++) {
            moments.add(Moment.of(run, i));
        }
        List<Remark> remarks = new ArrayList<>();
        for (Rule rule : Rule.ALL) {
            Remark remark = new Course(rule).through(run, moments);
            if (remark != null) {
                remarks.add(remark);
            }
        }
        long step = run.windows().getLast().to();
        Moment now = moments.getLast();
        double dX = now == null ? Double.NaN : now.recent().dX();
        return new Examination(step, state(now, remarks), dX, run.changedBefore(step), remarks);
    }

    private static Examination.State state(@Nullable Moment now, List<Remark> remarks) {
        if (!remarks.isEmpty()) {
            return Examination.State.ILL;
        }
        if (now == null || now.quality().isEmpty() && now.age() < Progress.ENOUGH) {
            return Examination.State.EARLY;
        }
        if (now.quality().isEmpty()) {
            return Examination.State.UNMEASURED;
        }
        Progress progress = Progress.of(now);
        if (progress == null || progress.standsStillFarAway()) { // It is said when it is sure.
            return Examination.State.EARLY;
        }
        if (progress.fallen() > Progress.LEAST) {
            return Examination.State.IMPROVING;
        }
        return progress.sure() ? Examination.State.STEADY : Examination.State.EARLY;
    }

    /// What one rule says in the course of a run.
    private static final class Course {
        private final Rule rule;
        private int with;
        private int without;
        private boolean seen;
        private long from;
        private long to;
        private List<Evidence> evidence = Rule.NOTHING;

        Course(Rule rule) {
            this.rule = rule;
        }

        @Nullable Remark through(Measured run, List<@Nullable Moment> moments) {
            for (Moment moment : moments) {
                next(moment);
            }
            return seen
                    ? new Remark(
                            rule.symptom(),
                            from,
                            to,
                            evidence,
                            Advices.of(rule.symptom(), run, from))
                    : null;
        }

        /// @param moment null where settings have just changed: what was seen before is over
        private void next(@Nullable Moment moment) {
            if (moment == null) {
                seen = false;
                with = 0;
                return;
            }
            List<Evidence> now = rule.look().at(moment);
            if (now.isEmpty()) {
                with = 0;
                without++;
                seen = seen && without < GOES;
                return;
            }
            with++;
            without = 0;
            if (with == 1 && !seen) {
                from = moment.recent().from();
            }
            seen = seen || with >= COMES;
            to = moment.step();
            evidence = now;
        }
    }
}

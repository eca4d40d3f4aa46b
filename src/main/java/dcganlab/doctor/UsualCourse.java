package dcganlab.doctor;

import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;

import org.jspecify.annotations.Nullable;

/// Where the curves of healthy runs lie, as means of 50 steps after their first 150: those of the
/// classroom's rates on portraits, Fashion-MNIST and others (`docs/doctor.md`), and somewhat nearer
/// to a draw, to which long runs go. Losses depend on the settings, see {@link Floor}.
///
/// @param lossD from and to, in nats
/// @param lossG from and to, in nats
/// @param dX from and to, 0 to 1
/// @param dGz from and to, 0 to 1
public record UsualCourse(Range lossD, Range lossG, Range dX, Range dGz) {
    private static final Range IGNORANCE = new Range(0.3, 0.95);
    private static final Range TIMES_GUESSING_G = new Range(1.15, 5);
    private static final Range OF_LABEL = new Range(0.55, 0.85);
    private static final Range FOOLED = new Range(0.15, 0.45);

    /// Some values.
    public record Range(double from, double to) {
        private Range times(double factor, double plus) {
            return new Range(from * factor + plus, to * factor + plus);
        }
    }

    /// What is usual with some settings; null where nothing was measured: other losses than
    /// cross-entropy.
    public static @Nullable UsualCourse of(Settings settings) {
        if (settings.get(PlanFields.LOSS) != Loss.CROSS_ENTROPY) {
            return null;
        }
        Floor floor = Floor.of(settings);
        return new UsualCourse(
                IGNORANCE.times(floor.guessingD() - floor.leastD(), floor.leastD()),
                TIMES_GUESSING_G.times(floor.guessingG(), 0),
                OF_LABEL.times(settings.get(PlanFields.REAL_LABEL), 0),
                FOOLED);
    }
}

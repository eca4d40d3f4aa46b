package dcganlab.doctor;

import dcganlab.model.Part;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A run as it was at the end of one of its windows. What was measured before the settings changed
/// last speaks of other settings, and is left out.
final class Moment {
    /// Windows over which is averaged, 200 steps.
    private static final int AVERAGED = 4;

    private static final int SEVERAL = 3;

    /// Steps before which pictures are hardly any.
    private static final long FORMED = 100;

    /// Steps before which pictures are too young.
    private static final long YOUNG = 250;

    private final Measured all;
    private final StepWindow recent;
    private final Settings settings;
    private final long since;
    private final List<QualityMetrics> quality;
    private final List<StageStatistics> stages;

    private Moment(Measured all, StepWindow recent, long since) {
        this.all = all;
        this.recent = recent;
        this.since = since;
        settings = all.settingsAt(recent.to());
        quality =
                all.quality().stream()
                        .filter(each -> each.step() > since && each.step() <= recent.to())
                        .toList();
        stages =
                all.stages().stream()
                        .filter(each -> each.step() >= recent.from() && each.step() <= recent.to())
                        .toList();
    }

    /// @param index of the window with which the moment ends
    /// @return null while there are too few steps
    static @Nullable Moment of(Measured all, int index) {
        long since = all.changedBefore(all.windows().get(index).to());
        int from = index + 1 - AVERAGED;
        return from < 0 || all.windows().get(from).from() <= since
                ? null
                : new Moment(all, StepWindow.joined(all.windows().subList(from, index + 1)), since);
    }

    /// The last 200 steps.
    StepWindow recent() {
        return recent;
    }

    /// Steps done.
    long step() {
        return recent.to();
    }

    /// Steps taken with these settings.
    long age() {
        return recent.to() - since;
    }

    TrainingPlan plan() {
        return all.plan();
    }

    Settings settings() {
        return settings;
    }

    Floor floor() {
        return Floor.of(settings);
    }

    /// What was measured of the pictures with these settings.
    List<QualityMetrics> quality() {
        return quality;
    }

    /// The newest measurements of them, at most three.
    List<QualityMetrics> recentQuality() {
        return quality.subList(Math.max(0, quality.size() - SEVERAL), quality.size());
    }

    /// What was measured last of them; null before the first time.
    @Nullable QualityMetrics pictures() {
        return quality.isEmpty() ? null : quality.getLast();
    }

    /// What was measured of pictures that training has formed: any later ones come nearer to real
    /// images than the first of all.
    List<QualityMetrics> formedPictures() {
        return quality.stream().filter(each -> each.step() - since >= FORMED).toList();
    }

    /// What was measured last of pictures that are old enough to be judged: they begin all alike
    /// and grainy. Null before the first time.
    @Nullable QualityMetrics grownPictures() {
        QualityMetrics last = pictures();
        return last == null || young(last) ? null : last;
    }

    /// The same of those that were measured before; null before the second time.
    @Nullable QualityMetrics grownPicturesBefore() {
        QualityMetrics last = quality.size() < 2 ? null : quality.get(quality.size() - 2);
        return last == null || young(last) ? null : last;
    }

    private boolean young(QualityMetrics pictures) {
        return pictures.step() - since < YOUNG;
    }

    /// The numbers that the last 200 steps measured of a network's stages, the least first.
    double[] ofStages(Part part, ToDoubleFunction<StageStatistics> value) {
        return stages.stream()
                .filter(each -> each.part() == part)
                .mapToDouble(value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /// Evidence in the last 200 steps that something is too high.
    Evidence above(Curve curve, double value, double threshold) {
        return new Evidence(curve, value, threshold, true, recent.from(), recent.to());
    }

    /// Evidence in the last 200 steps that something is too low.
    Evidence below(Curve curve, double value, double threshold) {
        return new Evidence(curve, value, threshold, false, recent.from(), recent.to());
    }
}

package dcganlab.state;

import dcganlab.latent.PictureRenderer;
import dcganlab.model.Bfloat16;
import dcganlab.model.CheckedDevice;
import dcganlab.model.LatentPoint;
import dcganlab.model.Place;
import dcganlab.model.Precision;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Rendered;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.model.series.SeriesTable;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// What the present run has measured, and its samples: pictures of the same latent points all
/// along, by which one sees the generator learn. Belongs to the JavaFX thread.
public final class RunState {
    /// Samples in the grid, five rows of eight.
    public static final int SAMPLES = 32;

    private static final long SAMPLE_SEED = 20;

    private final PictureRenderer renderer;
    private final SeriesTable table =
            new SeriesTable(List.of("loss_d", "loss_g", "d_x", "d_gz", "d_gz2"));
    private final SeriesTable quality = new SeriesTable(List.of("swd", "ms_ssim"));
    private final StageCurves stages = new StageCurves();
    private final Course course = new Course();
    private final ReadOnlyObjectWrapper<@Nullable StepMetrics> latest =
            new ReadOnlyObjectWrapper<>(this, "latest");
    private final ReadOnlyObjectWrapper<@Nullable Rendered> samples =
            new ReadOnlyObjectWrapper<>(this, "samples");
    private final ReadOnlyObjectWrapper<@Nullable Precision> precision =
            new ReadOnlyObjectWrapper<>(this, "precision");
    private final ReadOnlyObjectWrapper<@Nullable Bfloat16> bfloat16 =
            new ReadOnlyObjectWrapper<>(this, "bfloat16");
    private final ReadOnlyObjectWrapper<List<CheckedDevice>> devices =
            new ReadOnlyObjectWrapper<>(this, "devices", List.of());
    private final ReadOnlyBooleanWrapper unkept = new ReadOnlyBooleanWrapper(this, "unkept");
    private List<LatentPoint> fixed = List.of();

    RunState(PictureRenderer renderer, int dimensions) {
        this.renderer = renderer;
        dimensionsChanged(dimensions);
    }

    void dimensionsChanged(int dimensions) {
        if (!fixed.isEmpty() && fixed.getFirst().dimensions() == dimensions) {
            return;
        }
        fixed = points(SAMPLES, dimensions);
        samples.set(null); // Nothing else takes points of that length any more.
        renderer.render(Place.SAMPLES, fixed);
    }

    /// The latent points of the samples, and those that follow them.
    List<LatentPoint> fixedPoints(int count) {
        return points(count, fixed.getFirst().dimensions());
    }

    private static List<LatentPoint> points(int count, int dimensions) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SAMPLE_SEED);
        return Stream.generate(() -> LatentPoint.random(dimensions, random)).limit(count).toList();
    }

    void begun(Precision settled) {
        gone();
        goesOn(settled);
    }

    /// The run that is shown already can be trained now.
    void goesOn(Precision settled) {
        precision.set(settled);
    }

    /// There is no run any more.
    void gone() {
        precision.set(null);
        table.clear();
        unkept.set(false);
        quality.clear();
        stages.clear();
        course.clear();
        latest.set(null);
    }

    void stepped(List<StepMetrics> steps) {
        if (steps.isEmpty()) {
            return;
        }
        for (StepMetrics step : steps) {
            // A table that was edited may be ahead of the checkpoint that goes on.
            double seconds = Math.max(step.seconds(), course.seconds());
            course.append(step, seconds);
            table.append(
                    step.step(),
                    seconds,
                    step.lossD(),
                    step.lossG(),
                    step.dX(),
                    Double.isNaN(step.dGz1()) ? step.dGz2() : step.dGz1(),
                    step.dGz2());
        }
        latest.set(steps.getLast());
    }

    void unkept(boolean is) {
        unkept.set(is);
    }

    /// Adds figures to those of earlier steps. They come late, for a measurement takes its time,
    /// but stand at the step that was measured.
    void measured(QualityMetrics metrics) {
        int last = quality.rows() - 1;
        if (last < 0 || quality.step(last) < metrics.step()) {
            quality.append(
                    metrics.step(), seconds(metrics.step()), metrics.swd(), metrics.msSsim());
        }
    }

    void measured(List<StageStatistics> measured) {
        stages.measured(measured, this::seconds);
    }

    /// Of training up to a step.
    private double seconds(long step) {
        int row = table.lastRowUpTo(step);
        return row < 0 ? 0 : table.seconds(row);
    }

    void rendered(Rendered result) {
        if (result.points().getFirst().dimensions() == fixed.getFirst().dimensions()) {
            samples.set(result);
        }
    }

    /// The curves of the run, a row for each step: `loss_d`, `loss_g`, `d_x`, `d_gz`, and `d_gz2`,
    /// which is measured after the discriminator's update.
    public SeriesTable table() {
        return table;
    }

    /// The quality of the run's generator, `swd` and `ms_ssim`: a row for each of the steps after
    /// which it was measured, which are some seconds apart.
    public SeriesTable quality() {
        return quality;
    }

    /// What was measured of the stages of both networks.
    public StageCurves stages() {
        return stages;
    }

    /// The last step; none before the first.
    public ReadOnlyObjectProperty<@Nullable StepMetrics> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Whether something of the run cannot be written, on a full disk say.
    public ReadOnlyBooleanProperty unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }

    public boolean isUnkept() {
        return unkept.get();
    }

    /// Where the run stood after one of its steps.
    public Moment at(long step) {
        return course.at(step);
    }

    /// What one of the run's steps taught; where that was lost, the one before it. None before the
    /// first.
    public @Nullable Taught taughtAt(long step) {
        int row = table.lastRowUpTo(step);
        return row < 0
                ? null
                : new Taught(
                        table.step(row),
                        table.column("loss_d").get(row),
                        table.column("loss_g").get(row),
                        table.column("d_x").get(row),
                        table.column("d_gz").get(row),
                        table.column("d_gz2").get(row));
    }

    /// In which the run's convolutions multiply, also if its plan left that to the machine; none
    /// before the first run.
    public ReadOnlyObjectProperty<@Nullable Precision> precisionProperty() {
        return precision.getReadOnlyProperty();
    }

    /// What bfloat16 is worth on this computer's processor; null until it is known.
    public ReadOnlyObjectProperty<@Nullable Bfloat16> bfloat16Property() {
        return bfloat16.getReadOnlyProperty();
    }

    /// The devices of this computer, each tried, where there are others than the processor; none
    /// until they are known.
    public ReadOnlyObjectProperty<List<CheckedDevice>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    void devices(List<CheckedDevice> known) {
        devices.set(known);
    }

    void bfloat16(Bfloat16 worth) {
        bfloat16.set(worth);
    }

    /// The sample grid; none until the first generator has come.
    public ReadOnlyObjectProperty<@Nullable Rendered> samplesProperty() {
        return samples.getReadOnlyProperty();
    }
}

package dcganlab.doctor;

import dcganlab.model.Part;
import dcganlab.model.PictureSigns;
import dcganlab.model.PlanFields;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Setting;
import dcganlab.model.StageStatistics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the numbers that speak for a remark came about: each of them at the end of each window of
/// steps, computed as the rules compute it, so that the last point of a remark is what it says.
public final class CurvePoints {
    private final List<Moment> moments;

    /// Of a run as far as it was measured.
    public CurvePoints(Measured run) {
        moments =
                IntStream.range(0, run.windows().size())
                        .mapToObj(i -> Moment.of(run, i))
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    /// The course of a number, in the order of steps, without those at which it was not measured;
    /// empty for what stays the same all along, such as the number of images.
    public List<CurvePoint> of(Curve curve) {
        return switch (curve) {
            case LOSS_D -> of(moment -> moment.floor().ignorance(moment.recent().lossD()));
            case LOSS_G -> of(moment -> moment.recent().lossG() / moment.floor().guessingG());
            case D_X -> of(moment -> moment.recent().dX());
            case D_GZ -> of(moment -> moment.recent().dGz());
            case GRADIENT_D -> of(moment -> moment.recent().gradientD());
            case GRADIENT_G -> of(moment -> moment.recent().gradientG());
            case DISTANCE -> of(moment -> ofProgress(moment, Progress::ratio));
            case PROGRESS -> of(moment -> ofProgress(moment, Progress::fallen));
            case LIKENESS -> of(moment -> ofPictures(moment, QualityMetrics::msSsim));
            case VARIETY -> of(moment -> ofSigns(moment, PictureSigns::variety));
            case CHANGE -> of(moment -> ofSigns(moment, PictureSigns::change));
            case PEAK -> of(moment -> ofSigns(moment, s -> s.peak() / Math.max(1, s.peakReal())));
            case EXTREME -> of(moment -> ofSigns(moment, s -> s.extreme() - s.extremeReal()));
            case UPDATE_D -> of(moment -> update(moment, Part.DISCRIMINATOR));
            case UPDATE_G -> of(moment -> update(moment, Part.GENERATOR));
            case RATE_D -> of(moment -> rate(moment, PlanFields.LEARNING_RATE_D));
            case RATE_G -> of(moment -> rate(moment, PlanFields.LEARNING_RATE_G));
            case SINGULAR -> of(CurvePoints::singular);
            case KNOWN -> of(DataRules::known);
            case LABEL -> of(moment -> moment.settings().get(PlanFields.REAL_LABEL));
            case IMAGES, BATCH, COLOUR, LIGHT -> List.of();
        };
    }

    private static double rate(Moment moment, Setting<Double> rate) {
        return moment.settings().rateAt(rate, moment.step());
    }

    private List<CurvePoint> of(ToDoubleFunction<Moment> value) {
        List<CurvePoint> points = new ArrayList<>();
        for (Moment moment : moments) {
            double number = value.applyAsDouble(moment);
            if (Double.isFinite(number)) {
                points.add(new CurvePoint(moment.step(), number));
            }
        }
        return points;
    }

    private static double ofProgress(Moment moment, ToDoubleFunction<Progress> value) {
        return orNothing(Progress.of(moment), value);
    }

    private static double ofPictures(Moment moment, ToDoubleFunction<QualityMetrics> value) {
        return orNothing(moment.grownPictures(), value);
    }

    private static double ofSigns(Moment moment, ToDoubleFunction<PictureSigns> value) {
        return ofPictures(moment, pictures -> value.applyAsDouble(pictures.signs()));
    }

    private static <T> double orNothing(@Nullable T measured, ToDoubleFunction<T> value) {
        return measured == null
                ? Double.NaN
                : value.applyAsDouble(Objects.requireNonNull(measured));
    }

    /// The median of all stages.
    private static double update(Moment moment, Part part) {
        double[] sorted = moment.ofStages(part, StageStatistics::update);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static double singular(Moment moment) {
        return Stream.of(Part.values())
                .mapToDouble(part -> {
                    double[] sorted = moment.ofStages(part, StageStatistics::singular);
                    return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
                })
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }
}

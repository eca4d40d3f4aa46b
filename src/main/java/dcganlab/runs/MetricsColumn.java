package dcganlab.runs;

import dcganlab.model.StepMetrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// A column of the table of steps, which is known by its name, see {@link StepMetrics}. In a new
/// table they stand in this order; new ones come last.
enum MetricsColumn {
    STEP(StepMetrics::step),
    EPOCH(StepMetrics::epoch),
    IMAGES(StepMetrics::images),
    SECONDS(StepMetrics::seconds),
    LOSS_D_REAL(StepMetrics::lossDReal),
    LOSS_D_FAKE(StepMetrics::lossDFake),
    LOSS_G(StepMetrics::lossG),
    D_X(StepMetrics::dX),
    D_GZ1(StepMetrics::dGz1),
    D_GZ2(StepMetrics::dGz2),
    GRADIENT_D(StepMetrics::gradientD),
    GRADIENT_G(StepMetrics::gradientG);

    /// Those that a step measures; the others count.
    static final List<MetricsColumn> MEASURED =
            List.of(LOSS_D_REAL, LOSS_D_FAKE, LOSS_G, D_X, D_GZ1, D_GZ2, GRADIENT_D, GRADIENT_G);

    private final ToDoubleFunction<StepMetrics> value;

    MetricsColumn(ToDoubleFunction<StepMetrics> value) {
        this.value = value;
    }

    /// All names in their order, with commas between them.
    static String names() {
        return Arrays.stream(values()).map(MetricsColumn::title).collect(Collectors.joining(","));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(StepMetrics metrics) {
        return value.applyAsDouble(metrics);
    }
}

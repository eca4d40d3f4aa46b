package dcganlab.doctor;

import dcganlab.model.StepMetrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What some steps measured, as means of those that did: single steps are noisy.
///
/// @param from the first step
/// @param to the last one
/// @param lossD the discriminator's whole loss
/// @param lossG the generator's
/// @param dX mean verdict on real images
/// @param dGz mean verdict on generated pictures, before the discriminator's update
/// @param gradientD norm of the discriminator's gradient
/// @param gradientG norm of the generator's
/// @param deviation standard deviation of the verdict on real images from step to step
/// @param images how many real images there are, by how many were seen in how many passes
public record StepWindow(
        long from,
        long to,
        double lossD,
        double lossG,
        double dX,
        double dGz,
        double gradientD,
        double gradientG,
        double deviation,
        double images) {
    /// Of steps in their order, at least one.
    public static StepWindow of(List<StepMetrics> steps) {
        StepMetrics last = steps.getLast();
        double dX = mean(steps, StepMetrics::dX);
        double squares = mean(steps, step -> (step.dX() - dX) * (step.dX() - dX));
        return new StepWindow(
                steps.getFirst().step(),
                last.step(),
                mean(steps, StepMetrics::lossD),
                mean(steps, StepMetrics::lossG),
                dX,
                mean(steps, step -> Double.isNaN(step.dGz1()) ? step.dGz2() : step.dGz1()),
                mean(steps, StepMetrics::gradientD),
                mean(steps, StepMetrics::gradientG),
                Math.sqrt(squares),
                last.images() / last.epoch());
    }

    /// Several that follow each other as one.
    static StepWindow joined(List<StepWindow> parts) {
        return new StepWindow(
                parts.getFirst().from,
                parts.getLast().to,
                meanOf(parts, StepWindow::lossD),
                meanOf(parts, StepWindow::lossG),
                meanOf(parts, StepWindow::dX),
                meanOf(parts, StepWindow::dGz),
                meanOf(parts, StepWindow::gradientD),
                meanOf(parts, StepWindow::gradientG),
                meanOf(parts, StepWindow::deviation),
                parts.getLast().images);
    }

    private static double mean(List<StepMetrics> steps, ToDoubleFunction<StepMetrics> value) {
        return steps.stream()
                .mapToDouble(value)
                .filter(measured -> !Double.isNaN(measured))
                .average()
                .orElse(Double.NaN);
    }

    private static double meanOf(List<StepWindow> parts, ToDoubleFunction<StepWindow> value) {
        return parts.stream()
                .mapToDouble(value)
                .filter(measured -> !Double.isNaN(measured))
                .average()
                .orElse(Double.NaN);
    }
}

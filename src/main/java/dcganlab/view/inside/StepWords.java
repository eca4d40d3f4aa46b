package dcganlab.view.inside;

import dcganlab.model.CrossEntropy;
import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
import dcganlab.model.RecordedStep;
import dcganlab.model.RecordedStep.StageChange;
import dcganlab.model.Stage;
import dcganlab.model.StepMetrics;
import dcganlab.model.StepPhase;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.stream.Collectors;

/// What is said of the parts of a step: a sentence, and the formula with the step's own numbers.
final class StepWords {
    /// Of a mean, so many terms are written out.
    private static final int TERMS = 2;

    /// Less than that has an exponent.
    private static final double LEAST = 1e-3;

    private final ShownTexts texts;
    private final LayerWords layers;

    StepWords(ShownTexts texts) {
        this.texts = texts;
        layers = new LayerWords(texts);
    }

    String text(String key, Object... arguments) {
        return texts.of("view.inside." + key, arguments);
    }

    /// The same in whatever language is chosen.
    ObservableValue<String> bound(String key, Object... arguments) {
        return texts.bound("view.inside." + key, arguments);
    }

    /// In a word.
    ObservableValue<String> name(StepPhase phase) {
        return bound("phase" + phase);
    }

    String title(StepPhase phase) {
        return text("title" + phase);
    }

    String stage(int index, Stage stage) {
        return text("stageBar", index + 1, layers.shape(stage.output()));
    }

    /// With three digits that count.
    String number(double value) {
        return value == 0 || Math.abs(value) >= LEAST
                ? text("numberPlain", value)
                : text("numberSmall", value);
    }

    /// With as many digits as tell it from 0 and from 1, whose logarithms are another matter.
    private String probability(double value) {
        return value > 1 - LEAST ? text("numberNearOne", value) : number(value);
    }

    String percent(double value) {
        return text("numberPercent", value);
    }

    String sentence(StepPhase phase, RecordedStep step) {
        StepMetrics metrics = step.metrics();
        int updates = step.settings().get(PlanFields.DISCRIMINATOR_STEPS);
        double label = step.settings().get(PlanFields.REAL_LABEL);
        Loss loss = step.loss();
        return switch (phase) {
            case NOISE -> text("sayNOISE", step.batch(), step.network().latent());
            case GENERATED -> text("sayGENERATED");
            case REAL -> text("sayREAL", step.batch());
            case LOSSES_D -> joined(text("sayLOSSES_D" + loss, label), aside(loss, label));
            case GRADIENTS_D -> text("sayGRADIENTS_D");
            case MOVE_D ->
                    joined(
                            text(
                                    "sayMOVE_D",
                                    step.settings().get(PlanFields.LEARNING_RATE_D),
                                    number(metrics.dGz1()),
                                    number(metrics.dGz2())),
                            updates > 1 ? text("updates", updates) : "");
            case LOSS_G -> text("sayLOSS_G" + (loss == Loss.HINGE ? loss : ""));
            case MOVE_G ->
                    text(
                            "sayMOVE_G",
                            step.settings().get(PlanFields.LEARNING_RATE_G),
                            metrics.step());
        };
    }

    /// What happens, in one short sentence for whoever sees it for the first time.
    String told(StepPhase phase, RecordedStep step) {
        StepMetrics metrics = step.metrics();
        return switch (phase) {
            case NOISE -> text("tellNOISE", step.batch(), step.network().latent());
            case GENERATED -> text("tellGENERATED");
            case REAL -> text("tellREAL", step.batch());
            case LOSSES_D ->
                    text("tellLOSSES_D", metrics.dX(), metrics.dGz1(), number(metrics.lossD()));
            case GRADIENTS_D -> text("tellGRADIENTS_D");
            case MOVE_D -> text("tellMOVE_D", percent(step.discriminator().getFirst().moved()));
            case LOSS_G ->
                    text("tellLOSS_G", metrics.dGz2(), metrics.dGz1(), number(metrics.lossG()));
            case MOVE_G -> text("tellMOVE_G", percent(step.generator().getFirst().moved()));
        };
    }

    private String joined(String sentence, String next) {
        return next.isEmpty() ? sentence : texts.of("view.sentences", sentence, next);
    }

    /// What the discriminator's loss would be if it only guessed; with another label than 1 the
    /// least that it can be.
    private String aside(Loss loss, double label) {
        return switch (loss) {
            case CROSS_ENTROPY ->
                    label < 1
                            ? text("smoothed", label, CrossEntropy.floor(label))
                            : text("guessing", 2 * Math.log(2));
            case LEAST_SQUARES, HINGE -> "";
        };
    }

    /// With numbers filled in, a line each; none where nothing is computed.
    List<String> formulas(StepPhase phase, RecordedStep step) {
        StepMetrics metrics = step.metrics();
        return switch (phase) {
            case NOISE, GENERATED, REAL -> List.of();
            case LOSSES_D ->
                    List.of(
                            mean("Real", step, step.logitsReal(), metrics.lossDReal()),
                            mean("Made", step, step.logitsBefore(), metrics.lossDFake()),
                            text(
                                    "lossSum",
                                    number(metrics.lossDReal()),
                                    number(metrics.lossDFake()),
                                    number(metrics.lossD())));
            case GRADIENTS_D ->
                    List.of(norm("gradientSumD", step.discriminator(), metrics.gradientD()));
            case MOVE_D -> List.of(way(step.discriminator()));
            case MOVE_G ->
                    List.of(
                            norm("gradientSumG", step.generator(), metrics.gradientG()),
                            way(step.generator()));
            case LOSS_G -> List.of(mean("Passes", step, step.logitsAfter(), metrics.lossG()));
        };
    }

    /// A loss as the mean that it is, its first terms written out.
    private String mean(String kind, RecordedStep step, List<Double> logits, double result) {
        Loss loss = step.loss();
        double label = step.settings().get(PlanFields.REAL_LABEL);
        boolean smoothed = kind.equals("Real") && loss == Loss.CROSS_ENTROPY && label < 1;
        String key = kind + loss + (smoothed ? "Smoothed" : "");
        String terms =
                logits.stream()
                        .limit(TERMS)
                        .map(x ->
                                text(
                                        "term" + key,
                                        loss == Loss.CROSS_ENTROPY
                                                ? probability(loss.opinion(x))
                                                : number(x),
                                        label,
                                        1 - label))
                        .collect(Collectors.joining(" + "));
        String more = logits.size() > TERMS ? " + …" : "";
        return text("loss" + key, label, 1 - label)
                + "\n"
                + text("sum" + key, terms + more, logits.size())
                + "\n"
                + text("resultText", number(result));
    }

    private String way(List<StageChange> changes) {
        return text("wayFormula") + "\n" + text("wayFirst", percent(changes.getFirst().moved()));
    }

    private String norm(String key, List<StageChange> changes, double result) {
        String terms =
                changes.stream()
                        .map(each -> text("square", number(each.gradient())))
                        .collect(Collectors.joining(" + "));
        return text(key) + "\n" + text("root", terms) + "\n" + text("resultText", number(result));
    }
}

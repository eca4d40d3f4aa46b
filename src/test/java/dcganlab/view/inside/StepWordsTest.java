package dcganlab.view.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.RecordedStep;
import dcganlab.model.RecordedStep.StageChange;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.StepPhase;
import dcganlab.view.text.FixedTexts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class StepWordsTest {
    private final StepWords words = new StepWords(FixedTexts.english());

    /** Logits of 0, 2 and -2 for real images, of -2, 0 and 2 for made ones. */
    private static RecordedStep step(Settings settings) {
        NetworkSpec spec = new NetworkSpec(32, 1, 4, 8);
        Pictures none = new Pictures(0, 1, 32, new byte[0]);
        List<StageChange> changes = List.of(new StageChange(3, 0.5), new StageChange(4, 0.25));
        return new RecordedStep(
                spec,
                new StepMetrics(9, 0, 8, 1, 0.25, 0.5, 2, 0.5, 0.4, 0.0002, 5, 5),
                settings,
                3,
                List.of(),
                none,
                none,
                List.of(0.0, 2.0, -2.0),
                List.of(-2.0, 0.0, 2.0),
                List.of(-20.0, 20.0, 0.0),
                changes,
                changes);
    }

    private static RecordedStep step(Loss loss) {
        return step(Settings.PAPER.with(PlanFields.LOSS, loss));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void thereAreWordsForEveryPartAndLoss(Loss loss) {
        for (StepPhase phase : StepPhase.values()) {
            String said = words.sentence(phase, step(loss));
            assertTrue(said.endsWith("."), said);
            assertFalse(said.contains("{"), said);
            for (String formula : words.formulas(phase, step(loss))) {
                assertTrue(formula.contains("="), formula);
                assertFalse(formula.contains("{"), formula);
            }
        }
    }

    private List<String> lossesOfD(RecordedStep step) {
        return words.formulas(StepPhase.LOSSES_D, step);
    }

    @Test
    void aLossIsWrittenOutWithItsOwnNumbers() {
        assertEquals(
                List.of(
                        "L(real) = −mean log D(x)\n= −(log 0.500 + log 0.881 + …) / 3\n= 0.250",
                        "L(fake) = −mean log(1 − D(G(z)))\n"
                                + "= −(log(1 − 0.119) + log(1 − 0.500) + …) / 3\n= 0.500",
                        "L(D) = 0.250 + 0.500 = 0.750"),
                lossesOfD(step(Loss.CROSS_ENTROPY)));
        assertEquals(
                "L(real) = ½ mean (D(x) − 1)²\n= ½ ((0.000 − 1)² + (2.000 − 1)² + …) / 3\n= 0.250",
                lossesOfD(step(Loss.LEAST_SQUARES)).getFirst());
        assertTrue(
                lossesOfD(step(Loss.HINGE))
                        .getFirst()
                        .contains("= (max(0, 1 − (0.000)) + max(0, 1 − (2.000)) + …) / 3"));
    }

    @Test
    void whatIsNearlyNothingIsNotSaidToBeNothing() {
        String ofG = words.formulas(StepPhase.LOSS_G, step(Loss.CROSS_ENTROPY)).getFirst();
        assertTrue(ofG.contains("log 2.06E-9 + log 1.000"), ofG);
        assertTrue(
                words.sentence(StepPhase.MOVE_D, step(Loss.CROSS_ENTROPY))
                        .contains("was 0.400 and is now 2.00E-4"));
    }

    /** The entropy of 0.9 is 0.325. */
    @Test
    void aSmoothedLabelHasItsTwoTermsAndItsFloor() {
        RecordedStep smoothed = step(Settings.PAPER.with(PlanFields.REAL_LABEL, 0.9));
        assertTrue(words.sentence(StepPhase.LOSSES_D, smoothed).contains("keeps a loss of 0.325"));
        String real = lossesOfD(smoothed).getFirst();
        assertTrue(real.contains("[0.9 log 0.500 + 0.1 log(1 − 0.500)]"), real);
    }

    @Test
    void aGradientIsAsLongAsItsPartsTogether() {
        String formula = words.formulas(StepPhase.GRADIENTS_D, step(Loss.CROSS_ENTROPY)).getFirst();
        assertTrue(formula.endsWith("= √(3.000² + 4.000²)\n= 5.000"), formula);
    }
}

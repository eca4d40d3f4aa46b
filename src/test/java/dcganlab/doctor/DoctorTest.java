package dcganlab.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.doctor.Examination.State;
import dcganlab.model.Activation;
import dcganlab.model.DiffAugment;
import dcganlab.model.Loss;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.SettingsChange;
import dcganlab.model.Verdicts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class DoctorTest {
    private final Patient patient = new Patient();

    @Test
    void aHealthyRunHasNoRemarkAfterAnyOfItsWindows() {
        Measured run = patient.measured();
        for (StepWindow window : run.windows()) {
            assertEquals(List.of(), Doctor.examine(run.until(window.to())).remarks());
        }
        assertEquals(State.IMPROVING, Doctor.examine(run.until(700)).state());
    }

    @Test
    void itIsTooEarlyToSayAtFirst() {
        Measured run = patient.measured();
        assertEquals(Examination.NOTHING, Doctor.examine(run.until(40)));
        assertEquals(State.EARLY, Doctor.examine(run.until(150)).state());
    }

    @Test
    void aRunWhosePicturesNobodyMeasuresIsNotCalledImproving() {
        Measured run = patient.measured();
        Measured blind =
                new Measured(
                        run.plan(),
                        0,
                        List.of(),
                        run.windows(),
                        List.of(),
                        List.of(),
                        run.checkpoints());
        assertEquals(State.UNMEASURED, Doctor.examine(blind).state());
    }

    @Test
    void aDiscriminatorThatKnowsAllWins() {
        patient.lossD = step -> 0.06;
        patient.dGz = step -> 0.02;
        assertEquals(Set.of(Symptom.DISCRIMINATOR_WINS), seen());
        patient.lossD = step -> 0.08; // 0.058 of what guessing costs
        assertEquals(Set.of(), seen());
    }

    @Test
    void aDiscriminatorThatIsHardlyEverFooledWinsThoughItKnowsLess() {
        patient.lossD = step -> 0.11; // 0.08 of what guessing costs
        patient.dGz = step -> 0.015;
        assertEquals(Set.of(Symptom.DISCRIMINATOR_WINS), seen());
        patient.dGz = step -> 0.025;
        assertEquals(Set.of(), seen());
        patient.dGz = step -> 0.015;
        patient.lossD = step -> 0.15; // 0.11
        assertEquals(Set.of(), seen());
    }

    @Test
    void itsLossIsHeldAgainstTheFloorOfTheLabel() {
        patient.with(PlanFields.REAL_LABEL, 0.9);
        patient.lossD = step -> 0.325 + 0.05;
        patient.dGz = step -> 0.02;
        assertEquals(Set.of(Symptom.DISCRIMINATOR_WINS), seen());
    }

    @Test
    void garbagePassesWhereTheDiscriminatorIsWorseThanGuessing() {
        patient.lossD = step -> 2.5;
        patient.lossG = step -> 0.05;
        assertEquals(Set.of(Symptom.GARBAGE_PASSES), seen());
        patient.lossG = step -> 0.2;
        assertEquals(Set.of(), seen());
        patient.lossG = step -> 0.05;
        patient.with(PlanFields.LOSS, Loss.HINGE); // Its generator's loss has no least value.
        assertEquals(Set.of(), seen());
    }

    @Test
    void picturesThatAreAllAlikeHaveCollapsed() {
        patient.variety = 0.2;
        patient.likeness = 0.8;
        assertEquals(Set.of(Symptom.MODE_COLLAPSE), seen());
        patient.variety = 0.4;
        assertEquals(Set.of(), seen());
        patient.variety = 0.2;
        patient.likeness = 0.4;
        assertEquals(Set.of(), seen());
    }

    @Test
    void aDrawInWhichPicturesStayFarAwayIsNone() {
        balance();
        patient.distance = step -> 150;
        assertEquals(Set.of(Symptom.FALSE_BALANCE), seen());
        patient.distance = step -> 60;
        assertEquals(Set.of(), seen());
        patient.distance = step -> 250 - step / 6;
        assertEquals(Set.of(), seen());
    }

    @Test
    void picturesThatStayFarAwayDoNotImprove() {
        patient.distance = step -> 150;
        assertEquals(Set.of(Symptom.NO_PROGRESS), seen());
        patient.distance = step -> 80; // Less than twice what real images have.
        assertEquals(Set.of(), seen());
        assertEquals(State.STEADY, Doctor.examine(patient.measured()).state());
    }

    @Test
    void ofFewMeasurementsPicturesHaveToBeFartherAwayThatDoNotImprove() {
        patient.measuredEvery = 300;
        patient.distance = step -> step < 100 ? 210 : 135; // 3.2 times what real images have
        assertEquals(Set.of(Symptom.NO_PROGRESS), seen());
        patient.distance = step -> step < 100 ? 210 : 120; // 2.9 times
        assertEquals(Set.of(), seen());
        patient.distance = step -> step < 100 ? 210 : 180 - step / 20; // still falls by 9 %
        assertEquals(Set.of(), seen());
    }

    private void balance() {
        patient.lossD = step -> 1.35;
        patient.lossG = step -> 0.8;
        patient.dX = step -> 0.52;
        patient.dGz = step -> 0.48;
    }

    @Test
    void gradientsThatExplodeOrVanishAreSeen() {
        patient.gradientD = step -> 800;
        assertEquals(Set.of(Symptom.EXPLODING_GRADIENTS), seen());
        patient.gradientD = step -> 400;
        patient.gradientG = step -> 1e-8;
        assertEquals(Set.of(Symptom.VANISHING_GRADIENTS), seen());
        patient.gradientG = step -> 1e-5;
        assertEquals(Set.of(), seen());
    }

    @Test
    void ratesAreJudgedByWhatAStepChanges() {
        patient.updateD = 0.05;
        patient.updateG = 5e-5;
        assertEquals(Set.of(Symptom.RATE_D_HIGH, Symptom.RATE_G_LOW), seen());
        patient.updateD = 2e-5;
        patient.updateG = 0.045;
        assertEquals(Set.of(Symptom.RATE_D_LOW, Symptom.RATE_G_HIGH), seen());
    }

    @Test
    void noRateIsTooLowWhereThereIsNoGradient() {
        patient.updateD = 0;
        patient.updateG = 0;
        patient.gradientD = step -> 0;
        patient.gradientG = step -> 0;
        assertEquals(Set.of(Symptom.VANISHING_GRADIENTS), seen());
    }

    @Test
    void atARateTenTimesThePapersLessIsTooMuch() {
        assertEquals(Set.of(), seen());
        patient.with(PlanFields.LEARNING_RATE_G, 5e-3);
        assertEquals(Set.of(Symptom.RATE_G_HIGH), seen());
    }

    @Test
    void weightsThatGrowOutOfProportionAreSeen() {
        patient.singular = 16;
        assertEquals(Set.of(Symptom.WEIGHTS_COLLAPSE), seen());
        patient.singular = 5;
        assertEquals(Set.of(), seen());
    }

    @Test
    void picturesThatKeepChangingDoNotSettle() {
        patient.change = 0.9;
        assertEquals(Set.of(Symptom.OSCILLATION), seen());
        patient.change = 0.65;
        assertEquals(Set.of(), seen());
    }

    @Test
    void whereLittleWasMeasuredPicturesThatAllMoveTogetherDoNotSettle() {
        patient.measuredEvery = 300;
        patient.change = 1.1;
        assertEquals(Set.of(), seen());
        patient.change = 1.25; // as a part of 0.95, their distance from each other: 1.32
        assertEquals(Set.of(Symptom.OSCILLATION), seen());
        patient.variety = 0.4;
        patient.change = 0.65; // Little, whatever it is compared with.
        assertEquals(Set.of(), seen());
    }

    @Test
    void blackAndWhiteIsOnlyWrongWhereImagesAreNot() {
        patient.extreme = 0.6;
        assertEquals(Set.of(Symptom.SATURATED_OUTPUT), seen());
        patient.extreme = 0.25;
        assertEquals(Set.of(), seen());
    }

    @Test
    void aSigmoidCannotDrawDarkImages() {
        NetworkSpec network = patient.plan.network();
        patient.plan =
                patient.plan.withNetwork(
                        network.withGuidelines(
                                network.guidelines().withOutputG(Activation.SIGMOID)));
        assertEquals(Set.of(Symptom.WRONG_RANGE), seen());
        patient.light = 0.9;
        assertEquals(Set.of(), seen());
    }

    @Test
    void aGrainOfTwoPixelsIsACheckerboard() {
        patient.peak = step -> 8;
        assertEquals(Set.of(Symptom.CHECKERBOARD), seen());
    }

    /// It is there in one measurement and gone in the next; a coarse one does not go.
    @Test
    void aGrainThatTrainingRemovesIsNoCheckerboard() {
        patient.measuredEvery = 200;
        patient.peak = step -> step == 400 ? 11 : 3;
        Measured run = patient.measured();
        for (StepWindow window : run.windows()) {
            assertEquals(List.of(), Doctor.examine(run.until(window.to())).remarks());
        }
        patient.peak = step -> step == 400 ? 100 : 3;
        assertEquals(
                List.of(Symptom.CHECKERBOARD),
                Doctor.examine(patient.measured().until(550)).remarks().stream()
                        .map(Remark::symptom)
                        .toList());
    }

    @Test
    void dataAreLookedAt() {
        patient.images = 200;
        patient.colour = 0.001;
        patient.light = 0.01;
        assertEquals(Set.of(Symptom.FEW_IMAGES, Symptom.GREY_IMAGES, Symptom.NEARLY_BLACK), seen());
        patient.with(PlanFields.DIFF_AUGMENT, DiffAugment.ALL).with(PlanFields.CHANNELS, 1);
        assertEquals(Set.of(Symptom.NEARLY_BLACK), seen());
        patient.images = 100;
        assertEquals(Set.of(Symptom.NEARLY_BLACK, Symptom.LARGE_BATCH), seen());
    }

    @Test
    void aDiscriminatorThatThinksMuchLessOfImagesItHasNeverSeenKnowsTheOthersByHeart() {
        patient.verdicts = new Verdicts(0.75, 0.5);
        assertEquals(Set.of(Symptom.BY_HEART), seen());
        patient.verdicts = new Verdicts(0.75, 0.6);
        assertEquals(Set.of(), seen());
        patient.verdicts = new Verdicts(0.5, 0.75);
        assertEquals(Set.of(), seen());
    }

    @Test
    void aLowLabelIsSeen() {
        patient.with(PlanFields.REAL_LABEL, 0.6);
        assertTrue(seen().contains(Symptom.LOW_LABEL));
    }

    @Test
    void whatIsSeenOnceIsNotSaidAndWhatIsSaidStaysForAWhile() {
        // The mean of four windows is too high while one of two bad ones is among them.
        patient.gradientD = step -> step > 600 && step <= 650 ? 3_000 : 30;
        Measured run = patient.measured();
        assertEquals(List.of(), Doctor.examine(run.until(700)).remarks());
        assertEquals(1, Doctor.examine(run.until(750)).remarks().size());
        Remark remark = Doctor.examine(run.until(900)).remarks().getFirst();
        assertEquals(800, remark.to());
    }

    @Test
    void whatWasSeenWithOtherSettingsIsOver() {
        patient.lossD = step -> step < 500 ? 0.01 : 0.7;
        patient.dGz = step -> step < 500 ? 0.001 : 0.27;
        patient.from(500, PlanFields.REAL_LABEL, 0.9);
        Measured run = patient.measured();
        assertEquals(1, Doctor.examine(run.until(500)).remarks().size());
        Examination after = Doctor.examine(run.until(550));
        assertEquals(State.EARLY, after.state());
        assertEquals(List.of(), after.remarks());
        assertEquals(Message.of("doctor.stateAfterChange", 500L), after.line());
    }

    @Test
    void adviceGoesBackToTheCheckpointBeforeItBegan() {
        patient.lossD = step -> step < 450 ? 0.7 : 0.01;
        patient.dGz = step -> step < 450 ? 0.27 : 0.001;
        Remark remark = Doctor.examine(patient.measured()).remarks().getFirst();
        assertTrue(remark.from() > 400, () -> "from " + remark.from());
        SettingsChange change = remark.advice().change();
        assertNotNull(change);
        assertEquals(400, change.step());
        assertEquals(patient.plan.settings(), change.before());
        assertEquals(0.9, change.after().get(PlanFields.REAL_LABEL));
        assertTrue(
                change.after().get(PlanFields.LEARNING_RATE_D)
                        < patient.plan.settings().get(PlanFields.LEARNING_RATE_D));
    }

    @Test
    void whereNoSettingHelpsNoneIsAdvised() {
        patient.peak = step -> 8;
        Remark remark = Doctor.examine(patient.measured()).remarks().getFirst();
        assertNull(remark.advice().change());
    }

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void everySymptomHasARule(Symptom symptom) {
        Set<Symptom> ruled =
                Rule.ALL.stream()
                        .map(Rule::symptom)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Symptom.class)));
        assertTrue(ruled.contains(symptom));
    }

    private Set<Symptom> seen() {
        return Doctor.examine(patient.measured()).remarks().stream()
                .map(Remark::symptom)
                .collect(Collectors.toSet());
    }
}

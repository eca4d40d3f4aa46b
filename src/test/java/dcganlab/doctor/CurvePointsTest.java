package dcganlab.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.PlanFields;
import dcganlab.model.Verdicts;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What is drawn beside a remark is what the remark says.
class CurvePointsTest {
    /// What stays as it is all along.
    private static final Set<Curve> STILL =
            EnumSet.of(Curve.IMAGES, Curve.BATCH, Curve.COLOUR, Curve.LIGHT);

    /// Between them they have every curve that evidence is taken from.
    private static final List<Consumer<Patient>> ILLS =
            List.of(
                    patient -> {
                        patient.lossD = step -> 0.06 - step / 1e5;
                        patient.dGz = step -> 0.02;
                    },
                    patient -> {
                        patient.lossD = step -> 2.5;
                        patient.lossG = step -> 0.05;
                    },
                    patient -> {
                        patient.variety = 0.05;
                        patient.likeness = 0.9;
                    },
                    patient -> patient.distance = step -> 150,
                    patient -> {
                        patient.gradientD = step -> 400 + step;
                        patient.gradientG = step -> 300 + step;
                    },
                    patient -> patient.gradientG = step -> 1e-8,
                    patient ->
                            patient.with(PlanFields.LEARNING_RATE_D, 1e-2)
                                    .with(PlanFields.LEARNING_RATE_G, 1e-2),
                    patient -> {
                        patient.updateD = 0.09;
                        patient.updateG = 0.08;
                    },
                    patient -> patient.singular = 40,
                    patient -> patient.change = 1.2,
                    patient -> patient.extreme = 0.8,
                    patient -> patient.peak = step -> 20,
                    patient -> patient.with(PlanFields.REAL_LABEL, 0.5),
                    patient -> patient.images = 24,
                    patient -> patient.verdicts = new Verdicts(0.75, 0.5));

    @Test
    void theLastPointIsWhatTheRemarkSays() {
        Set<Curve> seen = EnumSet.noneOf(Curve.class);
        for (Consumer<Patient> ill : ILLS) {
            Patient patient = new Patient();
            ill.accept(patient);
            Measured run = patient.measured();
            List<Remark> remarks = Doctor.examine(run).remarks();
            assertTrue(!remarks.isEmpty(), "ill " + ILLS.indexOf(ill));
            for (Remark remark : remarks) {
                CurvePoints points = new CurvePoints(run.until(remark.to()));
                for (Evidence evidence : remark.evidence()) {
                    List<CurvePoint> course = points.of(evidence.curve());
                    seen.add(evidence.curve());
                    if (STILL.contains(evidence.curve())) {
                        assertEquals(List.of(), course);
                    } else {
                        assertEquals(
                                new CurvePoint(evidence.to(), evidence.value()),
                                course.getLast(),
                                evidence.toString());
                    }
                }
            }
        }
        Set<Curve> missing = EnumSet.allOf(Curve.class);
        missing.removeAll(seen);
        // No rule takes evidence from the first; the others are of images alone.
        assertEquals(EnumSet.of(Curve.D_X, Curve.COLOUR, Curve.LIGHT), missing);
    }

    @Test
    void aPointStandsAtTheEndOfEachWindowThatWasMeasured() {
        List<CurvePoint> all = new CurvePoints(new Patient().measured()).of(Curve.GRADIENT_D);
        assertEquals(200, all.getFirst().step(), "four windows are averaged");
        assertEquals(Patient.STEPS, all.getLast().step());
        assertEquals((Patient.STEPS - 200) / StepWindows.LENGTH + 1, all.size());
    }

    @Test
    void whatWasNotMeasuredHasNoPoint() {
        Patient patient = new Patient();
        patient.gradientG = step -> step <= 400 ? Double.POSITIVE_INFINITY : 1;
        List<CurvePoint> points = new CurvePoints(patient.measured()).of(Curve.GRADIENT_G);
        assertEquals(600, points.getFirst().step(), "the first that holds no infinite one");
        assertTrue(
                new CurvePoints(patient.measured().until(200)).of(Curve.VARIETY).isEmpty(),
                "pictures are too young");
    }
}

package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.doctor.Doctor;
import dcganlab.doctor.Remark;
import dcganlab.doctor.Symptom;
import dcganlab.lesson.disaster.Disaster;
import dcganlab.model.QualityMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** What real runs of the cases have measured, as {@link CasePlans} plans them, and the doctor. */
class CaseRunsTest {
    private static final Path RUNS = Path.of("src/test/resources/dcganlab/cases");

    @ParameterizedTest
    @CsvSource({
        "COLLAPSE, MODE_COLLAPSE",
        "SATURATION, SATURATED_OUTPUT",
        "OSCILLATION, OSCILLATION",
        "EXPLOSION, EXPLODING_GRADIENTS",
        "WRONG_RANGE, WRONG_RANGE",
        "BY_HEART, FEW_IMAGES"
    })
    void theDoctorNamesItFirstOrSecond(Disaster disaster, Symptom symptom) throws Exception {
        RunFolder run = RunFolder.open(RUNS.resolve(disaster.name()));
        TrainingPlan its = disaster.plan(run.plan());
        assertEquals(its.withSeed(run.plan().seed()), run.plan(), "the recipe is another by now");
        List<Symptom> seen =
                Doctor.examine(MeasuredRun.of(run)).remarks().stream()
                        .map(Remark::symptom)
                        .toList();
        assertTrue(seen.subList(0, Math.min(2, seen.size())).contains(symptom), seen.toString());
    }

    /// What the solution says of the likeness.
    @Test
    void imagesLearntByHeartResembleEachOther() throws Exception {
        Path run = RUNS.resolve(Disaster.BY_HEART.name());
        QualityMetrics last = QualityLog.read(RunFolder.open(run).qualityFile()).getLast();
        assertTrue(last.msSsim() > last.msSsimReal(), last.toString());
    }
}

package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.doctor.Doctor;
import dcganlab.doctor.Remark;
import dcganlab.doctor.Symptom;
import dcganlab.model.ReadyRun;
import dcganlab.runs.ReadyRuns;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/** The runs that ship are what they are called, in the doctor's eyes. */
class ReadyRunsDiagnosisTest {
    @TempDir Path folder;

    private List<Symptom> symptoms(ReadyRun ready) throws Exception {
        Path run = ReadyRuns.in(new RunLibrary(folder), ready, "ready");
        return Doctor.examine(MeasuredRun.of(RunFolder.open(run))).remarks().stream()
                .map(Remark::symptom)
                .toList();
    }

    @Test
    void theGoodOneIsHealthy() throws Exception {
        assertEquals(List.of(), symptoms(ReadyRun.GOOD));
    }

    @ParameterizedTest
    @CsvSource({
        "STRONG_DISCRIMINATOR, DISCRIMINATOR_WINS",
        "COLLAPSE, MODE_COLLAPSE",
        "COLLAPSE, RATE_G_HIGH",
        "HIGH_RATES, RATE_D_HIGH",
        "HIGH_RATES, RATE_G_HIGH",
        "HIGH_RATES, SATURATED_OUTPUT"
    })
    void theOthersHaveWhatTheyAreCalledAfter(ReadyRun ready, Symptom symptom) throws Exception {
        List<Symptom> seen = symptoms(ready);
        assertTrue(seen.contains(symptom), seen.toString());
    }
}

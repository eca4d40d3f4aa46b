package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

class ProcessorTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "vendor_id : AuthenticAMD, 26, true",
        "vendor_id : AuthenticAMD, 25, false",
        "vendor_id : GenuineIntel, 26, false",
        "CPU implementer : 0x41, 26, false"
    })
    void convolutionsAreFasterWhereMatrixProductsAreNarrow(
            String vendor, int family, boolean expected) throws Exception {
        String[] lines = {vendor, "cpu family : " + family, "model : 2"};
        assertEquals(expected, processor(lines).hasFasterConvolutions());
    }

    @Test
    void oneModelIsToldFromAnotherWhateverTheClock() throws Exception {
        String model = processor("model name : One", "cpu MHz : 2000.1", "flags : avx2").model();
        assertTrue(model.contains("One"), model);
        assertEquals(
                model, processor("model name : One", "cpu MHz : 3999.9", "flags : avx2").model());
        assertNotEquals(
                model,
                processor("model name : One", "cpu MHz : 3999.9", "flags : avx512f").model());
    }

    private Processor processor(String... lines) throws Exception {
        Path file = folder.resolve("cpuinfo");
        String text = "processor : 0\n" + String.join("\n", lines) + "\n";
        Files.writeString(file, text.replace(" :", "\t\t:"));
        return new Processor(file);
    }

    @Test
    void ofAnUnknownOneNothingIsKnown() {
        Processor unknown = new Processor(folder.resolve("nowhere"));
        assertFalse(unknown.hasFasterConvolutions());
    }
}

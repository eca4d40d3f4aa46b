package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Precision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

class FasterPrecisionTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "flags : fpu avx512f avx512_bf16 sha_ni, true",
        "flags : fpu amx_bf16 amx_tile, true",
        "Features : fp asimd bf16 i8mm, true",
        "flags : fpu avx2 avx512f, false",
        "model name : bf16, false"
    })
    void theKernelListsTheInstructions(String line, boolean expected) throws Exception {
        Path processor = folder.resolve("cpuinfo");
        Files.writeString(processor, "processor\t: 0\n" + line.replace(" :", "\t\t:") + "\n");
        assertEquals(expected, FasterPrecision.hasInstructions(processor));
    }

    @Test
    void anUnknownProcessorHasNone() {
        assertFalse(FasterPrecision.hasInstructions(folder.resolve("nowhere")));
    }

    @Test
    void bothPrecisionsCanBeMeasured() {
        assertTrue(FasterPrecision.nanos(Precision.F32) > 0);
        assertTrue(FasterPrecision.nanos(Precision.BF16) > 0);
        assertEquals(Precision.F32, FasterPrecision.on("gpu0"));
    }
}

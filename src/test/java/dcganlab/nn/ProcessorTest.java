package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
        "flags : fpu avx512f avx512_bf16 sha_ni, true",
        "flags : fpu amx_bf16 amx_tile, true",
        "Features : fp asimd bf16 i8mm, true",
        "flags : fpu avx2 avx512f, false",
        "model name : bf16, false"
    })
    void theKernelListsTheInstructionsForBfloat16(String line, boolean expected) throws Exception {
        assertEquals(expected, processor(line).hasBfloat16());
    }

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

    private Processor processor(String... lines) throws Exception {
        Path file = folder.resolve("cpuinfo");
        String text = "processor : 0\n" + String.join("\n", lines) + "\n";
        Files.writeString(file, text.replace(" :", "\t\t:"));
        return new Processor(file);
    }

    @Test
    void ofAnUnknownOneNothingIsKnown() {
        Processor unknown = new Processor(folder.resolve("nowhere"));
        assertFalse(unknown.hasBfloat16());
        assertFalse(unknown.hasFasterConvolutions());
    }
}

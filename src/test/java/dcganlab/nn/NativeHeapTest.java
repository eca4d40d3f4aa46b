package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.cli.ResidentMemory;
import dcganlab.model.Device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.util.Objects;
import java.util.OptionalInt;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads the resident memory from /proc")
class NativeHeapTest {
    private static final int TENSORS = 20;
    private static final long MIB_EACH = 16;
    private static final long ALL = TENSORS * MIB_EACH;

    @Test
    void whatIsFreedStaysUntilItIsGivenBack() {
        assumeTrue(CLibrary.call("malloc_trim", 0L).isPresent(), "another C library");
        use();
        NativeHeap.giveBack();
        double before = resident();
        use();
        double kept = resident();
        NativeHeap.giveBack();
        double after = resident();
        assertTrue(kept - before > ALL / 2, kept - before + " MiB are kept");
        assertTrue(kept - after > ALL / 2, kept - after + " MiB are given back");
    }

    /// Fills memory and frees it.
    private static void use() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            for (int i = 0; i < TENSORS; i++) {
                manager.ones(new Shape(MIB_EACH << 18));
            }
        }
    }

    /// In MiB.
    private static double resident() {
        return Objects.requireNonNull(ResidentMemory.mib());
    }

    @Test
    void aFunctionThatTheLibraryLacksGivesNothing() {
        assertEquals(OptionalInt.empty(), CLibrary.call("no_such_function", 1));
        assertEquals(OptionalInt.of(7), CLibrary.call("abs", -7));
    }
}

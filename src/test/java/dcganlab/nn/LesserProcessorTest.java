package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Device;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Where the tests ask for a lesser processor than this one, the engine computes as that does.
@Tag("arithmetic")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LesserProcessorTest {
    private static final Map<String, String> NAMES = Map.of("avx2", "AVX2", "default", "NO AVX");

    @Test
    @EnabledIfEnvironmentVariable(named = "ATEN_CPU_CAPABILITY", matches = ".+")
    void theEngineUsesNoMoreThanItsInstructions() throws Throwable {
        assertEquals(NAMES.get(System.getenv("ATEN_CPU_CAPABILITY")), capability());
    }

    /// What libtorch's `std::string at::get_cpu_capability()` says.
    @SuppressWarnings("restricted") // Only native code tells.
    private static String capability() throws Throwable {
        Torch.requireDevice(Device.CPU); // loads it
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment function =
                    SymbolLookup.libraryLookup(library(), arena)
                            .find("_ZN2at18get_cpu_capabilityB5cxx11Ev")
                            .orElseThrow();
            MemorySegment string = arena.allocate(32); // a pointer, a length, room for short ones
            Linker.nativeLinker()
                    .downcallHandle(function, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))
                    .invoke(string);
            long length = string.get(ValueLayout.JAVA_LONG, 8);
            return string.get(ValueLayout.ADDRESS, 0).reinterpret(length + 1).getString(0);
        }
    }

    private static Path library() throws Exception {
        try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
            return mapped.filter(line -> line.endsWith("libtorch_cpu.so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

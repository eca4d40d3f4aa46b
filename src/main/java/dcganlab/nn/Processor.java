package dcganlab.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What the processor can do, as Linux describes it; elsewhere nothing is known of it.
final class Processor {
    /// Instructions for bfloat16: Intel's and AMD's, Intel's matrix tiles, ARM's.
    private static final Pattern BFLOAT16 = listed("avx512_bf16|amx_bf16|bf16");

    /// AMD's from Zen 5 on, whose AVX-512 computes twice as much at once as AVX2.
    private static final Pattern WIDE_AMD =
            Pattern.compile(
                    "^vendor_id\\s*:\\s*AuthenticAMD\\s+^cpu family\\s*:\\s*(2[6-9]|[3-9]\\d)\\s",
                    Pattern.MULTILINE);

    /// This machine's.
    static final Processor HERE = new Processor(Path.of("/proc/cpuinfo"));

    private final boolean bfloat16;
    private final boolean fasterConvolutions;

    /// @param file a description like `/proc/cpuinfo`
    Processor(Path file) {
        String description = read(file);
        bfloat16 = BFLOAT16.matcher(description).find();
        fasterConvolutions = WIDE_AMD.matcher(description).find();
    }

    private static Pattern listed(String instructions) {
        return Pattern.compile(
                "^(flags|Features)\\s*:.*\\b(" + instructions + ")\\b", Pattern.MULTILINE);
    }

    private static String read(Path file) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            System.getLogger(Processor.class.getName())
                    .log(System.Logger.Level.WARNING, "the processor is not known", e);
            return "";
        }
    }

    boolean hasBfloat16() {
        return bfloat16;
    }

    /// Whether libtorch's convolutions are twice as fast as its matrix products, of which the
    /// minimal form consists: oneDNN uses AVX-512 wherever it is, MKL on Intel's processors only.
    /// What is so on one machine must be so in each run on it, to the last bit; hence it is not
    /// measured.
    boolean hasFasterConvolutions() {
        return fasterConvolutions;
    }
}

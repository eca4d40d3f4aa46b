package dcganlab.nn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// The processor, as Linux describes it; elsewhere little is known of it.
final class Processor {
    /// AMD's from Zen 5 on, whose AVX-512 computes twice as much at once as AVX2.
    private static final Pattern WIDE_AMD =
            Pattern.compile(
                    "^vendor_id\\s*:\\s*AuthenticAMD\\s+^cpu family\\s*:\\s*(2[6-9]|[3-9]\\d)\\s",
                    Pattern.MULTILINE);

    /// What tells one model from another, and does not change while it runs, as its clock does.
    private static final Pattern OF_THE_MODEL =
            Pattern.compile(
                    "^(vendor_id|cpu family|model|model name|stepping|flags|CPU implementer"
                            + "|CPU part|CPU variant|CPU revision|Features)\\s*:.*$",
                    Pattern.MULTILINE);

    private static final Pattern NAME =
            Pattern.compile("^model name\\s*:\\s*(.*)$", Pattern.MULTILINE);

    /// This machine's.
    static final Processor HERE = new Processor(Path.of("/proc/cpuinfo"));

    private final String model;
    private final boolean fasterConvolutions;

    /// @param file a description like `/proc/cpuinfo`
    Processor(Path file) {
        String description = read(file);
        model = model(description);
        fasterConvolutions = WIDE_AMD.matcher(description).find();
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

    private static String model(String description) {
        String facts =
                OF_THE_MODEL
                        .matcher(description)
                        .results()
                        .map(MatchResult::group)
                        .distinct() // The same of each core.
                        .collect(Collectors.joining("\n"));
        CRC32 check = new CRC32();
        check.update(facts.getBytes(StandardCharsets.UTF_8));
        Matcher name = NAME.matcher(description);
        return "%s %s %08x"
                .formatted(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        name.find()
                                ? name.group(1)
                                : System.getenv()
                                        .getOrDefault("PROCESSOR_IDENTIFIER", ""), // Windows
                        check.getValue());
    }

    /// Words that tell it from a processor of another model, as far as the system knows.
    String model() {
        return model;
    }

    /// Whether libtorch's convolutions are twice as fast as its matrix products, of which the
    /// minimal form consists: oneDNN uses AVX-512 wherever it is, MKL on Intel's processors only.
    /// What is so on one machine must be so in each run on it, to the last bit; hence it is not
    /// measured. Where nothing is known the minimal form is taken, which is right everywhere and
    /// never much slower.
    boolean hasFasterConvolutions() {
        return fasterConvolutions;
    }
}

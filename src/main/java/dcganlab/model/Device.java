package dcganlab.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a run computes on.
///
/// @param number counts graphics processors from 0; 0 of what there is only one
public record Device(Kind kind, int number) {
    /// The kinds of devices.
    public enum Kind {
        /// The processor.
        CPU,

        /// A graphics processor that speaks CUDA.
        GPU,

        /// The graphics processor of Apple silicon (Metal Performance Shaders).
        MPS
    }

    public static final Device CPU = new Device(Kind.CPU, 0);
    public static final Device MPS = new Device(Kind.MPS, 0);

    private static final Pattern GPUS = Pattern.compile("gpu([0-9]{1,2})");

    public Device {
        if (number < 0 || (number > 0 && kind != Kind.GPU)) {
            throw new IllegalArgumentException(kind + " " + number);
        }
    }

    /// A graphics processor that speaks CUDA.
    ///
    /// @param number from 0
    public static Device gpu(int number) {
        return new Device(Kind.GPU, number);
    }

    /// The device that a {@link #word} names.
    ///
    /// @throws InvalidPlanException if it names none
    public static Device of(String word) {
        Matcher gpu = GPUS.matcher(word);
        if (gpu.matches()) {
            return gpu(Integer.parseInt(gpu.group(1)));
        }
        return switch (word) {
            case "cpu" -> CPU;
            case "mps" -> MPS;
            default -> throw new InvalidPlanException(Message.of("model.device", word));
        };
    }

    /// Its name on a command line and in a plan: `cpu`, `gpu0` and on, `mps`.
    public String word() {
        return switch (kind) {
            case CPU -> "cpu";
            case GPU -> "gpu" + number;
            case MPS -> "mps";
        };
    }

    /// Whether it is the processor, whose memory Java's arrays lie in, too.
    public boolean isProcessor() {
        return kind == Kind.CPU;
    }

    @Override
    public String toString() {
        return word();
    }
}

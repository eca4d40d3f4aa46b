package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

/// The memory that images may fill.
///
/// @param bytes how much
public record MemoryBudget(long bytes) {
    /// An array's header, its place in the list of images, its label.
    private static final int OVERHEAD = 16 + 4 + 4;

    private static final long MEBIBYTE = 1 << 20;

    /// Seven eighths of what is free; the rest is for decoding and for the program.
    public static MemoryBudget now() {
        return new MemoryBudget(free() / 8 * 7);
    }

    public static long each(Preparation preparation) {
        return (long) preparation.channels() * preparation.size() * preparation.size() + OVERHEAD;
    }

    /// Refuses more images than fit, before memory is asked for.
    ///
    /// @throws LabException that says how much is needed, how much is free and what to do
    public void require(long images, Preparation preparation) throws LabException {
        if (images > bytes / each(preparation)) {
            throw new LabException(
                    Message.of(
                            "data.tooLarge",
                            images,
                            preparation.size(),
                            Math.ceilDiv(images * each(preparation), MEBIBYTE),
                            bytes / MEBIBYTE));
        }
    }

    private static long free() {
        Runtime machine = Runtime.getRuntime();
        return machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
    }
}

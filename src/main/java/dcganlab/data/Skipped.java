package dcganlab.data;

import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was passed over.
///
/// @param file its path below the folder that was read
/// @param reason why, for the user
public record Skipped(String file, Message reason) {
    static Skipped because(Path file, Message reason) {
        return new Skipped(String.valueOf(file.getFileName()), reason);
    }

    static Skipped because(Path file, IOException failure) {
        return because(file, ReadFailure.reason(failure));
    }
}

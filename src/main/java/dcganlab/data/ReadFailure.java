package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// What an `IOException` means for the user.
final class ReadFailure {
    private ReadFailure() {}

    static Message reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> Message.of("data.noPermission");
            case NoSuchFileException _ -> Message.of("data.gone");
            case FileSystemLoopException _ -> Message.of("data.loop");
            case EOFException _ -> Message.of("data.cutOff");
            case ZipException _ -> Message.of("data.damaged");
            default -> Message.of("data.unreadable", String.valueOf(failure.getMessage()));
        };
    }

    /// The end of a load that has nothing else to read.
    static LabException of(Object file, IOException failure) {
        return because(file, reason(failure), failure);
    }

    static LabException because(Object file, Message reason) {
        return new LabException(Message.of("data.cannotRead", file.toString(), reason));
    }

    private static LabException because(Object file, Message reason, IOException cause) {
        return new LabException(Message.of("data.cannotRead", file.toString(), reason), cause);
    }
}

package dcganlab.data;

import dcganlab.data.tree.ArchiveException;
import dcganlab.data.tree.DataFile;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// What an `IOException` means for the user.
public final class ReadFailure {
    private ReadFailure() {}

    public static Message reason(IOException failure) {
        return switch (failure) {
            case UnusableFile unusable -> unusable.reason();
            case AccessDeniedException _ -> Message.of("data.noPermission");
            case NoSuchFileException _ -> Message.of("data.gone");
            case FileSystemLoopException _ -> Message.of("data.loop");
            case ArchiveException known -> known.reason();
            case EOFException _ -> Message.of("data.cutOff");
            case ZipException _ -> Message.of("data.damaged");
            default -> Message.of("data.unreadable", String.valueOf(failure.getMessage()));
        };
    }

    /// The end of a load that has nothing else to read.
    public static LabException of(DataFile file, IOException failure) {
        return new LabException(
                Message.of("data.cannotRead", file.location(), reason(failure)), failure);
    }

    /// The end of a load whose choice cannot even be looked into.
    public static LabException of(Path chosen, IOException failure) {
        return new LabException(
                Message.of("data.cannotRead", chosen.toString(), reason(failure)), failure);
    }

    public static LabException because(DataFile file, Message reason) {
        return new LabException(Message.of("data.cannotRead", file.location(), reason));
    }
}

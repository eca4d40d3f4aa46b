package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Says for the user why a file could not be read or written. The system's own exceptions often say
/// no more than the file's name.
public final class FileTrouble {
    private FileTrouble() {}

    public static LabException reading(Path file, IOException cause) {
        return new LabException(
                Message.of("runs.cannotRead", file.toString(), reason(cause)), cause);
    }

    public static LabException writing(Path file, IOException cause) {
        return new LabException(
                Message.of("runs.cannotWrite", file.toString(), reason(cause)), cause);
    }

    private static Message reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> Message.of("runs.noSuchFile");
            case FileAlreadyExistsException _ -> Message.of("runs.inTheWay");
            case AccessDeniedException _ -> Message.of("runs.denied");
            case NotDirectoryException _ -> Message.of("runs.notDirectory");
            case CharacterCodingException _ -> Message.of("runs.notText");
            case FileSystemException e when e.getReason() != null ->
                    Message.of("runs.system", e.getReason());
            case FileNotFoundException e -> Message.of("runs.system", inBrackets(text(e)));
            default -> Message.of("runs.system", text(cause));
        };
    }

    /// `java.io` writes "PATH (REASON)".
    private static String inBrackets(String text) {
        int from = text.lastIndexOf(" (");
        return from >= 0 && text.endsWith(")") ? text.substring(from + 2, text.length() - 1) : text;
    }

    private static String text(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

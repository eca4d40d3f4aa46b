package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Where a run can begin: where nothing stands yet, in an empty folder, or in place of an older run
/// that may be lost.
public final class RunRoom {
    private RunRoom() {}

    /// Checks that {@link RunFolder#create} can start a run, so that long work does not end in
    /// vain. Changes nothing.
    ///
    /// @throws LabException if the folder cannot be written, holds anything else, or a run that
    ///   must not be lost
    public static void require(Path path, boolean overwrite) throws LabException {
        Path there = path.toAbsolutePath().normalize();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        if (Files.isSymbolicLink(there) && !Files.exists(there)) {
            throw new LabException(Message.of("runs.linkLost", there.toString()));
        }
        if (!Files.isDirectory(there)) {
            throw new LabException(Message.of("runs.isFile", there.toString()));
        }
        if (!Files.isWritable(there)) {
            throw new LabException(
                    Message.of("runs.cannotWrite", path.toString(), Message.of("runs.denied")));
        }
        try {
            requireNothingElse(path, overwrite);
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    private static void requireNothingElse(Path path, boolean overwrite)
            throws IOException, LabException {
        if (RunFolder.isRun(path)) {
            if (!overwrite) {
                throw new LabException(Message.of("runs.exists", path.toString()));
            }
            return;
        }
        if (!Files.exists(path)) {
            return;
        }
        if (!Folders.content(path).isEmpty()) {
            throw new LabException(Message.of("runs.notEmpty", path.toString()));
        }
    }
}

package dcganlab.data;

import dcganlab.files.FileKind;
import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds out what kind of images a choice means: by the content of the file, never by its name.
public final class ImageSources {
    private ImageSources() {}

    /// The source of the chosen images. Looks into files: not for the FX thread.
    ///
    /// @param portraits the built-in source, made for a number of images
    /// @throws LabException if there is no such file, it cannot be read, or is nothing that the lab
    ///   reads
    public static ImageSource open(DataChoice choice, IntFunction<ImageSource> portraits)
            throws LabException {
        if (choice.builtIn()) {
            return portraits.apply(choice.count());
        }
        Path path;
        try {
            path = Path.of(choice.location()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LabException(
                    Message.of("data.cannotRead", choice.location(), Message.of("data.gone")), e);
        }
        try {
            BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
            return kind.isDirectory() ? folder(path) : file(path);
        } catch (IOException e) {
            throw ReadFailure.of(path, e);
        }
    }

    private static ImageSource folder(Path folder) throws IOException, LabException {
        Optional<ImageSource> set = TrainingFiles.in(folder);
        return set.isPresent() ? set.get() : new ImageFolder(folder);
    }

    private static ImageSource file(Path file) throws IOException, LabException {
        if (!Files.isRegularFile(file)) {
            throw ReadFailure.because(file, Message.of("data.special"));
        }
        byte[] head = Unpacked.head(file, FileKind.HEAD);
        if (head.length == 0) {
            throw ReadFailure.because(file, Message.of("data.empty"));
        }
        if (IdxHeader.images(head)) {
            return new IdxFile(file);
        }
        FileKind kind = FileKind.of(head);
        if (ImageFormat.of(kind) != null) {
            return new ImageFolder(file);
        }
        if (kind == FileKind.NUMPY || (kind == FileKind.ZIP && NumpyFile.holdsArrays(file))) {
            return new NumpyFile(file);
        }
        if (CifarFile.looksLike(file)) {
            return new CifarFile(file);
        }
        throw ReadFailure.because(file, whatElse(file, head));
    }

    /// What users take for images, most often.
    private static Message whatElse(Path file, byte[] head) throws IOException {
        if (IdxHeader.labels(head)) {
            return Message.of("data.onlyLabels");
        }
        FileKind kind = FileKind.of(file);
        if (kind == null) {
            return Message.of("data.unknownFile");
        }
        return switch (kind.family()) {
            case PACKED -> Message.of("data.unpackFirst");
            case IMAGE -> Message.of("data.foreign", kind.words());
            default -> Message.of("data.otherKind", kind.words());
        };
    }
}

package dcganlab.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NumpyHeader;

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
        byte[] head = Unpacked.head(file, ImageFormat.HEAD);
        if (head.length == 0) {
            throw ReadFailure.because(file, Message.of("data.empty"));
        }
        if (IdxHeader.images(head)) {
            return new IdxFile(file);
        }
        if (ImageFormat.of(head) != null) {
            return new ImageFolder(file);
        }
        boolean zip = new String(head, ISO_8859_1).startsWith("PK\3\4");
        if (NumpyHeader.begins(head) || (zip && NumpyFile.holdsArrays(file))) {
            return new NumpyFile(file);
        }
        if (CifarFile.looksLike(file)) {
            return new CifarFile(file);
        }
        throw ReadFailure.because(file, whatElse(file, head, zip));
    }

    /// What users take for images, most often.
    private static Message whatElse(Path file, byte[] head, boolean zip) throws IOException {
        if (IdxHeader.labels(head)) {
            return Message.of("data.onlyLabels");
        }
        if (zip || packed(file)) {
            return Message.of("data.unpackFirst");
        }
        String foreign = ImageFormat.foreign(head);
        return foreign == null
                ? Message.of("data.unknownFile")
                : Message.of("data.foreign", foreign);
    }

    private static boolean packed(Path file) throws IOException {
        byte[] packed;
        try (var in = Files.newInputStream(file)) {
            packed = in.readNBytes(4);
        }
        String start = new String(packed, ISO_8859_1);
        return start.startsWith("\u001F\u008B")
                || start.startsWith("BZh")
                || start.startsWith("7z\u00BC\u00AF")
                || start.startsWith("Rar!");
    }
}

package dcganlab.data;

import dcganlab.data.tree.Archive;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.files.FileKind;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The images of a file or folder on the disk. What they are is found out by the content of the
/// files, never by their names alone.
///
/// @param path of a folder, an archive or a file
/// @param part which set, where there are several; empty for the only one
/// @param tile side of the squares that each picture is cut into; 0 for none
public record ChosenFiles(Path path, String part, int tile) implements ImageSource {
    private static final Pattern ARCHIVE =
            Pattern.compile(".*\\.(zip|tar|tgz|tbz2?|txz|tar\\.(gz|bz2|xz|zst)|7z|rar)");

    /// An archive in an archive in an archive is no way to hand out images.
    private static final int DEEPEST = 3;

    public ChosenFiles(Path path) {
        this(path, "", 0);
    }

    @Override
    public ImageSet load(Preparation preparation, LoadProgress progress) throws LabException {
        return load(preparation, new Load(progress));
    }

    ImageSet load(Preparation preparation, Load load) throws LabException {
        try {
            BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
            if (!kind.isDirectory() && !kind.isRegularFile()) {
                throw new LabException(
                        Message.of("data.cannotRead", path.toString(), Message.of("data.special")));
            }
            try (FileTree tree = FileTree.of(path, load);
                    Archive archive = archive(tree, load)) {
                return archive == null
                        ? load(tree, preparation, load, 0)
                        : load(archive, preparation, load, 1);
            }
        } catch (IOException e) {
            throw ReadFailure.of(path, e);
        }
    }

    /// A file that was chosen by itself, if it is to be looked into as a folder is; null if not.
    /// Many formats of models, documents and arrays are zips too.
    private @Nullable Archive archive(FileTree tree, Load load) throws IOException {
        if (!tree.oneFile()) {
            return null;
        }
        DataFile file = tree.files().getFirst();
        FileKind kind = FileKind.of(path);
        boolean foreign =
                (kind != null && kind.family() == FileKind.Family.MODEL)
                        || (kind == FileKind.NUMPY_ARCHIVE
                                && file.name().toLowerCase(Locale.ROOT).endsWith(".npz"));
        return foreign ? null : Archive.in(file, load);
    }

    private ImageSet load(FileTree tree, Preparation preparation, Load load, int depth)
            throws IOException, LabException {
        FoundSets found = FoundSets.in(tree, load);
        if (found.none()) {
            if (tree.oneFile()) {
                OtherFile.refuse(tree.files().getFirst(), path);
            } else if (Parts.named(tree.files()) == 0) {
                DataFile only = onlyArchive(tree, depth);
                if (only != null) {
                    return inside(only, preparation, load, depth + 1);
                }
            }
        }
        Parts parts = new Parts(tree, found, tile);
        FoundSet chosen = parts.chosen(part);
        ImageSet images =
                holdingOut(
                                chosen.load(preparation, load),
                                tree.forwardOnly() ? null : found.tests(chosen),
                                preparation,
                                load)
                        .ofKind(chosen.kind());
        return images.remarking(Remarks.of(images))
                .skipping(tree.skipped())
                .skipping(parts.aside(chosen))
                .among(parts.names().size() > 1 ? parts.names() : List.of());
    }

    /// Images with those beside them for testing. If these cannot be read, the others still can.
    private static ImageSet holdingOut(
            ImageSet images, @Nullable FoundSet tests, Preparation preparation, Load load)
            throws LabException {
        if (tests == null || !tests.canBeSampled()) {
            return images;
        }
        try {
            return HeldOut.beside(images, tests.load(preparation, load.sampling(HeldOut.MOST)));
        } catch (IOException | LabException e) {
            return images.remarking(List.of(Message.of("data.noHeldOut", reason(e))));
        }
    }

    private static Message reason(Exception failure) {
        return failure instanceof LabException lab
                ? lab.reason()
                : ReadFailure.reason((IOException) failure);
    }

    private ImageSet inside(DataFile file, Preparation preparation, Load load, int depth)
            throws IOException, LabException {
        try (Archive archive = Archive.in(file, load)) {
            if (archive == null) {
                throw ReadFailure.because(file, Message.of("data.unpackFirst"));
            }
            return load(archive, preparation, load, depth);
        }
    }

    /// The archive in a tree that has nothing else; none if there is none.
    ///
    /// @throws LabException if there are several: they hold training and test images, most often
    private static @Nullable DataFile onlyArchive(FileTree tree, int depth) throws LabException {
        List<DataFile> archives =
                tree.files().stream()
                        .filter(file ->
                                ARCHIVE.matcher(file.name().toLowerCase(Locale.ROOT)).matches())
                        .toList();
        if (archives.isEmpty() || depth >= DEEPEST) {
            return null;
        }
        if (archives.size() > 1) {
            throw new LabException(
                    Message.of(
                            "data.severalArchives",
                            tree.location(),
                            String.join(", ", archives.stream().map(DataFile::path).toList())));
        }
        return archives.getFirst();
    }
}

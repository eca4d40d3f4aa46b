package dcganlab.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.arrays.ArrayFormat;
import dcganlab.data.arrays.IdxHeader;
import dcganlab.data.pictures.ImageFormat;
import dcganlab.data.pictures.Pictures;
import dcganlab.data.records.CifarFormat;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The images of a file or folder on the disk. What they are is found out by the content of the
/// files, never by their names alone.
///
/// @param path of a folder, an archive or a file
public record ChosenFiles(Path path) implements ImageSource {
    private static final List<SetFormat> FORMATS = List.of(new CifarFormat(), new ArrayFormat());

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
            try (FileTree tree = FileTree.of(path, load)) {
                return load(tree, preparation, load);
            }
        } catch (IOException e) {
            throw ReadFailure.of(path, e);
        }
    }

    private static ImageSet load(FileTree tree, Preparation preparation, Load load)
            throws IOException, LabException {
        Map<DataFile, IOException> broken = new LinkedHashMap<>();
        List<FoundSet> sets = sets(tree, broken);
        Optional<FoundSet> training = sets.stream().filter(set -> !set.forTesting()).findFirst();
        FoundSet chosen = training.or(() -> sets.stream().findFirst()).orElseGet(() -> null);
        if (chosen == null) {
            if (tree.oneFile()) {
                requirePicture(tree.files().getFirst());
            }
            chosen = new Pictures(tree);
        }
        ImageSet images = chosen.load(preparation, load).ofKind(chosen.kind());
        return images.skipping(tree.skipped()).skipping(aside(tree, chosen, sets, broken));
    }

    private static List<FoundSet> sets(FileTree tree, Map<DataFile, IOException> broken)
            throws LabException {
        Map<String, List<DataFile>> folders =
                tree.files().stream().collect(Collectors.groupingBy(DataFile::folder));
        for (SetFormat format : FORMATS) {
            List<FoundSet> sets = new ArrayList<>();
            List<DataFile> top = folders.getOrDefault("", List.of());
            sets.addAll(format.among(top, tree, broken));
            if (!sets.isEmpty()) {
                return sets;
            }
        }
        return List.of();
    }

    private static List<Skipped> aside(
            FileTree tree,
            FoundSet chosen,
            List<FoundSet> sets,
            Map<DataFile, IOException> broken) {
        Set<DataFile> used = new HashSet<>(chosen.files());
        Map<DataFile, Message> reasons = new HashMap<>();
        sets.stream()
                .filter(FoundSet::forTesting)
                .flatMap(set -> set.files().stream())
                .forEach(file -> reasons.put(file, Message.of("data.forTesting")));
        broken.forEach((file, failure) -> reasons.put(file, ReadFailure.reason(failure)));
        return tree.files().stream()
                .filter(file -> !used.contains(file))
                .map(file ->
                        Skipped.because(
                                file, reasons.getOrDefault(file, Message.of("data.notInSet"))))
                .toList();
    }

    /// @throws LabException that says what else it is
    private static void requirePicture(DataFile file) throws IOException, LabException {
        byte[] head = Unpacked.head(file, ImageFormat.HEAD);
        if (head.length == 0) {
            throw ReadFailure.because(file, Message.of("data.empty"));
        }
        if (ImageFormat.of(head) == null) {
            throw ReadFailure.because(file, whatElse(file, head));
        }
    }

    /// What users take for images, most often.
    private static Message whatElse(DataFile file, byte[] head) throws IOException {
        if (IdxHeader.labels(head)) {
            return Message.of("data.onlyLabels");
        }
        if (packed(file)) {
            return Message.of("data.unpackFirst");
        }
        String foreign = ImageFormat.foreign(head);
        return foreign == null
                ? Message.of("data.unknownFile")
                : Message.of("data.foreign", foreign);
    }

    private static boolean packed(DataFile file) throws IOException {
        byte[] packed;
        try (InputStream in = file.open()) {
            packed = in.readNBytes(4);
        }
        String start = new String(packed, ISO_8859_1);
        return start.startsWith("PK\3\4")
                || start.startsWith("\u001F\u008B")
                || start.startsWith("BZh")
                || start.startsWith("7z\u00BC\u00AF")
                || start.startsWith("Rar!");
    }
}

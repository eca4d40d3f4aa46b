package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises the folders in which IDX, CIFAR and NumPy files are handed out. What is for training
/// is read; what is for testing is left alone, as it should be.
final class TrainingFiles {
    /// Only files named so are looked into: a folder may hold a hundred thousand others.
    private static final Pattern CANDIDATE = Pattern.compile(".*(idx3|ubyte).*|.*\\.(bin|npy|npz)");

    private final Path folder;
    private final List<Path> files;

    /// Candidates that cannot even be looked into.
    private final Map<Path, IOException> broken = new LinkedHashMap<>();

    private TrainingFiles(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    /// The training set of a folder, empty if the folder is none of these.
    ///
    /// @throws LabException if only files for testing are left because one for training is broken
    static Optional<ImageSource> in(Path folder) throws IOException, LabException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(files::add);
        }
        files.sort(null);
        return new TrainingFiles(folder, files).recognised();
    }

    private Optional<ImageSource> recognised() throws LabException {
        List<Path> idx = new ArrayList<>();
        List<Path> cifar = new ArrayList<>();
        List<Path> numpy = new ArrayList<>();
        for (Path file : files) {
            if (!CANDIDATE.matcher(lowerName(file)).matches()
                    || !Files.isRegularFile(file)
                    || !Files.isReadable(file)) {
                continue;
            }
            try {
                if (IdxHeader.images(file)) {
                    idx.add(file);
                } else if (lowerName(file).endsWith(".bin") && CifarFile.looksLike(file)) {
                    cifar.add(file);
                } else if (lowerName(file).contains(".np")) {
                    numpy.add(file);
                }
            } catch (IOException e) {
                broken.put(file, e);
            }
        }
        if (!idx.isEmpty()) {
            List<Path> training = forTraining(idx);
            Set<Path> used = new HashSet<>();
            training.forEach(images -> used.addAll(IdxFile.withLabels(images)));
            return Optional.of(new IdxFile(name(folder), training, aside(idx, used)));
        }
        if (!cifar.isEmpty()) {
            List<Path> training = forTraining(cifar);
            Set<Path> used = new HashSet<>(training);
            CifarFile.NAMES_FILES.forEach(names -> used.add(folder.resolve(names)));
            return Optional.of(new CifarFile(name(folder), training, aside(cifar, used)));
        }
        return NumpyFile.among(numpy).map(NumpyFile::new);
    }

    /// All but those for testing; all, if there are no others.
    private List<Path> forTraining(List<Path> sets) throws LabException {
        List<Path> training = sets.stream().filter(file -> !forTesting(file)).toList();
        if (!training.isEmpty()) {
            return training;
        }
        for (Map.Entry<Path, IOException> file : broken.entrySet()) {
            if (!forTesting(file.getKey())) {
                throw ReadFailure.of(file.getKey(), file.getValue());
            }
        }
        return sets;
    }

    private static boolean forTesting(Path file) {
        String name = lowerName(file);
        return name.contains("test") || name.contains("t10k");
    }

    private List<Skipped> aside(List<Path> sets, Set<Path> used) {
        return files.stream()
                .filter(file -> !used.contains(file))
                .map(file -> Skipped.because(file, reason(file, sets)))
                .toList();
    }

    private Message reason(Path file, List<Path> sets) {
        IOException failure = broken.get(file);
        if (failure != null) {
            return ReadFailure.reason(failure);
        }
        if (sets.contains(file) || forTesting(file)) {
            return Message.of("data.forTesting");
        }
        return Message.of(name(file).startsWith(".") ? "data.hidden" : "data.notInSet");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String lowerName(Path file) {
        return name(file).toLowerCase(Locale.ROOT);
    }
}

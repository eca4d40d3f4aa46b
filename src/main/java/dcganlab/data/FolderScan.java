package dcganlab.data;

import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;

/// The files below a folder. Links are followed, circles of links noticed, hidden files and folders
/// passed over: programs leave them, users do not mean them.
final class FolderScan implements FileVisitor<Path> {
    private final Path root;
    private final Load load;
    private final List<Found> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /// How many files and folders were met in each open folder, outermost first.
    private final Deque<Integer> met = new ArrayDeque<>();

    /// @param name path below the root, `/` between its parts on every system
    record Found(Path path, String name) {
        /// The folder directly below the root that the file is in; empty for a file beside them.
        String folder() {
            int slash = name.indexOf('/');
            return slash < 0 ? "" : name.substring(0, slash);
        }
    }

    private FolderScan(Path root, Load load) {
        this.root = root;
        this.load = load;
    }

    /// Finds all files below a folder, or the file itself if it is one.
    static FolderScan of(Path root, Load load) throws IOException {
        FolderScan scan = new FolderScan(root, load);
        if (Files.isDirectory(root)) {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, scan);
            scan.files.sort(Comparator.comparing(Found::name));
        } else {
            scan.files.add(new Found(root, String.valueOf(root.getFileName())));
        }
        return scan;
    }

    /// Every file that may be an image, in the order of its name.
    List<Found> files() {
        return files;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        load.goOn();
        if (folder.equals(root)) {
            met.push(0);
            return FileVisitResult.CONTINUE;
        }
        meet();
        if (hidden(folder)) {
            skip(folder, Message.of("data.hidden"));
            return FileVisitResult.SKIP_SUBTREE;
        }
        met.push(0);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        load.goOn();
        meet();
        if (hidden(file)) {
            skip(file, Message.of("data.hidden"));
        } else if (!attributes.isRegularFile()) {
            skip(file, Message.of("data.special"));
        } else if (attributes.size() == 0) {
            skip(file, Message.of("data.empty"));
        } else {
            files.add(new Found(file, name(file)));
            load.done(1);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        meet();
        skip(file, hidden(file) ? Message.of("data.hidden") : ReadFailure.reason(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (met.pop() == 0 && !folder.equals(root)) {
            skip(folder, Message.of("data.emptyFolder"));
        }
        if (failure != null) {
            skip(folder, ReadFailure.reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private void meet() {
        met.push(met.pop() + 1);
    }

    private void skip(Path file, Message reason) {
        skipped.add(new Skipped(name(file), reason));
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean hidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }
}

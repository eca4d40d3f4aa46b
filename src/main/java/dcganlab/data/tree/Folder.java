package dcganlab.data.tree;

import dcganlab.data.Load;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder and all below it. Links are followed, circles of links noticed, hidden files and
/// folders passed over: programs leave them, users do not mean them.
final class Folder implements FileTree, FileVisitor<Path> {
    private final Path root;
    private final Load load;
    private final List<DataFile> files = new ArrayList<>();
    private final Map<String, DataFile> byPath = new HashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /// How many files and folders were met in each open folder, outermost first.
    private final Deque<Integer> met = new ArrayDeque<>();

    private Folder(Path root, Load load) {
        this.root = root;
        this.load = load;
    }

    /// Finds all files below a folder.
    static Folder of(Path root, Load load) throws IOException {
        Folder folder = new Folder(root, load);
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, folder);
        folder.files.sort(Comparator.comparing(DataFile::path));
        folder.files.forEach(file -> folder.byPath.put(file.path(), file));
        return folder;
    }

    @Override
    public String location() {
        return root.toString();
    }

    @Override
    public String name() {
        return String.valueOf(root.getFileName());
    }

    @Override
    public boolean oneFile() {
        return false;
    }

    @Override
    public List<DataFile> files() {
        return files;
    }

    @Override
    public List<Skipped> skipped() {
        return skipped;
    }

    @Override
    public Optional<DataFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    @Override
    public void close() {}

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
            files.add(new FileOnDisk(file, name(file)));
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

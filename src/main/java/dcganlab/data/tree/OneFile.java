package dcganlab.data.tree;

import dcganlab.data.Skipped;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that was chosen by itself. What belongs to it, as its labels, is found beside it.
record OneFile(Path root) implements FileTree {
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
        return true;
    }

    @Override
    public List<DataFile> files() {
        return List.of(FileOnDisk.chosen(root));
    }

    @Override
    public List<Skipped> skipped() {
        return List.of();
    }

    @Override
    public Optional<DataFile> find(String path) {
        Path place = root.resolveSibling(path);
        return Files.isRegularFile(place)
                ? Optional.of(FileOnDisk.chosen(place))
                : Optional.empty();
    }

    @Override
    public void close() {}
}

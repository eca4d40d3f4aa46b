package dcganlab.view.files;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Asks with the system's own dialogs, each time where the last answer lies.
public final class SystemPathChooser implements PathChooser {
    private final Window owner;
    private @Nullable File folder;

    /// @param owner the window that waits for the answer
    public SystemPathChooser(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> file(String title, String extension) {
        return answer(chooser(title, extension).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        return answer(chooser.showDialog(owner));
    }

    /// The dialog asks before a file is replaced, but knows only the name that was typed: where the
    /// extension makes it another one that exists, it is asked again with the whole name.
    @Override
    public Optional<Path> save(String title, String name) {
        String extension = name.substring(name.lastIndexOf('.'));
        String proposed = name;
        while (true) {
            FileChooser chooser = chooser(title, extension.substring(1));
            chooser.setInitialFileName(proposed);
            Optional<Path> answer = answer(chooser.showSaveDialog(owner));
            String typed = answer.map(path -> path.getFileName().toString()).orElse(extension);
            if (typed.endsWith(extension)) {
                return answer;
            }
            proposed = typed + extension;
            Path whole = answer.orElseThrow().resolveSibling(proposed);
            if (!Files.exists(whole)) {
                return Optional.of(whole);
            }
        }
    }

    private FileChooser chooser(String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        if (!extension.isEmpty()) {
            String pattern = "*." + extension;
            chooser.getExtensionFilters().add(new ExtensionFilter(pattern, pattern));
        }
        return chooser;
    }

    /// Where to begin: a folder that is gone would be an error.
    private @Nullable File start() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Optional<Path> answer(@Nullable File chosen) {
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}

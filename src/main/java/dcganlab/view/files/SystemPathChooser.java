package dcganlab.view.files;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks with the system's own dialogs.
///
/// @param owner the window that waits for the answer
public record SystemPathChooser(Window owner) implements PathChooser {
    @Override
    public Optional<Path> file(String title, String extension) {
        FileChooser chooser = chooser(title, extension);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name) {
        FileChooser chooser = chooser(title, name.substring(name.lastIndexOf('.') + 1));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (!extension.isEmpty()) {
            String pattern = "*." + extension;
            chooser.getExtensionFilters().add(new ExtensionFilter(pattern, pattern));
        }
        return chooser;
    }
}

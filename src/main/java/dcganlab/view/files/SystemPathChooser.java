package dcganlab.view.files;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Asks with the system's own dialogs: for pictures where the user's pictures belong, for anything
/// else among the documents; after the first answer each time where the last one of its kind lies.
public final class SystemPathChooser implements PathChooser {
    private final Window owner;
    private final Map<Kind, File> folders = new EnumMap<>(Kind.class);

    private enum Kind {
        PICTURES,
        DOCUMENTS
    }

    /// @param owner the window that waits for the answer
    /// @param pictures where it begins for pictures
    /// @param documents where it begins for anything else
    public SystemPathChooser(Window owner, Path pictures, Path documents) {
        this.owner = owner;
        folders.put(Kind.PICTURES, pictures.toFile());
        folders.put(Kind.DOCUMENTS, documents.toFile());
    }

    @Override
    public Optional<Path> file(String title, String extension) {
        Kind kind = kind(extension);
        return answer(kind, chooser(title, extension).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start(Kind.PICTURES));
        return answer(Kind.PICTURES, chooser.showDialog(owner));
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
            Optional<Path> answer =
                    answer(kind(extension.substring(1)), chooser.showSaveDialog(owner));
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
        chooser.setInitialDirectory(start(kind(extension)));
        if (!extension.isEmpty()) {
            String pattern = "*." + extension;
            chooser.getExtensionFilters().add(new ExtensionFilter(pattern, pattern));
        }
        return chooser;
    }

    /// Images to learn from are asked for without an extension.
    private static Kind kind(String extension) {
        return switch (extension) {
            case "", "png", "gif", "mp4", "svg" -> Kind.PICTURES;
            default -> Kind.DOCUMENTS;
        };
    }

    /// Where to begin: a folder that is gone would be an error.
    private @Nullable File start(Kind kind) {
        File folder = folders.get(kind);
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private Optional<Path> answer(Kind kind, @Nullable File chosen) {
        if (chosen != null && chosen.getParentFile() != null) {
            folders.put(kind, chosen.getParentFile());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}

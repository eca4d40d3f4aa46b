package dcganlab.view.files;

import javafx.event.EventTarget;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Files and folders that are let fall on a part of the window. What that part does not want is
/// left to those around it.
public final class FileDrop {
    private final Predicate<List<Path>> wanted;
    private final Consumer<List<Path>> taker;

    private FileDrop(Predicate<List<Path>> wanted, Consumer<List<Path>> taker) {
        this.wanted = wanted;
        this.taker = taker;
    }

    /// Lets them fall on a node, or on a whole scene.
    ///
    /// @param wanted whether it has a use for these paths, one or more
    /// @param taker gets them when they are let go
    public static void on(
            EventTarget place, Predicate<List<Path>> wanted, Consumer<List<Path>> taker) {
        FileDrop drop = new FileDrop(wanted, taker);
        place.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        place.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
    }

    private void over(DragEvent event) {
        if (isWanted(paths(event))) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<Path> paths = paths(event);
        if (isWanted(paths)) {
            taker.accept(paths);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private boolean isWanted(List<Path> paths) {
        return !paths.isEmpty() && wanted.test(paths);
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}

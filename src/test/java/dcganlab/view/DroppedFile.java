package dcganlab.view;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// A file that is let fall on a part of the window, by the events that a system's drag sends: the
/// headless platform has no drag of its own.
final class DroppedFile {
    private DroppedFile() {}

    /// Drags a file over a part of the window and lets it go if that takes it.
    ///
    /// @return whether it was taken
    static boolean drop(FxRobot robot, Path file, String onto) {
        Node node = robot.lookup(onto).query();
        AtomicBoolean taken = new AtomicBoolean();
        robot.interact(() -> {
            Dragboard board = DragboardHelper.createDragboard(new OneFile(file));
            DragEvent over = event(DragEvent.DRAG_OVER, board, node);
            Event.fireEvent(node, over);
            if (over.isAccepted()) {
                DragEvent dropped = event(DragEvent.DRAG_DROPPED, board, node);
                Event.fireEvent(node, dropped);
                taken.set(dropped.isDropCompleted());
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        return taken.get();
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board, Node node) {
        return new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, node, null);
    }

    /// What another program offers.
    private record OneFile(Path file) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return Set.of(DataFormat.FILES);
        }

        @Override
        public @Nullable Object getContent(DataFormat format) {
            return format.equals(DataFormat.FILES) ? List.of(file.toFile()) : null;
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return format.equals(DataFormat.FILES);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return EnumSet.of(TransferMode.COPY);
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... content) {
            return false;
        }

        @Override
        public void setDragView(Image image) {}

        @Override
        public void setDragViewOffsetX(double offset) {}

        @Override
        public void setDragViewOffsetY(double offset) {}

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}

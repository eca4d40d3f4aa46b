package dcganlab.view.runs;

import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.RunsState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pictures of the same latent points by several runs beside each other, all of the same size, with
/// the name of each run above the middle of its pictures.
final class BesidePane extends Pane {
    private static final double BETWEEN = 12;

    private static final double BELOW_HEAD = 6;

    private final ShownTexts texts;
    private final Pick pick;
    private final List<RunBlock> blocks = new ArrayList<>();
    private final ObservableValue<Number> density;
    private List<Path> paths = List.of();
    private int size = 1;

    /// Takes a picture of a run that was chosen.
    @FunctionalInterface
    interface Pick {
        void picked(int run, int index);
    }

    BesidePane(ShownTexts texts, Pick pick) {
        this.texts = texts;
        this.pick = pick;
        setMinSize(0, 0);
        density =
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::renderScaleXProperty)
                        .orElse(1.0);
        density.subscribe(this::requestLayout);
    }

    /// Shows these runs; what is there already stays where it is.
    void show(Comparison comparison) {
        List<Compared> runs = comparison.runs();
        List<Path> now = comparison.paths();
        if (!now.equals(paths)) {
            paths = now;
            fill();
        }
        for (RunBlock block : blocks) {
            block.show(comparison);
        }
        size = runs.stream().flatMapToInt(BesidePane::sizes).max().orElse(1);
        requestLayout();
    }

    private static IntStream sizes(Compared run) {
        return Stream.of(
                        run.samples() == null ? null : run.samples().pictures().size(),
                        run.row().plan() == null ? null : run.row().plan().network().imageSize())
                .filter(Objects::nonNull)
                .limit(1)
                .mapToInt(Integer::intValue);
    }

    private void fill() {
        blocks.clear();
        getChildren().clear();
        for (int run = 0; run < paths.size(); run++) {
            RunBlock block = new RunBlock(run, texts);
            PictureGrid grid = block.grid();
            if (paths.size() > 1) {
                grid.setOnPick(index -> pick.picked(block.run(), index));
            }
            blocks.add(block);
            getChildren().addAll(block.head(), grid);
        }
    }

    @Override
    protected void layoutChildren() {
        if (blocks.isEmpty()) {
            return;
        }
        double head =
                blocks.stream()
                        .mapToDouble(block -> snapSizeY(block.head().prefHeight(-1)))
                        .max()
                        .orElse(0);
        double scale = density.getValue().doubleValue();
        int gap = (int) Math.round(blocks.getFirst().grid().getGap() * scale);
        BesideLayout fit =
                BesideLayout.fit(
                        new BesideLayout.Content(blocks.size(), size, RunsState.SAMPLES),
                        new BesideLayout.Room(
                                (int) (getWidth() * scale),
                                (int) (getHeight() * scale),
                                (int) Math.ceil((head + BELOW_HEAD) * scale),
                                (int) Math.ceil(BETWEEN * scale),
                                gap));
        int across = fit.across();
        int down = (blocks.size() + across - 1) / across;
        double width = (getWidth() - (across - 1) * BETWEEN) / across;
        double height = (getHeight() - (down - 1) * BETWEEN) / down;
        for (RunBlock block : blocks) {
            block.cut(fit.columns(), fit.count());
            int row = block.run() / across;
            BoundingBox cell =
                    new BoundingBox(
                            block.run() % across * (width + BETWEEN),
                            row * (height + BETWEEN),
                            width,
                            height);
            place(block, cell, head, fit.width(gap) / scale, fit.height(gap) / scale);
        }
    }

    /// @param width of the pictures together; those of all runs are at the same height
    private void place(RunBlock block, BoundingBox cell, double head, double width, double height) {
        double free = Math.max(0, cell.getHeight() - head - BELOW_HEAD - height);
        double top = snapPositionY(cell.getMinY() + free / 2);
        block.head().resizeRelocate(cell.getMinX(), top, cell.getWidth(), head);
        boolean some = block.pictures() != null;
        double shown = some ? width : cell.getWidth(); // Words take all the room.
        block.grid()
                .resizeRelocate(
                        snapPositionX(cell.getMinX() + (cell.getWidth() - shown) / 2),
                        top + head + BELOW_HEAD,
                        shown,
                        height);
    }
}

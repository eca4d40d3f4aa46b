package dcganlab.view.runs;

import dcganlab.model.Pictures;
import dcganlab.state.RunRow;
import dcganlab.state.Thumbnails;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The newest pictures of a run in a row, as many as have room.
final class ThumbnailCell extends TreeTableCell<RunRow, RunRow> {
    private final ObservableMap<Path, Pictures> pictures;
    private final PictureGrid grid;
    private final HBox row; // In a wider cell the pictures begin at its left edge, too.

    ThumbnailCell(ObservableMap<Path, Pictures> pictures, ShownTexts texts) {
        this.pictures = pictures;
        grid = new PictureGrid(texts);
        grid.setEmptyText("");
        grid.getStyleClass().add("thumbnail");
        grid.accessibleTextProperty().bind(texts.bound("view.runs.pictures"));
        grid.setMouseTransparent(true);
        row = new HBox(grid);
        getStyleClass().add("thumbnail-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        widthProperty().subscribe(width -> show());
        pictures.addListener((MapChangeListener<Path, Pictures>) change -> show());
    }

    @Override
    protected void updateItem(@Nullable RunRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        show();
    }

    private void show() {
        RunRow run = getItem();
        Pictures all = run == null ? null : pictures.get(run.path());
        int columns = Math.min(Thumbnails.COUNT, ColumnRoom.pictures(getWidth()));
        grid.setColumns(columns);
        grid.setPrefWidth(ColumnRoom.PICTURE * columns);
        grid.setPictures(all == null ? null : all.first(columns));
    }
}

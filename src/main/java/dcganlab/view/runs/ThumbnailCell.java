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

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The newest pictures of a run in a row, as many as have room.
final class ThumbnailCell extends TreeTableCell<RunRow, RunRow> {
    private final ObservableMap<Path, Pictures> pictures;
    private final PictureGrid grid;

    ThumbnailCell(ObservableMap<Path, Pictures> pictures, ShownTexts texts) {
        this.pictures = pictures;
        grid = new PictureGrid(texts);
        grid.setEmptyText("");
        grid.getStyleClass().add("thumbnail");
        grid.accessibleTextProperty().bind(texts.bound("view.runs.pictures"));
        grid.setMouseTransparent(true);
        getStyleClass().add("thumbnail-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        widthProperty().subscribe(width -> show());
        pictures.addListener((MapChangeListener<Path, Pictures>) change -> show());
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : grid);
        show();
    }

    private void show() {
        RunRow row = getItem();
        Pictures all = row == null ? null : pictures.get(row.path());
        int columns = Math.min(Thumbnails.COUNT, ColumnRoom.pictures(getWidth()));
        grid.setColumns(columns);
        grid.setPrefWidth(ColumnRoom.PICTURE * columns);
        grid.setPictures(all == null ? null : all.first(columns));
    }
}

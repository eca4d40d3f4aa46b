package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.SideBySideTable;
import dcganlab.model.SideBySideWords;
import dcganlab.state.SideBySideState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.event.ActionEvent;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The table of what runs have come to that were trained side by side, with a strip of samples
/// each, to be saved as a picture and as CSV.
final class SideBySideDialog {
    private static final double SAMPLE = 32;
    private static final double GAP = 2;

    private final SideBySideState state;
    private final SideBySideTable table;
    private final ShownTexts texts;
    private final PathChooser chooser;

    SideBySideDialog(
            SideBySideState state, SideBySideTable table, ShownTexts texts, PathChooser chooser) {
        this.state = state;
        this.table = table;
        this.texts = texts;
        this.chooser = chooser;
    }

    /// Shows it until its user closes it.
    void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(text("sideTitle"));
        dialog.setHeaderText(text("sideTableHeader"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content());
        pane.getStylesheets()
                .add(
                        Objects.requireNonNull(RunsPlace.class.getResource("runs.css"))
                                .toExternalForm());
        ButtonType picture = new ButtonType(text("savePicture"), ButtonData.LEFT);
        ButtonType csv = new ButtonType(text("saveCsv"), ButtonData.LEFT);
        ButtonType close = new ButtonType(text("close"), ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().setAll(picture, csv, close);
        saves(
                pane.lookupButton(picture),
                "side-save-picture",
                "side-by-side.png",
                file -> state.savePicture(file, texts.unmarked()));
        saves(pane.lookupButton(csv), "side-save-csv", "side-by-side.csv", state::saveTable);
        pane.lookupButton(close).setId("side-close");
        dialog.showAndWait();
    }

    /// The table stays where it is meanwhile.
    private void saves(Node button, String id, String name, Consumer<Path> saving) {
        button.setId(id);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    chooser.save(text("saveAs"), name).ifPresent(saving);
                });
    }

    private Node content() {
        SideBySideWords words = new SideBySideWords(texts.now());
        GridPane grid = new GridPane();
        grid.setId("side-table");
        grid.getStyleClass().add("grid");
        List<String> heads = words.heads();
        for (int column = 0; column < heads.size(); column++) {
            Label head = cell(heads.get(column), column);
            head.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            grid.add(head, column, 0);
        }
        Label same = new Label(text("sideSamples"));
        same.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        grid.add(same, heads.size(), 0);
        for (int run = 0; run < table.rows().size(); run++) {
            SideBySideTable.Row row = table.rows().get(run);
            List<String> cells = words.cells(row);
            for (int column = 0; column < cells.size(); column++) {
                grid.add(cell(cells.get(column), column), column, run + 1);
            }
            grid.add(strip(row), heads.size(), run + 1);
        }
        VBox content = new VBox(grid);
        for (String remark : words.remarks(table)) {
            Label label = new Label(remark);
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setPrefWidth(SAMPLE); // As wide as the table, whatever it says.
            label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            content.getChildren().add(label);
        }
        content.getStyleClass().add("side-table");
        return content;
    }

    /// Names stand at the left, figures at the right.
    private static Label cell(String text, int column) {
        Label cell = new Label(text);
        cell.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHalignment(cell, column == 0 ? HPos.LEFT : HPos.RIGHT);
        return cell;
    }

    /// In a room of its own, which does not shrink where words want the place.
    private Node strip(SideBySideTable.Row row) {
        int count = row.samples().count();
        PictureGrid strip = new PictureGrid(texts);
        strip.setColumns(count);
        strip.setPictures(row.samples());
        strip.setAccessibleText(text("samplesOf", row.name()));
        StackPane room = new StackPane(strip);
        room.setMinSize(count * (SAMPLE + GAP), SAMPLE + GAP);
        room.setPrefSize(count * (SAMPLE + GAP), SAMPLE + GAP);
        return room;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.runs." + key, arguments);
    }
}

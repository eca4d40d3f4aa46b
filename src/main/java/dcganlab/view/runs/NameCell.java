package dcganlab.view.runs;

import dcganlab.model.Texts;
import dcganlab.state.Comparison;
import dcganlab.state.RunRow;
import dcganlab.state.RunsState;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a run is called, with its colour while it is compared, and whether it is open, has a note
/// or trouble.
final class NameCell extends TreeTableCell<RunRow, RunRow> {
    private final RunsState state;
    private final Texts texts;
    private final RunDot dot = new RunDot();
    private final RunName name = new RunName();
    private final Node open = new FontIcon(Feather.RADIO); // As the time line's "Live".
    private final Node note = new FontIcon(Feather.MESSAGE_SQUARE);
    private final Node trouble = new FontIcon(Feather.ALERT_TRIANGLE);
    private final HBox content = new HBox(dot, name, open, note, trouble);

    NameCell(RunsState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        content.getStyleClass().add("name");
        open.getStyleClass().add("open-icon");
        note.getStyleClass().add("note-icon");
        trouble.getStyleClass().add("trouble-icon");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        state.comparisonProperty().subscribe(this::colour);
        state.openProperty().subscribe(this::show);
    }

    @Override
    protected void updateItem(@Nullable RunRow row, boolean empty) {
        super.updateItem(row, empty);
        show();
        colour(state.comparisonProperty().get());
    }

    private void show() {
        RunRow row = getItem();
        boolean isOpen = row != null && row.path().equals(state.openProperty().get());
        setGraphic(row == null ? null : content);
        Tips.give(this, row == null ? "" : tip(row, isOpen));
        setAccessibleText(row == null ? "" : isOpen ? text("nameOpen", row.name()) : row.name());
        shown(open, isOpen);
        if (row != null) {
            name.setText(row.name()); // The tip is the cell's, with more.
            shown(note, !row.note().isEmpty());
            shown(trouble, !row.troubles().isEmpty());
        }
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.runs." + key, arguments);
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private String tip(RunRow row, boolean isOpen) {
        return Stream.of(
                        isOpen ? List.of(text("isOpen")) : List.<String>of(),
                        List.of(RunName.whole(row)),
                        row.note().isEmpty() ? List.<String>of() : List.of(row.note()),
                        row.troubles().stream().map(texts::of).toList())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private void colour(Comparison comparison) {
        RunRow row = getItem();
        List<Comparison.Compared> runs = comparison.runs();
        int place = -1;
        for (int run = 0; run < runs.size(); run++) {
            if (row != null && runs.get(run).row().path().equals(row.path())) {
                place = run;
            }
        }
        dot.show(place);
    }
}

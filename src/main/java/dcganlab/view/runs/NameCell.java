package dcganlab.view.runs;

import dcganlab.state.Comparison;
import dcganlab.state.RunRow;
import dcganlab.state.RunsState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a run is called, with its colour while it is compared, and whether it is open, has a note
/// or trouble; of a branch below it from where it came.
final class NameCell extends TreeTableCell<RunRow, RunRow> {
    private final RunsState state;
    private final ShownTexts texts;
    private final PlanWords words;
    private final RunDot dot = new RunDot();
    private final RunName name = new RunName();
    private final Node open = new FontIcon(Feather.RADIO); // As the time line's "Live".
    private final Node note = new FontIcon(Feather.MESSAGE_SQUARE);
    private final Node trouble = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Label origin = new Label(null, new FontIcon(Feather.GIT_BRANCH));
    private final HBox content;
    private Subscription following = Subscription.EMPTY;

    NameCell(RunsState state, ShownTexts texts) {
        this.state = state;
        this.texts = texts;
        words = new PlanWords(texts);
        HBox first = new HBox(name, open, note, trouble);
        first.getStyleClass().add("name");
        VBox lines = new VBox(first, origin);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        content = new HBox(dot, lines);
        content.getStyleClass().add("name");
        origin.setMinWidth(0);
        origin.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // Name and step end it.
        origin.getStyleClass().add("origin");
        open.getStyleClass().add("open-icon");
        note.getStyleClass().add("note-icon");
        trouble.getStyleClass().add("trouble-icon");
        getStyleClass().add("name-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        sceneProperty()
                .subscribe(scene -> {
                    following.unsubscribe();
                    following = scene == null ? Subscription.EMPTY : follow();
                });
    }

    /// While it stands in the table: that makes others in its place now and then.
    private Subscription follow() {
        return Subscription.combine(
                state.comparisonProperty().subscribe(this::colour),
                state.openProperty().subscribe(this::show),
                texts.follow(this::show));
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
        setAccessibleText(row == null ? "" : spoken(row, isOpen));
        shown(open, isOpen);
        if (row != null) {
            name.setText(row.name()); // The tip is the cell's, with more.
            origin.setText(words.origin(row));
            shown(origin, row.isBranch());
            shown(note, !row.note().isEmpty());
            shown(trouble, !row.troubles().isEmpty());
        }
    }

    private String spoken(RunRow row, boolean isOpen) {
        String said = isOpen ? text("nameOpen", row.name()) : row.name();
        return row.isBranch() ? text("nameBranch", said, words.origin(row)) : said;
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
                        row.isBranch() ? List.of(words.origin(row)) : List.<String>of(),
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

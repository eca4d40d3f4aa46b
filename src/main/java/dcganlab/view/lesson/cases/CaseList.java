package dcganlab.view.lesson.cases;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.disaster.Disaster;
import dcganlab.state.CasesState.Outcome;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// All cases as tiles, in an order that tells nothing, with what came of each.
final class CaseList extends VBox {
    private static final int COLUMNS = 3;

    private final CaseDesk desk;

    CaseList(CaseDesk desk) {
        this.desk = desk;
        getStyleClass().addAll("quiz-page", "case-list");
        setMinHeight(USE_PREF_SIZE); // A low window scrolls.
        GridPane tiles = new GridPane();
        tiles.getStyleClass().add("tiles");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            tiles.getColumnConstraints().add(column);
        }
        List<Disaster> cases = desk.state().getOrder().cases();
        for (int i = 0; i < cases.size(); i++) {
            tiles.add(tile(cases.get(i), i + 1), i % COLUMNS, i / COLUMNS);
        }
        getChildren()
                .setAll(
                        desk.label("title", Styles.TITLE_2),
                        desk.label("intro", "intro"),
                        tiles,
                        foot());
    }

    private Node tile(Disaster disaster, int number) {
        Outcome outcome = desk.state().outcomesProperty().get().get(disaster);
        Label title = CaseDesk.label(desk.bound("number", number), Styles.TITLE_4);
        Label state = state(outcome);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, state);
        head.getStyleClass().add("tile-head");
        Label what =
                outcome == null
                        ? desk.label("unknown", Styles.TEXT_MUTED)
                        : CaseDesk.label(desk.texts().bound(disaster.right().title()));
        VBox.setVgrow(what, Priority.ALWAYS);
        what.setMaxHeight(Double.MAX_VALUE);
        what.getStyleClass().add("what");
        Button begin =
                desk.button(
                        "begin-" + number,
                        outcome == null ? "begin" : "again",
                        () -> desk.begin(disaster));
        begin.setMaxWidth(Double.MAX_VALUE);
        if (outcome == null) {
            begin.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.ACCENT);
        }
        begin.disableProperty()
                .bind(
                        desk.lab()
                                .sideBySide()
                                .lifecycleProperty()
                                .map(_ -> desk.lab().sideBySide().isGoing()));
        Tips.because(begin, () -> desk.texts().of("view.whySideBySide"));
        VBox tile = new VBox(head, what, begin);
        tile.setId("case-" + number);
        tile.getStyleClass().addAll("panel", "tile");
        return tile;
    }

    /// A sign and a word.
    private Label state(@Nullable Outcome outcome) {
        Label state =
                desk.label(
                        outcome == null ? "new" : outcome == Outcome.SOLVED ? "solved" : "told",
                        "case-state");
        state.setWrapText(false);
        state.setMinWidth(USE_PREF_SIZE);
        state.setGraphic(
                new FontIcon(
                        outcome == null
                                ? Feather.CIRCLE
                                : outcome == Outcome.SOLVED ? Feather.CHECK : Feather.EYE));
        if (outcome == Outcome.SOLVED) {
            state.getStyleClass().add("solved");
        }
        return state;
    }

    private Node foot() {
        Label kept = desk.label("kept", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        HBox.setHgrow(kept, Priority.ALWAYS);
        kept.setMaxWidth(Double.MAX_VALUE);
        Button over = desk.button("start-over", "startOver", this::ask);
        over.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        over.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        over.setDisable(desk.state().outcomesProperty().get().isEmpty());
        HBox foot = new HBox(kept, over);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void ask() {
        Alert alert = new Alert(AlertType.CONFIRMATION);
        alert.initOwner(getScene().getWindow());
        alert.setTitle(text("startOver"));
        alert.setHeaderText(text("startOverHeader"));
        alert.setContentText(text("startOverText"));
        ButtonType yes = new ButtonType(text("startOver"), ButtonData.APPLY);
        ButtonType no = new ButtonType(desk.texts().of("view.cancel"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(yes, no);
        // A stray Enter must lose nothing.
        if (alert.getDialogPane().lookupButton(no) instanceof Button button) {
            button.setDefaultButton(true);
        }
        if (alert.showAndWait().filter(yes::equals).isPresent()) {
            desk.state().startOver();
        }
    }

    private String text(String name) {
        return desk.texts().of(CaseDesk.key(name));
    }
}

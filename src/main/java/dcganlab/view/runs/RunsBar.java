package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.ReadyRun;
import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// The buttons above the table, for what is selected in it, and the filter.
final class RunsBar extends HBox {
    private static final double LEAST_FILTER = 80;

    private final ShownTexts texts;
    private final RunsTable table;
    private final Button open;
    private final Button rename;
    private final Button note;
    private final Button folder;
    private final Button trash;

    RunsBar(ShownTexts texts, RunActions actions, RunsTable table) {
        this.texts = texts;
        this.table = table;
        getStyleClass().add("runs-bar");
        open = button("open", Feather.CORNER_DOWN_RIGHT, true);
        open.getStyleClass().add(Styles.ACCENT);
        one(open, actions.open());
        rename = button("rename", Feather.EDIT_2, true);
        one(rename, actions.rename());
        note = button("note", Feather.MESSAGE_SQUARE, true);
        one(note, actions.note());
        folder = button("showFolder", Feather.FOLDER, false);
        one(folder, actions.folder());
        trash = button("trash", Feather.TRASH_2, false);
        trash.setOnAction(event -> actions.trash().accept(table.selected()));
        Button refresh = button("refresh", Feather.REFRESH_CW, false);
        refresh.setOnAction(event -> actions.refresh().run());
        MenuButton ready = ready(actions);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        for (Button each : List.of(open, rename, note, folder)) {
            Tips.because(each, () -> texts.of(why()));
        }
        Tips.because(trash, () -> texts.of("view.runs.whyNone"));
        getChildren().setAll(open, rename, note, folder, trash, refresh, ready, spring, filter());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Object>) change -> enable());
        enable();
    }

    /// Puts another button in front of the filter.
    void add(Button button) {
        getChildren().add(getChildren().size() - 2, button);
    }

    private void one(Button button, Consumer<RunRow> action) {
        button.setOnAction(event -> action.accept(table.selected().getFirst()));
    }

    private void enable() {
        List<RunRow> runs = table.selected();
        boolean one = runs.size() == 1;
        boolean usable = one && runs.getFirst().isUsable();
        open.setDisable(!usable);
        rename.setDisable(!usable);
        note.setDisable(!usable);
        folder.setDisable(!one);
        trash.setDisable(runs.isEmpty());
    }

    private String why() {
        return switch (table.selected().size()) {
            case 0 -> "view.runs.whyNone";
            case 1 -> "view.runs.whyDamaged";
            default -> "view.runs.whySeveral";
        };
    }

    /// Opens one of the runs that ship with the lab.
    private MenuButton ready(RunActions actions) {
        MenuButton ready = new MenuButton(null, new FontIcon(Feather.BOOK_OPEN));
        ready.setId("runs-ready");
        ready.accessibleTextProperty().bind(texts.bound("view.runs.ready"));
        Tips.give(ready, texts.bound("view.runs.readyTip"));
        ready.setMinWidth(USE_PREF_SIZE);
        for (ReadyRun run : ReadyRun.values()) {
            MenuItem item = new MenuItem();
            item.setId("runs-ready-" + run);
            item.textProperty().bind(texts.bound(run.title()));
            item.setOnAction(event -> actions.ready().accept(run));
            ready.getItems().add(item);
        }
        return ready;
    }

    private TextField filter() {
        TextField filter = new TextField();
        filter.setId("runs-filter");
        filter.promptTextProperty().bind(texts.bound("view.runs.filter"));
        filter.accessibleTextProperty().bind(texts.bound("view.runs.filter"));
        Tips.give(filter, texts.bound("view.runs.filterTip"));
        filter.setPrefColumnCount(16);
        filter.setMinWidth(LEAST_FILTER);
        filter.textProperty().subscribe(table::filter);
        return filter;
    }

    private Button button(String key, Feather icon, boolean withText) {
        Button button = new Button(null, new FontIcon(icon));
        ObservableValue<String> name = texts.bound("view.runs." + key);
        button.setId("runs-" + key);
        Tips.give(button, texts.bound("view.runs." + key + "Tip"));
        button.accessibleTextProperty().bind(name);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE); // Where it is narrow the filter gives way.
        if (withText) {
            button.textProperty().bind(name);
        } else {
            button.getStyleClass().add(Styles.BUTTON_ICON);
        }
        return button;
    }
}

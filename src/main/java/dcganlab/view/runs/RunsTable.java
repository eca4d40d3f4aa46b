package dcganlab.view.runs;

import dcganlab.state.RunRow;
import dcganlab.state.RunsState;
import dcganlab.view.text.LineMarks;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// All runs: branches below the run they came from, and what there is to know of each in columns.
final class RunsTable extends TreeTableView<RunRow> {
    private static final double ROW = 36;
    private static final double LETTERS = 14; // Height for which columns are as wide as they are.
    private static final double HEADER = 36; // As in runs.css.
    private static final double BORDER = 4;

    private final RunsState state;
    private final ShownTexts texts;
    private final PlanWords words;
    private final RunActions actions;
    private final Label empty = new Label();
    private final Set<Path> collapsed = new HashSet<>();
    private String filter = "";
    private boolean filling;

    RunsTable(RunsState state, ShownTexts texts, RunActions actions) {
        this.state = state;
        this.texts = texts;
        this.actions = actions;
        words = new PlanWords(texts);
        setId("runs-table");
        Tips.about(this, () -> texts.of("view.runs.tableAbout"));
        accessibleTextProperty().bind(texts.bound("view.runs.table"));
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        setPlaceholder(empty);
        addColumns();
        setRowFactory(view -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<RunRow>>) change -> selectionChanged());
        state.rootsProperty().subscribe(this::fill);
        state.listingProperty().subscribe(this::showEmpty);
        state.blindness().blindProperty().subscribe((was, is) -> refresh());
        // Some columns are words, which are sorted and found as they are read.
        texts.follow(() -> fill(state.rootsProperty().get()));
    }

    /// How high the table is with so many rows in view.
    static double height(int rows) {
        return HEADER + rows * ROW + BORDER;
    }

    private void addColumns() {
        TreeTableColumn<RunRow, RunRow> name = column("name", RunsTable::whole);
        name.setCellFactory(view -> new NameCell(state, texts));
        name.setComparator(Comparator.comparing(RunRow::name, String.CASE_INSENSITIVE_ORDER));
        TreeTableColumn<RunRow, RunRow> pictures = column("pictures", RunsTable::whole);
        pictures.setCellFactory(view -> new ThumbnailCell(state.thumbnails().pictures(), texts));
        pictures.setSortable(false);
        TreeTableColumn<RunRow, String> data =
                column("data", item -> texts.bound(() -> words.data(item.getValue())));
        data.setCellFactory(view -> new TextCell<>(texts, text -> text));
        TreeTableColumn<RunRow, RunRow> steps = column("steps", RunsTable::whole);
        steps.setCellFactory(view -> new TextCell<>(texts, words::steps));
        steps.setComparator(Comparator.comparingLong(RunRow::step));
        steps.getStyleClass().add("number");
        TreeTableColumn<RunRow, RunRow> quality = column("quality", RunsTable::whole);
        quality.setCellFactory(view -> new TextCell<>(texts, words::quality));
        quality.setComparator(Comparator.comparingDouble(RunRow::distance));
        quality.getStyleClass().add("number");
        Label heading = new Label();
        heading.textProperty().bind(texts.bound("view.runs.quality"));
        Tips.give(heading, texts.bound("view.runs.qualityTip"));
        quality.textProperty().unbind();
        quality.setText("");
        quality.setGraphic(heading);
        TreeTableColumn<RunRow, String> settings = new TreeTableColumn<>();
        settings.textProperty().bind(texts.bound("view.runs.settings"));
        settings.setPrefWidth(300);
        settings.setCellValueFactory(features -> texts.bound(() -> settings(features.getValue())));
        settings.setCellFactory(view -> new TextCell<>(texts, text -> text));
        settings.getStyleClass().add("summary");
        getColumns().setAll(List.of(name, pictures, data, steps, quality, settings));
        Runnable fit =
                () -> {
                    double larger = heading.getFont().getSize() / LETTERS;
                    widen(data, 84, 96, 160, larger);
                    widen(steps, 72, 92, 100, larger);
                    widen(quality, 104, 114, 124, larger);
                    ColumnRoom.of(getWidth() / larger).give(name, pictures, data, settings, larger);
                };
        widthProperty().subscribe(fit);
        heading.fontProperty().subscribe(fit);
    }

    private <T> TreeTableColumn<RunRow, T> column(
            String key, Function<TreeItem<RunRow>, ObservableValue<T>> value) {
        TreeTableColumn<RunRow, T> column = new TreeTableColumn<>();
        column.textProperty().bind(texts.bound("view.runs." + key));
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        return column;
    }

    /// Makes a column as wide as what stands in it needs; the settings take the rest.
    ///
    /// @param larger how many times larger than usual letters are
    private static void widen(
            TreeTableColumn<?, ?> column, double least, double width, double most, double larger) {
        column.setMaxWidth(most * larger); // First, for the others are held to it.
        column.setMinWidth(least * larger);
        column.setPrefWidth(width * larger);
    }

    private static ObservableValue<RunRow> whole(TreeItem<RunRow> item) {
        return new ReadOnlyObjectWrapper<>(item.getValue());
    }

    /// A branch says what it does otherwise than its parent.
    private String settings(TreeItem<RunRow> item) {
        RunRow row = item.getValue();
        if (state.blindness().hides(row.path())) {
            return texts.of("view.covered");
        }
        RunRow parent = item.getParent() == null ? null : item.getParent().getValue();
        return words.summary(row, parent);
    }

    private TreeTableRow<RunRow> row() {
        TreeTableRow<RunRow> row = new Row();
        row.setOnMouseClicked(event -> {
            RunRow run = row.getItem();
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && run != null
                    && run.isUsable()) {
                actions.open().accept(run);
            }
        });
        row.setContextMenu(menu());
        return row;
    }

    /// A run that reads as before still stands in a new tree: by the old one, of which it would
    /// hold a piece, its place is not known, and it would be indented wrongly.
    private static final class Row extends TreeTableRow<RunRow> {
        @Override
        protected boolean isItemChanged(@Nullable RunRow before, @Nullable RunRow after) {
            return super.isItemChanged(before, after)
                    || !Objects.equals(getTreeItem(), getTreeTableView().getTreeItem(getIndex()));
        }
    }

    private ContextMenu menu() {
        ContextMenu menu =
                new ContextMenu(
                        item("open", actions.open()),
                        item("rename", actions.rename()),
                        item("note", actions.note()),
                        item("showFolder", actions.folder()));
        MenuItem trash = new MenuItem();
        trash.textProperty().bind(texts.bound("view.runs.trash"));
        trash.setOnAction(event -> actions.trash().accept(selected()));
        menu.getItems().add(trash);
        menu.setOnShowing(event -> {
            List<RunRow> runs = selected();
            boolean usable = runs.size() == 1 && runs.getFirst().isUsable();
            menu.getItems().subList(0, 3).forEach(each -> each.setDisable(!usable));
            menu.getItems().get(3).setDisable(runs.size() != 1);
            trash.setDisable(runs.isEmpty());
        });
        return menu;
    }

    private MenuItem item(String key, Consumer<RunRow> action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bound("view.runs." + key));
        item.setOnAction(event -> selected().stream().findFirst().ifPresent(action));
        return item;
    }

    private void press(KeyEvent event) {
        List<RunRow> runs = selected();
        boolean usable = runs.size() == 1 && runs.getFirst().isUsable();
        switch (event.getCode()) {
            case ENTER -> {
                if (usable) {
                    actions.open().accept(runs.getFirst());
                }
            }
            case F2 -> {
                if (usable) {
                    actions.rename().accept(runs.getFirst());
                }
            }
            case DELETE -> {
                if (!runs.isEmpty()) {
                    actions.trash().accept(runs);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The selected runs, from top to bottom.
    List<RunRow> selected() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Shows the runs that have these words somewhere, and the runs they came from.
    void filter(String text) {
        filter = LineMarks.removed(text).strip().toLowerCase(Locale.ROOT);
        fill(state.rootsProperty().get());
    }

    /// Those that were selected before keep their places, and so their colours.
    private void selectionChanged() {
        if (filling) {
            return;
        }
        List<Path> now = selected().stream().map(RunRow::path).toList();
        List<Path> next = new ArrayList<>(state.selectedProperty().get());
        next.retainAll(now);
        now.stream().filter(run -> !next.contains(run)).forEach(next::add);
        state.select(next);
    }

    private void fill(List<RunRow> rows) {
        List<TreeItem<RunRow>> items = items(rows);
        if (getComparator() != null) {
            sort(items);
        }
        filling = true;
        try {
            if (haveSamePaths(items, getRoot().getChildren())) {
                update(getRoot().getChildren(), items);
            } else {
                replace(items);
            }
        } finally {
            filling = false;
        }
        showEmpty();
        selectionChanged();
    }

    private void sort(List<TreeItem<RunRow>> items) {
        items.sort(getComparator());
        items.forEach(item -> sort(item.getChildren()));
    }

    private static boolean haveSamePaths(
            List<TreeItem<RunRow>> items, List<TreeItem<RunRow>> others) {
        if (items.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            TreeItem<RunRow> item = items.get(i);
            TreeItem<RunRow> other = others.get(i);
            if (!item.getValue().path().equals(other.getValue().path())
                    || item.isExpanded() != other.isExpanded()
                    || !haveSamePaths(item.getChildren(), other.getChildren())) {
                return false;
            }
        }
        return true;
    }

    /// The same runs have learnt more: everything stays where it is.
    private static void update(List<TreeItem<RunRow>> items, List<TreeItem<RunRow>> now) {
        for (int i = 0; i < items.size(); i++) {
            TreeItem<RunRow> item = items.get(i);
            RunRow row = now.get(i).getValue();
            update(item.getChildren(), now.get(i).getChildren());
            if (!row.equals(item.getValue())) {
                item.setValue(row);
            }
        }
    }

    private void replace(List<TreeItem<RunRow>> items) {
        getRoot().getChildren().setAll(items);
        if (!getSortOrder().isEmpty()) {
            sort();
        }
        getSelectionModel().clearSelection();
        select(getRoot());
    }

    private List<TreeItem<RunRow>> items(List<RunRow> rows) {
        List<TreeItem<RunRow>> items = new ArrayList<>();
        for (RunRow row : rows) {
            TreeItem<RunRow> item = new TreeItem<>(row);
            item.getChildren().setAll(items(row.children()));
            if (!item.isLeaf() || matches(row)) {
                item.setExpanded(!filter.isEmpty() || !collapsed.contains(row.path()));
                item.expandedProperty()
                        .subscribe((was, is) -> {
                            if (is) {
                                collapsed.remove(row.path());
                            } else {
                                collapsed.add(row.path());
                            }
                        });
                items.add(item);
            }
        }
        return items;
    }

    private boolean matches(RunRow row) {
        String text =
                String.join(
                        "\n",
                        row.name(),
                        row.note(),
                        row.path().getFileName().toString(),
                        words.data(row));
        return LineMarks.removed(text).toLowerCase(Locale.ROOT).contains(filter);
    }

    private void select(TreeItem<RunRow> item) {
        for (TreeItem<RunRow> child : item.getChildren()) {
            if (state.selectedProperty().get().contains(child.getValue().path())) {
                getSelectionModel().select(child);
            }
            select(child);
        }
    }

    private void showEmpty() {
        boolean none = state.rootsProperty().get().isEmpty();
        String key = !none ? "noMatch" : state.listingProperty().get() ? "reading" : "none";
        empty.setText(texts.of("view.runs." + key, state.folder().toString()));
    }
}

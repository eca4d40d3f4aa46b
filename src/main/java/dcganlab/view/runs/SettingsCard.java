package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.FieldWords;
import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.state.Blindness;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The settings in which the compared runs differ or did, a column for each run; of one run alone
/// all of them, in two columns of lines where there is room for their values. What is too long for
/// its column goes on in the next line. Notes and troubles stand below.
final class SettingsCard extends VBox {
    private static final double LEAST_COLUMN = 64;

    /// Width of the card from which on two names and two values fit beside each other.
    private static final double WIDE = 520;

    private final Blindness blindness;
    private final ShownTexts texts;
    private final PlanWords words;
    private final FieldWords names;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final VBox remarks = new VBox();
    private List<Object> shown = List.of();
    private Comparison comparison = Comparison.NONE;
    private boolean wide;

    /// @param blindness which settings are kept back
    SettingsCard(Blindness blindness, ShownTexts texts) {
        this.blindness = blindness;
        this.texts = texts;
        words = new PlanWords(texts);
        names = new FieldWords(texts::now);
        getStyleClass().add("card");
        setId("runs-settings");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        grid.getStyleClass().add("settings");
        remarks.getStyleClass().add("remarks");
        VBox content = new VBox(grid, remarks);
        content.getStyleClass().add("content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, scroll);
        texts.follow(this::fill);
        blindness.blindProperty().subscribe((was, is) -> fill());
        widthProperty()
                .subscribe(() -> {
                    boolean before = wide;
                    wide = getWidth() >= WIDE;
                    if (wide != before) {
                        fill();
                    }
                });
    }

    /// Pictures and curves that have come change nothing here.
    void show(Comparison next) {
        List<Object> said =
                List.of(next.left(), next.runs().stream().map(SettingsCard::said).toList());
        if (!said.equals(shown)) {
            shown = said;
            comparison = next;
            fill();
        }
    }

    /// What is said of a run here.
    private static List<@Nullable Object> said(Compared run) {
        RunRow row = run.row();
        return Arrays.asList(
                row.path(), row.name(), row.note(), row.plan(), row.changes(), run.allTroubles());
    }

    private void fill() {
        List<Compared> runs = comparison.runs();
        boolean one = runs.size() == 1;
        title.setText(texts.of(one ? "view.runs.settings" : "view.runs.differences"));
        grid.getChildren().clear();
        remarks.getChildren().clear();
        if (runs.isEmpty()) {
            return;
        }
        if (runs.stream().anyMatch(run -> blindness.hides(run.row().path()))) {
            remark(texts.of("view.covered"), false);
            return;
        }
        List<PlanField<?>> fields = one ? all(runs.getFirst()) : comparison.differing();
        grid.getColumnConstraints().clear();
        if (one) {
            for (int column = 0; column < columns(); column++) {
                grid.getColumnConstraints().addAll(new ColumnConstraints(), alike());
            }
        } else {
            grid.getColumnConstraints().add(new ColumnConstraints());
            for (int run = 0; run < runs.size(); run++) {
                grid.getColumnConstraints().add(alike());
                grid.add(heading(run, runs.get(run).row(), comparison.label(run)), run + 1, 0);
            }
        }
        for (int line = 0; line < fields.size(); line++) {
            addLine(fields.get(line), runs, one, line);
        }
        boolean comparable = runs.stream().allMatch(run -> run.row().isUsable());
        if (fields.isEmpty() && comparable) {
            remark(texts.of("view.runs.noDifference"), false);
        }
        addRemarks();
    }

    /// Columns of the same width, whatever stands in them, which take the room that is there.
    private static ColumnConstraints alike() {
        ColumnConstraints column =
                new ColumnConstraints(LEAST_COLUMN, LEAST_COLUMN, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static List<PlanField<?>> all(Compared run) {
        return run.row().isUsable() ? PlanFields.ALL : List.of();
    }

    /// Of lines with one run's settings.
    private int columns() {
        return wide ? 2 : 1;
    }

    private void addLine(PlanField<?> field, List<Compared> runs, boolean one, int line) {
        int row = one ? line / columns() : line + 1;
        int column = one ? line % columns() * 2 : 0;
        Label name = new Label(names.name(field));
        name.getStyleClass().add(Styles.TEXT_MUTED);
        name.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.add(name, column, row);
        for (int run = 0; run < runs.size(); run++) {
            Label value = new Label(words.history(runs.get(run).row(), field));
            Tips.give(value, value.getText());
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(value, VPos.TOP);
            grid.add(value, column + run + 1, row);
        }
    }

    private static HBox heading(int run, RunRow row, String label) {
        RunName name = new RunName();
        name.show(row, label);
        HBox heading = new HBox(new RunDot(run), name);
        heading.getStyleClass().add("name");
        return heading;
    }

    private void addRemarks() {
        if (comparison.left() > 0) {
            remark(
                    texts.of("view.runs.tooMany", comparison.runs().size(), comparison.left()),
                    true);
        }
        boolean one = comparison.runs().size() == 1;
        for (Compared run : comparison.runs()) {
            RunRow row = run.row();
            if (!row.note().isEmpty()) {
                remark(one ? row.note() : row.name() + ": " + row.note(), false);
            }
            for (Message trouble : run.allTroubles()) {
                remark(words.trouble(row, trouble), true);
            }
        }
    }

    private void remark(String text, boolean trouble) {
        Label remark = new Label(text);
        remark.setWrapText(true);
        remark.getStyleClass().add(trouble ? "trouble" : "remark");
        remarks.getChildren().add(remark);
    }
}

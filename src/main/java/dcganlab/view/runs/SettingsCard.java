package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.Message;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.Aspect;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.RunRow;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The settings in which the compared runs differ, a column for each run; of one run alone all of
/// them. Notes and troubles stand below.
final class SettingsCard extends VBox {
    private static final double LEAST_COLUMN = 64;

    private final Texts texts;
    private final PlanWords words;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final VBox remarks = new VBox();
    private List<Object> shown = List.of();

    SettingsCard(Texts texts) {
        this.texts = texts;
        words = new PlanWords(texts);
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
    }

    /// Pictures and curves that have come change nothing here.
    void show(Comparison comparison) {
        List<Object> next =
                List.of(
                        comparison.left(),
                        comparison.runs().stream().map(SettingsCard::said).toList());
        if (!next.equals(shown)) {
            shown = next;
            fill(comparison);
        }
    }

    /// What is said of a run here.
    private static List<@Nullable Object> said(Compared run) {
        RunRow row = run.row();
        return Arrays.asList(row.path(), row.name(), row.note(), row.plan(), run.troubles());
    }

    private void fill(Comparison comparison) {
        List<Compared> runs = comparison.runs();
        boolean one = runs.size() == 1;
        title.setText(texts.of(one ? "view.runs.settings" : "view.runs.differences"));
        grid.getChildren().clear();
        remarks.getChildren().clear();
        if (runs.isEmpty()) {
            return;
        }
        List<Aspect> aspects = one ? all(runs.getFirst()) : comparison.differing();
        grid.getColumnConstraints().setAll(new ColumnConstraints());
        if (!one) {
            for (int run = 0; run < runs.size(); run++) {
                grid.getColumnConstraints().add(alike());
                grid.add(heading(run, runs.get(run).row()), run + 1, 0);
            }
        }
        for (int line = 0; line < aspects.size(); line++) {
            addLine(aspects.get(line), runs, one, line);
        }
        boolean comparable = runs.stream().allMatch(run -> run.row().isUsable());
        if (aspects.isEmpty() && comparable) {
            remark(texts.of("view.runs.noDifference"), false);
        }
        addRemarks(comparison);
    }

    /// Columns of the same width, whatever stands in them, which take the room that is there.
    private static ColumnConstraints alike() {
        ColumnConstraints column =
                new ColumnConstraints(LEAST_COLUMN, LEAST_COLUMN, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static List<Aspect> all(Compared run) {
        return run.row().isUsable() ? List.of(Aspect.values()) : List.of();
    }

    /// One run's settings stand in two columns of lines.
    private void addLine(Aspect aspect, List<Compared> runs, boolean one, int line) {
        int row = one ? line / 2 : line + 1;
        int column = one ? line % 2 * 2 : 0;
        Label name = new Label(words.name(aspect));
        name.getStyleClass().add(Styles.TEXT_MUTED);
        name.setMinWidth(USE_PREF_SIZE);
        grid.add(name, column, row);
        for (int run = 0; run < runs.size(); run++) {
            TrainingPlan plan = runs.get(run).row().plan();
            Label value = new Label(plan == null ? "\u2013" : words.value(aspect, plan));
            value.setTooltip(new Tooltip(value.getText()));
            grid.add(value, column + run + 1, row);
        }
    }

    private static HBox heading(int run, RunRow row) {
        HBox heading = new HBox(new RunDot(run), new RunName(row));
        heading.getStyleClass().add("name");
        return heading;
    }

    private void addRemarks(Comparison comparison) {
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
            for (Message trouble : run.troubles()) {
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

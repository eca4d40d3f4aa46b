package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.GridLayout;
import dcganlab.model.LessonSetup;
import dcganlab.model.Message;
import dcganlab.model.StepMetrics;
import dcganlab.state.Exports;
import dcganlab.state.LabState;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.files.PathChooser;
import dcganlab.view.inside.DiagramPicture;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves samples, the latent picture, charts, numbers and the model, a lesson for others, and opens
/// a model. The charts are those of the place that is shown, as they are when the menu opens.
final class ExportMenu extends MenuButton {
    private static final String CHART = "exportChart";
    private static final int PICTURES = 2; // Entries before the charts.
    private static final int CHART_WIDTH = 1200;
    private static final int CHART_HEIGHT = 600;

    private final LabState lab;
    private final ShownTexts texts;
    private final PathChooser chooser;
    private final Places places;

    /// @param places of which the one that is shown has its charts and its diagram saved
    ExportMenu(LabState lab, ShownTexts texts, PathChooser chooser, Places places) {
        super(null, new FontIcon(Feather.SHARE));
        textProperty().bind(texts.bound("view.export"));
        this.lab = lab;
        this.texts = texts;
        this.chooser = chooser;
        this.places = places;
        setId("export");
        Tips.about(this, () -> texts.of("view.exportAbout"));
        getStyleClass().add(Styles.FLAT);
        MenuItem samples = item("exportSamples", Feather.GRID, this::samples);
        samples.setAccelerator(KeyCombination.keyCombination("Shortcut+E"));
        getItems().add(samples);
        getItems().add(item("exportPicture", Feather.IMAGE, this::picture));
        getItems().add(item("exportMetrics", Feather.FILE_TEXT, this::metrics));
        getItems().add(new SeparatorMenuItem());
        for (MenuItem telling :
                List.of(
                        item("exportHandout", Feather.PRINTER, this::handout),
                        item("exportLesson", Feather.BOOK_OPEN, this::lesson))) {
            telling.disableProperty().bind(lab.blindness().blindProperty());
            getItems().add(telling);
        }
        getItems().add(new SeparatorMenuItem());
        MenuItem save = item("saveModel", Feather.SAVE, this::saveModel);
        save.setAccelerator(KeyCombination.keyCombination("Shortcut+S"));
        MenuItem open = item("openModel", Feather.FOLDER, this::openModel);
        open.setAccelerator(KeyCombination.keyCombination("Shortcut+O"));
        getItems().addAll(save, open);
        setOnShowing(event -> offerCharts());
    }

    /// Puts the charts of the place that is shown between the pictures and the numbers.
    private void offerCharts() {
        getItems().removeIf(item -> CHART.equals(item.getId()));
        List<MenuItem> offered = new ArrayList<>();
        for (ExportableChart chart : places.exportable()) {
            Message words =
                    chart.isMissing()
                            ? Message.of("view.exportNoChart", chart.name(), chart.missing())
                            : Message.of("view.exportChart", chart.name());
            MenuItem item = item(words, Feather.TRENDING_UP, () -> chart(chart));
            item.setDisable(chart.isMissing());
            offered.add(item);
        }
        places.diagram()
                .ifPresent(shown -> {
                    offered.add(drawing("exportDiagram", () -> diagram(shown)));
                    offered.add(drawing("exportDrawing", () -> drawing(shown)));
                });
        if (offered.isEmpty()) {
            MenuItem none = item(Message.of("view.exportNoCharts"), Feather.TRENDING_UP, () -> {});
            none.setDisable(true);
            offered.add(none);
        }
        offered.forEach(item -> item.setId(CHART));
        getItems().addAll(PICTURES, offered);
    }

    /// Asks how the sample grid should look, then where to put it.
    private void samples() {
        Dialog<Sheet> dialog = new Dialog<>();
        dialog.initOwner(getScene().getWindow());
        dialog.setTitle(texts.of("view.exportSamples"));
        dialog.setHeaderText(null);
        Spinner<Integer> rows = spinner("rows", 1, 16, 5);
        Spinner<Integer> columns = spinner("columns", 1, 16, 8);
        Spinner<Integer> scale = spinner("scale", 1, 16, 4);
        Spinner<Integer> gap = spinner("gap", 0, 64, 4);
        TextField caption = new TextField(caption());
        caption.setId("sheet-caption");
        caption.setPrefColumnCount(24);
        GridPane form = new GridPane();
        form.setHgap(12);
        form.setVgap(8);
        form.setPadding(new Insets(20));
        addRow(form, "rows", rows);
        addRow(form, "columns", columns);
        addRow(form, "scale", scale);
        addRow(form, "gap", gap);
        addRow(form, "caption", caption);
        dialog.getDialogPane().setContent(form);
        ButtonType next = new ButtonType(texts.of("view.saveAs"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.of("view.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(next, cancel);
        dialog.setResultConverter(button ->
                button == next
                        ? new Sheet(
                                new GridLayout(
                                        rows.getValue(),
                                        columns.getValue(),
                                        scale.getValue(),
                                        gap.getValue()),
                                caption.getText())
                        : null);
        Optional<Sheet> sheet = dialog.showAndWait();
        sheet.ifPresent(s ->
                save(
                        "samples.png",
                        file ->
                                lab.exports()
                                        .samples(
                                                file,
                                                s.layout(),
                                                s.caption().isBlank()
                                                        ? List.of()
                                                        : List.of(s.caption()),
                                                0xFFFFFF)));
    }

    private void addRow(GridPane form, String key, Node field) {
        Label label = new Label(texts.of("view." + key));
        label.setLabelFor(field);
        form.addRow(form.getRowCount(), label, field);
    }

    private record Sheet(GridLayout layout, String caption) {}

    private String caption() {
        StepMetrics latest = lab.run().latestProperty().get();
        return latest == null ? "" : texts.unmarked().of("view.captionText", latest.step());
    }

    private Spinner<Integer> spinner(String name, int from, int to, int value) {
        Spinner<Integer> spinner = new Spinner<>(from, to, value);
        spinner.setId("sheet-" + name);
        spinner.setEditable(true);
        return spinner;
    }

    private void picture() {
        save("picture.png", file -> lab.exports().picture(file, 8));
    }

    private void chart(ExportableChart chart) {
        save("chart.png", file -> image(file, chart.picture(CHART_WIDTH, CHART_HEIGHT, 2)));
    }

    private void diagram(DiagramPicture shown) {
        save("networks.png", file -> image(file, shown.picture()));
    }

    private void drawing(DiagramPicture shown) {
        save("networks.svg", file -> lab.exports().drawing(file, shown.svg()));
    }

    private MenuItem drawing(String key, Runnable action) {
        return item(Message.of("view." + key), Feather.CODEPEN, action);
    }

    private void image(Path file, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        lab.exports().image(file, width, argb);
    }

    private void handout() {
        save("handout.html", file -> lab.exports().handout(file, texts.unmarked()));
    }

    private void lesson() {
        LessonSetup setup =
                new LessonSetup(
                        lab.getPlan(),
                        places.name(),
                        places.name().equals("lesson") ? lab.lesson().getChapter().id() : "",
                        lab.preferences().languageProperty().get(),
                        lab.goalProperty().get());
        save("lesson.lab", file -> lab.exports().lesson(file, setup));
    }

    private void metrics() {
        save("metrics.csv", lab.exports()::metrics);
    }

    /// The system's dialog asks before it replaces the generator's file; the discriminator's beside
    /// it is ours to ask about.
    private void saveModel() {
        save(
                "generator.safetensors",
                file -> {
                    if (!Files.exists(Exports.beside(file)) || mayReplace(Exports.beside(file))) {
                        lab.exports().model(file);
                    }
                });
    }

    private boolean mayReplace(Path file) {
        Alert alert = new Alert(AlertType.CONFIRMATION);
        alert.initOwner(getScene().getWindow());
        alert.setTitle(texts.of("view.saveModel"));
        alert.setHeaderText(texts.of("view.replaceHeader", file.getFileName()));
        alert.setContentText(texts.of("view.replaceText"));
        ButtonType replace = new ButtonType(texts.of("view.replace"), ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(texts.of("view.cancel"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(replace, keep);
        return alert.showAndWait().orElse(keep) == replace;
    }

    private void openModel() {
        chooser.file(texts.of("view.openModel"), "safetensors").ifPresent(lab::showGenerator);
    }

    private void save(String name, Consumer<Path> saving) {
        chooser.save(texts.of("view.saveAs"), name).ifPresent(saving);
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = item(Message.of("view." + key), icon, action);
        item.setId(key);
        return item;
    }

    private MenuItem item(Message words, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(null, new FontIcon(icon));
        item.textProperty().bind(texts.bound(words));
        item.setOnAction(e -> action.run());
        return item;
    }
}

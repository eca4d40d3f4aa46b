package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.Activations;
import dcganlab.model.Insight;
import dcganlab.model.LossGradients;
import dcganlab.model.Part;
import dcganlab.model.Unit;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.PixelFields;
import dcganlab.state.PixelFields.Area;
import dcganlab.state.PixelFields.Pixel;
import dcganlab.view.picture.OnePicture;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One map: its pixels, of which each can be followed through the network, its kernels, and what
/// the picture would be without it.
final class UnitPane extends ScrollPane {
    private static final double WIDTH = 390;
    private static final double MAP = 128;
    private static final double SMALL = 64;
    private static final int KERNELS = 24;

    private final InsideState state;
    private final LayerWords words;
    private final Label title = new Label();
    private final OnePicture map = new OnePicture();
    private final Label numbers = label("caption");
    private final Label field = label("field");
    private final CheckBox silent = new CheckBox();
    private final PartPictures parts;
    private final Hyperlink others = new Hyperlink();
    private final Label kernelsTitle = new Label();
    private final PictureGrid kernels;
    private final KernelPairs kernelPairs;
    private final StepWords steps;

    UnitPane(InsideState state, ShownTexts texts) {
        this.state = state;
        words = new LayerWords(texts);
        steps = new StepWords(texts);
        parts = new PartPictures(words);
        getStyleClass().add("unit-pane");
        setId("unit");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("unit-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(event -> state.show(null));
        close.accessibleTextProperty().bind(words.bound("unitClose"));
        Tips.give(close, words.bound("unitClose"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, close);
        head.getStyleClass().add("unit-head");
        map.setId("unit-map");
        map.setMinSize(MAP, MAP);
        map.setPrefSize(MAP, MAP);
        map.setOnMouseClicked(event -> map.pixelAt(event).ifPresent(this::point));
        Tips.give(map, words.bound("pixelTip"));
        silent.setId("unit-silent");
        silent.textProperty().bind(words.bound("silence"));
        Tips.give(silent, words.bound("silenceTip"));
        silent.setOnAction(event -> {
            Unit unit = state.unitProperty().get();
            if (unit != null) {
                state.silence(unit, silent.isSelected());
            }
        });
        others.setId("unit-others");
        others.getStyleClass().add("caption");
        others.setOnAction(event -> {
            state.silenceNone();
            silent.setSelected(false);
        });
        state.silencedProperty()
                .subscribe(silenced -> {
                    write();
                    others.setVisible(!silenced.isEmpty());
                    others.setManaged(!silenced.isEmpty());
                });
        kernelsTitle.setId("unit-kernels-title");
        kernelsTitle.getStyleClass().add("caption");
        kernels = new PictureGrid(texts);
        kernels.setId("unit-kernels");
        kernels.setGap(3);
        kernels.setPrefHeight(SMALL * 1.5);
        kernels.setEmptyText("");
        kernelPairs = new KernelPairs(words);
        VBox seen = new VBox(map, numbers);
        VBox told = new VBox(field, silent, parts, others, kernelsTitle, kernels, kernelPairs);
        HBox.setHgrow(told, Priority.ALWAYS);
        seen.setMinWidth(MAP);
        seen.setPrefWidth(MAP);
        told.setMinWidth(0);
        List.of(seen, told).forEach(side -> side.getStyleClass().add("unit-side"));
        HBox both = new HBox(seen, told);
        both.getStyleClass().add("unit-sides");
        VBox all = new VBox(head, both);
        all.getStyleClass().add("unit");
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        state.fieldsProperty().subscribe(this::tell);
        state.unitProperty().subscribe(this::open);
        texts.follow(this::write);
    }

    /// Writes what does not change with the steps.
    private void write() {
        Unit unit = state.unitProperty().get();
        title.setText(unit == null ? "" : words.text("map", unit.map() + 1));
        others.setText(words.text("letIn", state.silencedProperty().get().size()));
        tell(state.fieldsProperty().get());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private boolean isSilenced(Unit unit) {
        return state.silencedProperty().get().contains(unit);
    }

    private void point(Point2D pixel) {
        Chosen place = state.chosenProperty().get();
        state.point(new Pixel(place, (int) pixel.getX(), (int) pixel.getY()));
    }

    private void open(@Nullable Unit unit) {
        if (unit == null) {
            state.point(null);
            return;
        }
        boolean hidden =
                unit.part() == Part.GENERATOR
                        && unit.stage() < state.architecture(unit.part()).stages().size() - 1;
        silent.setVisible(hidden);
        silent.setManaged(hidden);
        silent.setSelected(isSilenced(unit));
        parts.rest(); // They were of another map, until the next look.
        setVvalue(0);
        PixelFields fields = state.fieldsProperty().get();
        if (fields != null && !fields.pixel().place().equals(state.chosenProperty().get())) {
            state.point(null);
        }
        write();
    }

    /// Says how far the pixel sees, and how far it is seen.
    private void tell(@Nullable PixelFields fields) {
        Chosen place = state.chosenProperty().get();
        if (fields == null || !fields.pixel().place().equals(place)) {
            field.setText(words.text("pixelHint"));
            map.outline(null);
            return;
        }
        Pixel pixel = fields.pixel();
        map.outline(new BoundingBox(pixel.x(), pixel.y(), 1, 1));
        boolean generator = place.part() == Part.GENERATOR;
        int last = state.architecture(place.part()).stages().size() - 1;
        Area area = fields.places().get(new Chosen(place.part(), generator ? last : -1));
        int size = area == null ? 1 : area.columns().size();
        field.setText(words.text(generator ? "paints" : "sees", size));
    }

    /// @param stage the stage of the map; its numbers are shown
    /// @param gradient that of the loss at them, to be shown in their place, and beside each kernel
    ///   that at the kernel; none for none
    void show(@Nullable Insight insight, Activations stage, @Nullable Activations gradient) {
        Unit unit = state.unitProperty().get();
        if (unit == null || insight == null || unit.map() >= stage.shape().maps()) {
            return;
        }
        map.show(MapPictures.of(gradient == null ? stage : gradient, List.of(unit.map())));
        numbers.setText(
                gradient == null
                        ? numbers(stage, unit.map())
                        : gradientNumbers(gradient, unit.map()));
        parts.show(insight.generator().getLast(), isSilenced(unit) ? insight.without() : null);
        LossGradients flow = gradient == null ? null : insight.gradients();
        Activations weights = ofUnit(insight.kernels(), unit);
        Activations slopes = ofUnit(flow == null ? null : flow.kernels(), unit);
        boolean pairs = weights != null && slopes != null;
        int most = pairs ? KernelPairs.MOST : KERNELS;
        List<Integer> strongest = weights == null ? List.of() : strongest(weights, most);
        kernelsTitle.setText(
                weights == null
                        ? words.text("noKernels")
                        : words.text(
                                pairs ? "kernelPairs" : "kernels",
                                strongest.size(),
                                weights.shape().maps()));
        show(kernels, !pairs);
        show(kernelPairs, pairs);
        if (weights != null && slopes != null) {
            kernelPairs.show(weights, slopes, strongest);
        } else {
            kernels.setPictures(weights == null ? null : MapPictures.of(weights, strongest));
        }
    }

    private static void show(Region region, boolean is) {
        region.setVisible(is);
        region.setManaged(is);
    }

    private static @Nullable Activations ofUnit(Insight.@Nullable Kernels known, Unit unit) {
        return known == null || !known.unit().equals(unit) ? null : known.values();
    }

    private static List<Integer> strongest(Activations weights, int most) {
        return IntStream.range(0, weights.shape().maps())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights.strength(i)))
                .limit(most)
                .toList();
    }

    private String gradientNumbers(Activations gradient, int at) {
        int plane = gradient.shape().side() * gradient.shape().side();
        double squares = 0;
        double largest = 0;
        for (int i = at * plane; i < (at + 1) * plane; i++) {
            double value = gradient.values()[i];
            squares += value * value;
            largest = Math.max(largest, Math.abs(value));
        }
        return words.text(
                "gradientNumbers", steps.number(Math.sqrt(squares)), steps.number(largest));
    }

    private String numbers(Activations stage, int at) {
        int side = stage.shape().side();
        int plane = side * side;
        double sum = 0;
        double squares = 0;
        int low = 0;
        for (int i = at * plane; i < (at + 1) * plane; i++) {
            float value = stage.values()[i];
            sum += value;
            squares += value * value;
            low += value <= 0 ? 1 : 0;
        }
        double mean = sum / plane;
        double deviation = Math.sqrt(Math.max(0, squares / plane - mean * mean));
        return words.text("mapNumbers", mean, deviation, (double) low / plane);
    }
}

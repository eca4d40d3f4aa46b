package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.Activations;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Stage;
import dcganlab.model.Texts;
import dcganlab.model.Unit;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A stage that is open: what its layers are, with their numbers filled in, and its maps.
final class StagePane extends HBox {
    private static final double FACTS = 270;

    /// With less, facts and one map have no room beside the maps.
    private static final double ROOMY = 900;

    /// Smaller maps nobody tells apart.
    private static final double SMALLEST = 36;

    private final InsideState state;
    private final LayerWords words;
    private final Label title = new Label();
    private final Label shapes = new Label();
    private final VBox layers = new VBox();
    private final Label count = new Label();
    private final PictureGrid maps;
    private final UnitPane unit;
    private final ScrollPane facts;
    private final MapOrder order = new MapOrder();
    private final ToggleGroup orders = new ToggleGroup();
    private List<Integer> shown = List.of();
    private boolean fromTraining;

    /// @param charts of the stage that is open, in place of its maps on wish
    StagePane(InsideState state, Texts texts, StageCharts charts) {
        this.state = state;
        words = new LayerWords(texts);
        getStyleClass().addAll("stage-pane", "panel");
        setId("stage");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        shapes.getStyleClass().add("shapes");
        shapes.setWrapText(true);
        shapes.setMinHeight(Region.USE_PREF_SIZE);
        layers.getStyleClass().add("layers");
        VBox said = new VBox(title, shapes, layers);
        said.getStyleClass().add("facts");

        facts = new ScrollPane(said);
        facts.setFitToWidth(true);
        facts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        facts.setMinWidth(FACTS);
        facts.setPrefWidth(FACTS);
        maps = new PictureGrid(texts);
        maps.setId("maps");
        maps.setGap(3);
        maps.setMinSize(0, 0);
        maps.setEmptyText(words.text("noMaps"));
        maps.cellTextProperty().set(this::describe);
        StackPane content = new StackPane(maps, charts);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        ToggleButton overTime = segment("overTime", Styles.RIGHT_PILL);
        overTime.setOnAction(event -> overTime.setSelected(true));
        overTime.disableProperty().bind(state.chosenProperty().map(is -> is.stage() < 0));
        charts.visibleProperty()
                .bind(overTime.selectedProperty().and(overTime.disabledProperty().not()));
        maps.visibleProperty().bind(charts.visibleProperty().not());
        count.visibleProperty().bind(maps.visibleProperty());
        count.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        sorting("strongestFirst", true, Styles.LEFT_PILL),
                        sorting("inOrder", false, Styles.CENTER_PILL),
                        overTime,
                        gap,
                        count);
        bar.getStyleClass().add("maps-bar");
        VBox right = new VBox(bar, content);
        right.getStyleClass().add("maps-side");
        right.setMinSize(0, 0);
        HBox.setHgrow(right, Priority.ALWAYS);
        unit = new UnitPane(state, texts);
        maps.onPickProperty().set(this::pick);
        getChildren().setAll(facts, right);
        state.unitProperty()
                .subscribe(is -> {
                    getChildren().remove(unit);
                    if (is != null) {
                        getChildren().add(unit);
                    }
                    makeRoom();
                    select();
                });
        widthProperty().subscribe(this::makeRoom);
        state.chosenProperty().subscribe(() -> open(state.chosenProperty().get()));
        state.networkProperty().subscribe(() -> open(state.chosenProperty().get()));
        maps.widthProperty().subscribe(() -> show(state.getInsight()));
        maps.heightProperty().subscribe(() -> show(state.getInsight()));
        open(state.chosenProperty().get());
    }

    private ToggleButton sorting(String key, boolean byStrength, String shape) {
        ToggleButton button = segment(key, shape);
        button.setSelected(byStrength);
        button.setOnAction(event -> {
            button.setSelected(true);
            order.byStrength(byStrength);
            show(state.getInsight());
        });
        return button;
    }

    private ToggleButton segment(String key, String shape) {
        ToggleButton button = new ToggleButton(words.text(key));
        button.setId("maps-" + key);
        button.getStyleClass().addAll(shape, Styles.SMALL);
        button.setToggleGroup(orders);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Where it is narrow, the facts give way to a map that is shown by itself.
    private void makeRoom() {
        boolean room = state.unitProperty().get() == null || getWidth() >= ROOMY;
        facts.setVisible(room);
        facts.setManaged(room);
    }

    private void pick(int index) {
        if (index < shown.size()) {
            state.show(shown.get(index));
        }
    }

    /// The map that is shown by itself is outlined among the others.
    private void select() {
        Unit now = state.unitProperty().get();
        maps.setSelected(now == null ? -1 : shown.indexOf(now.map()));
    }

    private String describe(int index) {
        return index < shown.size() ? words.text("map", shown.get(index) + 1) : "";
    }

    private void open(Chosen chosen) {
        boolean generator = chosen.part() == Part.GENERATOR;
        List<Stage> stages = state.architecture(chosen.part()).stages();
        order.forget();
        layers.getChildren().clear();
        orders.getToggles().forEach(each -> ((ToggleButton) each).setVisible(chosen.stage() >= 0));
        if (chosen.equals(InsideState.JUDGED)) {
            FeatureMaps input = state.architecture(chosen.part()).input();
            title.setText(words.text("judgedTitle"));
            shapes.setText(words.text("judgedSays", input.maps(), input.side()));
            Button next = new Button(words.text("nextReal"));
            next.setId("next-real");
            next.setOnAction(event -> {
                state.judge(InsideState.Judged.REAL);
                state.nextReal();
            });
            layers.getChildren().addAll(next, label(words.text("dropHint"), "caption"));
        } else if (chosen.stage() < 0) {
            FeatureMaps input = state.architecture(chosen.part()).input();
            title.setText(words.text("latentTitle"));
            shapes.setText(words.text("latentSays", input.maps()));
            layers.getChildren().add(label(words.text("neighboursSay"), "caption"));
        } else {
            Stage stage = stages.get(chosen.stage());
            title.setText(
                    words.text(
                            generator ? "generatorStage" : "discriminatorStage",
                            chosen.stage() + 1,
                            stages.size()));
            shapes.setText(words.shape(stage.input()) + "  →  " + words.shape(stage.output()));
            FeatureMaps in = stage.input();
            for (Layer layer : stage.layers()) {
                layers.getChildren().add(block(layer, in));
                in = layer.output(in);
            }
            for (Obedience each : Obedience.at(chosen.part(), stages, chosen.stage())) {
                layers.getChildren().add(guideline(each));
            }
        }
        show(state.getInsight());
    }

    private VBox block(Layer layer, FeatureMaps in) {
        VBox block = new VBox(label(words.name(layer), "layer"));
        block.getStyleClass().add("block");
        for (String line : List.of(words.formula(layer, in), words.weights(layer))) {
            if (!line.isEmpty()) {
                block.getChildren().add(label(line, "caption"));
            }
        }
        return block;
    }

    private Label guideline(Obedience each) {
        String key = each.obeyed() ? "obeyed" : "undone";
        return label(
                words.text(key, each.guideline(), words.text("guideline" + each.guideline())),
                each.obeyed() ? "obeyed" : "undone");
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// Shows what was seen; nothing while nothing was.
    void show(@Nullable Insight insight) {
        boolean trained = insight != null && insight.step() >= 0;
        if (trained != fromTraining) {
            fromTraining = trained;
            order.forget(); // It was that of other weights.
        }
        if (state.chosenProperty().get().equals(InsideState.JUDGED)) {
            showJudged();
            return;
        }
        if (state.chosenProperty().get().equals(InsideState.LATENT)) {
            showAmongOthers(insight);
            return;
        }
        Activations stage = stage(insight);
        unit.setVisible(stage != null); // What it shows would be another step's.
        if (stage == null) {
            maps.setPictures(null);
            count.setText("");
            return;
        }
        FeatureMaps shape = stage.shape();
        if (shape.side() == 1) {
            shown = List.of();
            maps.setPictures(MapPictures.vector(stage.values()));
            count.setText(words.text("numbers", shape.maps()));
            return;
        }
        int most = fitting(shape);
        shown = order.of(stage, most);
        maps.setPictures(isImage(shape) ? MapPictures.image(stage) : MapPictures.of(stage, shown));
        count.setText(words.text("someMaps", shown.size(), shape.maps()));
        select();
        unit.show(insight, stage);
    }

    /// The picture of z by itself, and among others in training mode.
    private void showAmongOthers(@Nullable Insight insight) {
        shown = List.of();
        boolean known = insight != null && !insight.amongOthers().isEmpty();
        count.setText(known ? words.text("neighbours") : "");
        maps.setPictures(
                insight == null || !known
                        ? null
                        : Pictures.joined(
                                Stream.concat(
                                                Stream.of(insight.generator().getLast()),
                                                insight.amongOthers().stream())
                                        .map(MapPictures::colour)
                                        .toList()));
    }

    /// The picture that is judged, and on which of its pixels the verdict depends.
    private void showJudged() {
        shown = List.of();
        Insight.Judged judged = state.getJudgement();
        Activations slope = judged == null ? null : judged.slope();
        maps.setPictures(
                judged == null || slope == null
                        ? null
                        : Pictures.joined(
                                List.of(
                                        MapPictures.colour(judged.picture()),
                                        MapPictures.length(slope))));
        count.setText(words.text("slope"));
    }

    private boolean isImage(FeatureMaps shape) {
        Chosen chosen = state.chosenProperty().get();
        int last = state.architecture(Part.GENERATOR).stages().size() - 1;
        return chosen.part() == Part.GENERATOR
                && chosen.stage() == last
                && shape.equals(state.networkProperty().get().image());
    }

    private @Nullable Activations stage(@Nullable Insight insight) {
        Chosen chosen = state.chosenProperty().get();
        if (insight == null) {
            return null;
        }
        if (chosen.part() == Part.DISCRIMINATOR) {
            Insight.Judged judgement = state.getJudgement();
            return judgement == null || chosen.stage() < 0
                    ? null
                    : judgement.stages().get(chosen.stage());
        }
        return chosen.stage() < 0
                ? new Activations(
                        new FeatureMaps(insight.point().dimensions(), 1), insight.point().toArray())
                : insight.generator().get(chosen.stage());
    }

    /// How many maps there is room for.
    private int fitting(FeatureMaps shape) {
        double side = Math.max(SMALLEST, shape.side()) + maps.getGap();
        double room = Math.floor(maps.getWidth() / side) * Math.floor(maps.getHeight() / side);
        return (int) Math.clamp(room, 1, shape.maps());
    }

    /// Which maps are shown, and where. Those that answer most strongly stay where they are until
    /// others are asked for: while a network learns, they would change places all the time.
    private static final class MapOrder {
        private boolean byStrength = true;
        private List<Integer> strongest = List.of();

        void byStrength(boolean is) {
            byStrength = is;
            forget();
        }

        void forget() {
            strongest = List.of();
        }

        List<Integer> of(Activations stage, int most) {
            int maps = stage.shape().maps();
            if (!byStrength) {
                return IntStream.range(0, most).boxed().toList();
            }
            if (strongest.size() != maps) {
                double[] strengths =
                        IntStream.range(0, maps).mapToDouble(stage::strength).toArray();
                strongest =
                        IntStream.range(0, maps)
                                .boxed()
                                .sorted((a, b) -> Double.compare(strengths[b], strengths[a]))
                                .toList();
            }
            return strongest.subList(0, most);
        }
    }
}

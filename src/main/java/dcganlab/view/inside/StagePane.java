package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight;
import dcganlab.model.LossGradients;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Unit;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.view.inside.MapsBar.Content;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A stage that is open: what its layers are, with their numbers filled in, and its maps.
final class StagePane extends HBox {
    private static final double FACTS = 270;

    /// With less, facts and one map have no room beside the maps.
    private static final double ROOMY = 900;

    private final InsideState state;
    private final LayerWords words;
    private final StageFacts facts;
    private final ScrollPane factsPane;
    private final MapsBar bar;
    private final Label gradientSays = new Label();
    private final PictureGrid maps;
    private final ScrolledMaps scrolled;
    private final WeightCharts weights;
    private final UnitPane unit;
    private final MapOrder order = new MapOrder();
    private final StepWords numbers;
    private List<Integer> shown = List.of();
    private boolean fromTraining;

    /// @param charts of the stage that is open, in place of its maps on wish
    StagePane(InsideState state, ShownTexts texts, StageCharts charts) {
        this.state = state;
        words = new LayerWords(texts);
        numbers = new StepWords(texts);
        getStyleClass().addAll("stage-pane", "panel");
        setId("stage");
        facts = new StageFacts(state, words);
        factsPane = new ScrollPane(facts);
        factsPane.setFitToWidth(true);
        factsPane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        factsPane.setMinWidth(FACTS);
        factsPane.getStyleClass().add("facts-pane");
        maps = new PictureGrid(texts);
        maps.setId("maps");
        Tips.about(maps, () -> texts.of("view.inside.mapsAbout"));
        maps.setGap(3);
        maps.cellTextProperty().set(this::describe);
        scrolled = new ScrolledMaps(maps, () -> show(state.getInsight()));
        weights = new WeightCharts(state, texts);
        StackPane content = new StackPane(scrolled, charts, weights);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        bar = new MapsBar(words);
        charts.visibleProperty().bind(bar.contentProperty().isEqualTo(Content.OVER_TIME));
        weights.visibleProperty().bind(bar.contentProperty().isEqualTo(Content.WEIGHTS));
        scrolled.visibleProperty().bind(bar.contentProperty().isEqualTo(Content.MAPS));
        bar.onSort(byStrength -> {
            order.byStrength(byStrength);
            scrolled.toTop();
            show(state.getInsight());
        });
        gradientSays.setId("gradient-says");
        gradientSays.getStyleClass().add("caption");
        gradientSays.setWrapText(true);
        gradientSays.setMinHeight(Region.USE_PREF_SIZE);
        gradientSays.managedProperty().bind(gradientSays.visibleProperty());
        VBox right = new VBox(bar, gradientSays, content);
        right.getStyleClass().add("maps-side");
        right.setMinSize(0, 0);
        HBox.setHgrow(right, Priority.ALWAYS);
        unit = new UnitPane(state, texts);
        maps.onPickProperty().set(this::pick);
        getChildren().setAll(factsPane, right);
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
        state.blindness()
                .blindProperty()
                .subscribe((was, is) -> open(state.chosenProperty().get()));
        scrolled.widthProperty().subscribe(() -> show(state.getInsight()));
        scrolled.heightProperty().subscribe(() -> show(state.getInsight()));
        bar.gradientsProperty()
                .subscribe(() -> {
                    order.forget();
                    show(state.getInsight());
                });
        parentProperty().flatMap(Parent::visibleProperty).orElse(false).subscribe(this::askWhile);
        bar.contentProperty()
                .subscribe(is -> {
                    ask();
                    show(state.getInsight());
                });
        bar.gradientsProperty().subscribe(this::ask);
        state.unitProperty().subscribe(this::ask);
        texts.follow(() -> show(state.getInsight()));
        open(state.chosenProperty().get());
    }

    private void ask() {
        Parent parent = getParent();
        askWhile(parent != null && parent.isVisible());
    }

    /// Asks for what is seen alone.
    private void askWhile(boolean seen) {
        boolean flows = scrolled.isVisible() || state.unitProperty().get() != null;
        state.ask(seen && flows && bar.showsGradients(), seen && weights.isVisible());
    }

    /// Where it is narrow, the facts give way to a map that is shown by itself.
    private void makeRoom() {
        boolean room = state.unitProperty().get() == null || getWidth() >= ROOMY;
        factsPane.setVisible(room);
        factsPane.setManaged(room);
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
        order.forget();
        scrolled.toTop();
        bar.open(chosen.stage() >= 0);
        facts.tell(chosen);
        show(state.getInsight());
    }

    /// Shows what was seen; nothing while nothing was.
    void show(@Nullable Insight insight) {
        boolean trained = insight != null && insight.step() >= 0;
        if (trained != fromTraining) {
            fromTraining = trained;
            order.forget(); // It was that of other weights.
        }
        boolean ofGradients = bar.showsGradients() && state.chosenProperty().get().stage() >= 0;
        maps.setEmptyText(words.text(ofGradients ? whyNone(insight) : "noMaps"));
        if (state.chosenProperty().get().equals(InsideState.JUDGED)) {
            showJudged();
            gradientSays.setVisible(false);
            return;
        }
        if (state.chosenProperty().get().equals(InsideState.LATENT)) {
            showAmongOthers(insight);
            gradientSays.setVisible(false);
            return;
        }
        weights.show(insight);
        Activations values = stage(insight);
        Activations gradient = bar.showsGradients() ? gradient(insight) : null;
        Activations stage = bar.showsGradients() ? gradient : values;
        unit.setVisible(values != null); // What it shows would be another step's.
        if (values != null) {
            unit.show(insight, values, gradient);
        }
        say(insight, gradient != null);
        if (stage == null) {
            scrolled.rest();
            maps.setPictures(null);
            bar.say("");
            return;
        }
        FeatureMaps shape = stage.shape();
        if (shape.side() == 1) {
            shown = List.of();
            scrolled.rest();
            maps.setPictures(MapPictures.vector(stage.values()));
            bar.say(words.text("numbers", shape.maps()));
            return;
        }
        shown = scrolled.inSight(order.of(stage), shape.side());
        boolean image = gradient == null && isImage(shape);
        maps.setPictures(image ? MapPictures.image(stage) : MapPictures.among(stage, shown));
        bar.say(words.text("someMaps", shown.size(), shape.maps()));
        if (state.unitProperty().get() != null) { // Else the keyboard's place stays.
            select();
        }
    }

    /// Says which gradient is shown, or why none is.
    private void say(@Nullable Insight insight, boolean known) {
        LossGradients gradients = insight == null ? null : insight.gradients();
        gradientSays.setVisible(known && scrolled.isVisible());
        if (gradients != null) {
            gradientSays.setText(
                    words.text(
                            "gradientSays",
                            words.text(
                                    "gradientOf" + gradients.loss(),
                                    numbers.number(gradients.value()))));
        }
    }

    /// What is said where a gradient is not known.
    static String whyNone(@Nullable Insight insight) {
        if (insight == null) {
            return "noMaps";
        }
        return insight.generated() == null ? "noGradient" : "counting";
    }

    private @Nullable Activations gradient(@Nullable Insight insight) {
        Chosen chosen = state.chosenProperty().get();
        LossGradients gradients = insight == null ? null : insight.gradients();
        return gradients == null ? null : gradients.of(chosen.part()).get(chosen.stage());
    }

    /// The picture of z by itself, and among others in training mode.
    private void showAmongOthers(@Nullable Insight insight) {
        shown = List.of();
        scrolled.rest();
        boolean known = insight != null && !insight.amongOthers().isEmpty();
        bar.say(known ? words.text("neighbours") : "");
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
        scrolled.rest();
        Insight.Judged judged = state.getJudgement();
        Activations slope = judged == null ? null : judged.slope();
        maps.setPictures(
                judged == null || slope == null
                        ? null
                        : Pictures.joined(
                                List.of(
                                        MapPictures.colour(judged.picture()),
                                        MapPictures.length(slope))));
        bar.say(words.text("slope"));
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
}

package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Stage;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.PixelFields;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The boxes of the diagram from left to right: the latent vector, the generator's stages, of which
/// the last is the picture, and the discriminator's. What lies below each is the map that answers
/// most strongly.
final class MapsBoxes {
    private final InsideState state;
    private final LayerWords words;
    private final List<MapsBox> boxes = new ArrayList<>();
    private final List<FeatureMaps> shapes = new ArrayList<>();
    private int image;

    MapsBoxes(InsideState state, LayerWords words) {
        this.state = state;
        this.words = words;
    }

    /// Makes boxes for the networks that are drawn, in place of those before.
    void build() {
        boxes.clear();
        shapes.clear();
        FeatureMaps z = state.architecture(Part.GENERATOR).input();
        add(InsideState.LATENT, z, List.of());
        addStages(Part.GENERATOR);
        image = boxes.size() - 1;
        boxes.get(image).putLinesBeside();
        addStages(Part.DISCRIMINATOR);
        write();
    }

    private void addStages(Part part) {
        Architecture network = state.architecture(part);
        List<Stage> stages = network.stages();
        for (int i = 0; i < stages.size(); i++) {
            List<Obedience> obedience = isBlind() ? List.of() : Obedience.at(part, stages, i);
            add(new Chosen(part, i), stages.get(i).output(), obedience);
        }
    }

    private void add(Chosen place, FeatureMaps shape, List<Obedience> obedience) {
        MapsBox box = new MapsBox(place, words.shape(shape), () -> state.choose(place));
        box.setId("maps-" + place.part().name().toLowerCase(Locale.ROOT) + place.stage());
        box.mark(obedience);
        Tips.give(box, tip(place, shape));
        boxes.add(box);
        shapes.add(shape);
    }

    private ObservableValue<String> tip(Chosen place, FeatureMaps shape) {
        return place.stage() < 0
                ? words.bound("latentTip", shape.maps())
                : words.bound("boxTip", shape.maps(), shape.side());
    }

    /// Writes at each box how its maps come about, in the present language.
    void write() {
        for (MapsBox box : boxes) {
            box.say(lines(box.place(), false), lines(box.place(), true));
        }
    }

    private List<String> lines(Chosen place, boolean narrow) {
        if (place.stage() < 0) {
            return List.of(words.text("latent"));
        }
        Stage stage = state.architecture(place.part()).stages().get(place.stage());
        if (isBlind()) {
            return List.of("", "", "");
        }
        return List.of(
                words.operation(stage),
                words.behind(stage, narrow),
                words.text("parameters", stage.parameters()));
    }

    private boolean isBlind() {
        return state.blindness().isBlind();
    }

    List<MapsBox> all() {
        return boxes;
    }

    int count() {
        return boxes.size();
    }

    MapsBox get(int box) {
        return boxes.get(box);
    }

    /// What is in a box.
    FeatureMaps shape(int box) {
        return shapes.get(box);
    }

    /// Which one is the picture, between both networks.
    int image() {
        return image;
    }

    /// The longest side of all maps.
    int largest() {
        return shapes.stream().mapToInt(FeatureMaps::side).max().orElse(1);
    }

    /// The most maps of a box.
    int longest() {
        return shapes.stream().mapToInt(FeatureMaps::maps).max().orElse(1);
    }

    /// Marks the one that is open.
    void mark(Chosen chosen) {
        boxes.forEach(box -> box.open(box.place().equals(chosen)));
    }

    /// Outlines what the pixel that is pointed at depends on, and what depends on it.
    void outline(@Nullable PixelFields fields) {
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).outline(FieldBounds.of(fields, boxes.get(i).place(), shapes.get(i)));
        }
    }

    /// Shows what was seen; nothing while nothing was.
    void show(@Nullable Insight insight) {
        Insight.Judged judgement = state.getJudgement();
        for (MapsBox box : boxes.subList(0, boxes.size() - 1)) {
            box.show(insight == null ? null : picture(box.place(), insight, judgement));
        }
    }

    private @Nullable Pictures picture(
            Chosen place, Insight insight, Insight.@Nullable Judged judgement) {
        int stage = place.stage();
        if (place.part() == Part.GENERATOR) {
            if (stage < 0) {
                return MapPictures.vector(insight.point().toArray());
            }
            // The picture itself is shown beside its opinion.
            return boxes.get(image).place().equals(place)
                    ? null
                    : strongest(insight.generator().get(stage));
        }
        return judgement == null ? null : strongest(judgement.stages().get(stage));
    }

    private static Pictures strongest(Activations stage) {
        return stage.shape().side() == 1 && stage.shape().maps() > 1
                ? MapPictures.vector(stage.values())
                : MapPictures.of(stage, List.of(stage.strongest()));
    }

    /// Goes from box to box by the arrow keys; Enter opens one.
    ///
    /// @param focus what has the focus
    void press(KeyEvent event, @Nullable Node focus) {
        int at = boxes.indexOf(focus);
        if (at < 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> boxes.get(Math.max(0, at - 1)).requestFocus();
            case RIGHT -> boxes.get(Math.min(boxes.size() - 1, at + 1)).requestFocus();
            case ENTER -> state.choose(boxes.get(at).place());
            case ESCAPE -> state.point(null);
            default -> {
                return;
            }
        }
        event.consume();
    }
}

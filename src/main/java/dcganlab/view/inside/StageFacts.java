package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.PixelFields;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the layers of a stage are, with their numbers filled in.
final class StageFacts extends VBox {
    private final InsideState state;
    private final LayerWords words;
    private final Label title = new Label();
    private final Label shapes = new Label();
    private final VBox layers = new VBox();
    private final Label framed = new Label();

    StageFacts(InsideState state, LayerWords words) {
        this.state = state;
        this.words = words;
        getStyleClass().add("facts");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        shapes.getStyleClass().add("shapes");
        shapes.setWrapText(true);
        shapes.setMinHeight(Region.USE_PREF_SIZE);
        layers.getStyleClass().add("layers");
        framed.setId("framed");
        framed.getStyleClass().addAll("caption", "framed");
        framed.setWrapText(true);
        framed.setMinHeight(Region.USE_PREF_SIZE);
        Region key = new Region();
        key.getStyleClass().add("part-outline");
        framed.setGraphic(key);
        framed.managedProperty().bind(framed.visibleProperty());
        state.fieldsProperty().subscribe(this::tellFramed);
        getChildren().setAll(title, framed, shapes, layers);
    }

    /// What the frames in the diagram are.
    private void tellFramed(@Nullable PixelFields fields) {
        framed.setVisible(fields != null);
        if (fields != null) {
            framed.textProperty().bind(words.bound(framed(fields.pixel().place())));
        }
    }

    private String framed(Chosen place) {
        if (place.stage() < 0) {
            return "framedAhead";
        }
        boolean last = place.stage() == state.architecture(place.part()).stages().size() - 1;
        return last ? "framedBehind" : "framedBoth";
    }

    /// Tells of a stage, or of what goes into the first.
    void tell(Chosen chosen) {
        boolean generator = chosen.part() == Part.GENERATOR;
        List<Stage> stages = state.architecture(chosen.part()).stages();
        layers.getChildren().clear();
        if (chosen.equals(InsideState.JUDGED)) {
            FeatureMaps input = state.architecture(chosen.part()).input();
            title.textProperty().bind(words.bound("judgedTitle"));
            shapes.textProperty().bind(words.bound("judgedSays", input.maps(), input.side()));
            Button next = new Button();
            next.textProperty().bind(words.bound("nextReal"));
            next.setId("next-real");
            next.setOnAction(event -> {
                state.judge(InsideState.Judged.REAL);
                state.nextReal();
            });
            layers.getChildren().addAll(next, label(words.bound("dropHint"), "caption"));
        } else if (chosen.stage() < 0) {
            FeatureMaps input = state.architecture(chosen.part()).input();
            title.textProperty().bind(words.bound("latentTitle"));
            shapes.textProperty().bind(words.bound("latentSays", input.maps()));
            layers.getChildren().add(label(words.bound("neighboursSay"), "caption"));
        } else {
            Stage stage = stages.get(chosen.stage());
            title.textProperty()
                    .bind(
                            words.bound(
                                    generator ? "generatorStage" : "discriminatorStage",
                                    chosen.stage() + 1,
                                    stages.size()));
            shapes.textProperty().unbind();
            shapes.setText(words.shape(stage.input()) + "  →  " + words.shape(stage.output()));
            if (state.blindness().isBlind()) {
                layers.getChildren().add(label(words.bound("covered"), "caption"));
                return;
            }
            FeatureMaps in = stage.input();
            for (Layer layer : stage.layers()) {
                layers.getChildren().add(block(layer, in));
                in = layer.output(in);
            }
            for (Obedience each : Obedience.at(chosen.part(), stages, chosen.stage())) {
                layers.getChildren().add(guideline(each));
            }
        }
    }

    private VBox block(Layer layer, FeatureMaps in) {
        VBox block = new VBox(label(words.bound(() -> words.name(layer)), "layer"));
        block.getStyleClass().add("block");
        for (ObservableValue<String> line :
                List.of(
                        words.bound(() -> words.formula(layer, in)),
                        words.bound(() -> words.weights(layer)))) {
            if (!line.getValue().isEmpty()) {
                block.getChildren().add(label(line, "caption"));
            }
        }
        return block;
    }

    private Label guideline(Obedience each) {
        String key = each.obeyed() ? "obeyed" : "undone";
        int number = each.guideline();
        return label(
                words.bound(() -> words.text(key, number, words.text("guideline" + number))), key);
    }

    private static Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}

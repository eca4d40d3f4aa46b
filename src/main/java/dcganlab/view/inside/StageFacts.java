package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the layers of a stage are, with their numbers filled in.
final class StageFacts extends VBox {
    private final InsideState state;
    private final LayerWords words;
    private final Label title = new Label();
    private final Label shapes = new Label();
    private final VBox layers = new VBox();

    StageFacts(InsideState state, LayerWords words) {
        this.state = state;
        this.words = words;
        getStyleClass().add("facts");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        shapes.getStyleClass().add("shapes");
        shapes.setWrapText(true);
        shapes.setMinHeight(Region.USE_PREF_SIZE);
        layers.getStyleClass().add("layers");
        getChildren().setAll(title, shapes, layers);
    }

    /// Tells of a stage, or of what goes into the first.
    void tell(Chosen chosen) {
        boolean generator = chosen.part() == Part.GENERATOR;
        List<Stage> stages = state.architecture(chosen.part()).stages();
        layers.getChildren().clear();
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
}

package dcganlab.view.lesson;

import dcganlab.lesson.CodeListing;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Stage;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// The layers of a network in small, stage by stage: the higher, the larger the maps that come out;
/// broad where weights are multiplied, narrow where each number is changed by itself.
final class LayerStrip extends HBox {
    private static final double LOWEST = 12;

    /// For each doubling of the side.
    private static final double RISE = 7;

    private final Map<Integer, Region> layers = new HashMap<>();
    private int lit = -1;

    /// @param point is told the place of a layer that the mouse is on
    LayerStrip(CodeListing code, ShownTexts texts, IntConsumer point) {
        getStyleClass().add("layer-strip");
        for (Stage stage : code.network().stages()) {
            HBox bars = new HBox();
            bars.getStyleClass().add("bars");
            for (int layer = stage.first(); layer <= stage.last(); layer++) {
                bars.getChildren().add(bar(code, stage, layer, point));
            }
            Label shape = new Label();
            shape.textProperty().bind(texts.bound(CodeView.shape(stage.output())));
            shape.getStyleClass().add("shape");
            VBox group = new VBox(bars, shape);
            group.getStyleClass().add("stage");
            getChildren().add(group);
        }
    }

    private Region bar(CodeListing code, Stage stage, int layer, IntConsumer point) {
        FeatureMaps after = code.after(layer);
        Region bar = new Region();
        bar.setId("layer-" + code.part() + "-" + layer);
        bar.getStyleClass().addAll("layer", layer == stage.weightedAt() ? "weighted" : "pointwise");
        double height =
                LOWEST + RISE * (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(after.side()));
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        bar.setOnMouseEntered(event -> point.accept(layer));
        layers.put(layer, bar);
        return bar;
    }

    void light(int layer) {
        Region before = layers.get(lit);
        if (before != null) {
            before.pseudoClassStateChanged(CodeView.LIT, false);
        }
        lit = layer;
        Region now = layers.get(layer);
        if (now != null) {
            now.pseudoClassStateChanged(CodeView.LIT, true);
        }
    }
}

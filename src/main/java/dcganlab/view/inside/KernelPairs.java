package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.model.Pictures;
import dcganlab.view.picture.OnePicture;
import dcganlab.view.tip.Tips;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/// Kernels of a unit, at the right of each the gradient of the loss at it. Kernels are alike in
/// scale, and so are gradients.
final class KernelPairs extends FlowPane {
    /// More have no room.
    static final int MOST = 12;

    private static final double SIDE = 24;

    private final LayerWords words;
    private final List<Pair> pairs = new ArrayList<>();

    KernelPairs(LayerWords words) {
        this.words = words;
        setId("unit-kernel-pairs");
        getStyleClass().add("kernel-pairs");
        setMinWidth(0);
    }

    private static final class Pair extends HBox {
        private final OnePicture kernel = new OnePicture();
        private final OnePicture gradient = new OnePicture();

        Pair() {
            getStyleClass().add("kernel-pair");
            for (OnePicture each : List.of(kernel, gradient)) {
                each.setMinSize(SIDE, SIDE);
                each.setPrefSize(SIDE, SIDE);
            }
            getChildren().setAll(kernel, gradient);
        }
    }

    /// @param gradients in the order of the kernels
    /// @param maps which of them are shown, [#MOST] at most
    void show(Activations kernels, Activations gradients, List<Integer> maps) {
        while (pairs.size() < maps.size()) {
            pairs.add(new Pair());
        }
        if (getChildren().size() != maps.size()) { // Else all would be styled and laid out anew.
            getChildren().setAll(pairs.subList(0, maps.size()));
        }
        Pictures ofKernels = MapPictures.of(kernels, maps);
        Pictures ofGradients = MapPictures.of(gradients, maps);
        for (int i = 0; i < maps.size(); i++) {
            Pair pair = pairs.get(i);
            pair.kernel.show(ofKernels.only(i));
            pair.gradient.show(ofGradients.only(i));
            Tips.give(pair, words.text("kernelPairTip", maps.get(i) + 1));
        }
    }
}

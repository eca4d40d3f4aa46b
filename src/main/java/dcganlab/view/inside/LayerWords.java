package dcganlab.view.inside;

import dcganlab.model.Activation;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Layer.Flatten;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.MaxPool2d;
import dcganlab.model.Layer.SpectralNorm;
import dcganlab.model.Layer.Unflatten;
import dcganlab.model.Layer.Upsample;
import dcganlab.model.Stage;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What layers are called: in a word below a box, and in a sentence where one is opened.
final class LayerWords {
    private static final Set<String> WEIGHTS = Set.of("weight", "weight_orig");

    private final ShownTexts texts;

    LayerWords(ShownTexts texts) {
        this.texts = texts;
    }

    /// What changes the maps, in a few letters.
    String operation(Stage stage) {
        return stage.layers().stream()
                .map(this::operation)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String operation(Layer layer) {
        return switch (layer) {
            case Conv2d c -> text("convShort", c.kernel());
            case ConvTranspose2d c -> text("transposedShort", c.kernel());
            case Linear _ -> text("denseShort");
            case SpectralNorm(Layer of) -> operation(of);
            case MaxPool2d _ -> text("poolShort");
            case Upsample _ -> text("upShort");
            case BatchNorm _, Activate _, Flatten _, Unflatten _ -> "";
        };
    }

    /// What stands behind that, in a few letters, or in fewer.
    String behind(Stage stage, boolean narrow) {
        return stage.layers().stream()
                .map(layer ->
                        switch (layer) {
                            case BatchNorm _ -> text("normShort");
                            case SpectralNorm _ -> text("spectralShort");
                            case Activate activate ->
                                    narrow
                                            ? text("narrow" + activate.function())
                                            : name(activate.function());
                            case Conv2d _,
                                    ConvTranspose2d _,
                                    Linear _,
                                    MaxPool2d _,
                                    Upsample _,
                                    Flatten _,
                                    Unflatten _ ->
                                    "";
                        })
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String name(Activation function) {
        return text("activation" + function);
    }

    /// Maps as `512×4×4`; numbers without a place by how many they are.
    String shape(FeatureMaps maps) {
        return maps.side() == 1
                ? Integer.toString(maps.maps())
                : maps.maps() + "×" + maps.side() + "×" + maps.side();
    }

    /// A layer with its arguments.
    String name(Layer layer) {
        return switch (layer) {
            case Conv2d c -> text("conv", c.kernel(), c.stride(), c.padding());
            case ConvTranspose2d c -> text("transposed", c.kernel(), c.stride(), c.padding());
            case Linear _ -> text("dense");
            case SpectralNorm(Layer of) -> text("spectral", name(of));
            case BatchNorm _ -> text("norm");
            case Activate activate -> name(activate.function());
            case MaxPool2d pool -> text("pool", pool.side());
            case Upsample up -> text("up", up.scale());
            case Flatten _ -> text("flatten");
            case Unflatten _ -> text("unflatten");
        };
    }

    /// How a layer's numbers come about, with its own numbers filled in; may be empty.
    String formula(Layer layer, FeatureMaps in) {
        return switch (layer) {
            case Conv2d c ->
                    text(
                            "convSize",
                            in.side(),
                            c.padding(),
                            c.kernel(),
                            c.stride(),
                            c.output(in).side());
            case ConvTranspose2d c ->
                    text(
                            "transposedSize",
                            in.side(),
                            c.stride(),
                            c.padding(),
                            c.kernel(),
                            c.outputPadding(),
                            c.output(in).side());
            case Linear dense -> text("denseSize", dense.in(), dense.out());
            case SpectralNorm(Layer of) -> formula(of, in);
            case BatchNorm _ -> text("normSays");
            case Activate activate -> text("says" + activate.function());
            case MaxPool2d _ -> text("poolSays");
            case Upsample _ -> text("upSays");
            case Flatten _, Unflatten _ -> "";
        };
    }

    /// How many weights a layer has, as a product; empty if it has none.
    String weights(Layer layer) {
        List<long[]> shapes =
                layer.tensors().entrySet().stream()
                        .filter(tensor -> WEIGHTS.contains(tensor.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (shapes.isEmpty()) {
            return "";
        }
        long[] shape = shapes.getFirst();
        String product =
                Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
        long count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return shape.length == 1 ? text("scales", count) : text("weights", product, count);
    }

    String text(String key, Object... arguments) {
        return texts.of("view.inside." + key, arguments);
    }

    /// The same in whatever language is chosen.
    ObservableValue<String> bound(String key, Object... arguments) {
        return texts.bound("view.inside." + key, arguments);
    }

    /// Any of these words in whatever language is chosen.
    ObservableValue<String> bound(Supplier<String> words) {
        return texts.bound(words);
    }
}

package dcganlab.lesson;

import dcganlab.model.Activation;
import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Message;
import dcganlab.model.Part;

import java.util.ArrayList;
import java.util.List;

/// The lines of the source's code make the layers of the lab's networks, with the same arguments,
/// and the shapes in its comments are those that come out of them.
///
/// @param source where both classes stand
record CodeCheck(LessonText source) implements LessonCheck {
    private static final String BECOMES = "→ (";

    @Override
    public List<Message> faults() {
        List<Message> faults = new ArrayList<>();
        for (Part part : Part.values()) {
            CodeListing code = CodeListing.of(part, source);
            List<Layer> layers = code.network().layers();
            long made = code.lines().stream().filter(line -> line.layer().isPresent()).count();
            if (made < layers.size()) {
                faults.add(Words.of("faultLayer", part.word(), Architecture.name((int) made)));
            }
            String promised = "";
            for (CodeLine line : code.lines()) {
                String resolved = code.resolved(line).strip();
                if (line.layer().isPresent()) {
                    int layer = line.layer().getAsInt();
                    boolean same = resolved.startsWith(call(layers.get(layer)));
                    boolean shape = promised.isEmpty() || promised.equals(tuple(code, layer));
                    if (!same || !shape) {
                        faults.add(Words.of("faultLayer", part.word(), Architecture.name(layer)));
                    }
                } else if (resolved.contains(BECOMES)) {
                    promised = resolved.substring(resolved.indexOf(BECOMES) + 2);
                }
            }
        }
        return faults;
    }

    private static String tuple(CodeListing code, int layer) {
        FeatureMaps after = code.after(layer);
        return "(%d, %d, %d)".formatted(after.maps(), after.side(), after.side());
    }

    /// How a call of it begins in PyTorch, as the source writes it. Layers that the source does not
    /// have begin like nothing there.
    private static String call(Layer layer) {
        return switch (layer) {
            case Conv2d c ->
                    "nn.Conv2d(%d, %d, %d, %d, %d, bias=%s)"
                            .formatted(
                                    c.in(),
                                    c.out(),
                                    c.kernel(),
                                    c.stride(),
                                    c.padding(),
                                    c.bias() ? "True" : "False");
            case ConvTranspose2d c ->
                    "nn.ConvTranspose2d(%d, %d, %d, %d, %d, bias=%s)"
                            .formatted(
                                    c.in(),
                                    c.out(),
                                    c.kernel(),
                                    c.stride(),
                                    c.padding(),
                                    c.bias() ? "True" : "False");
            case BatchNorm norm -> "nn.BatchNorm2d(%d)".formatted(norm.maps());
            case Activate(Activation function) ->
                    switch (function) {
                        case RELU -> "nn.ReLU(";
                        case LEAKY_RELU -> "nn.LeakyReLU(0.2,";
                        case TANH -> "nn.Tanh()";
                        case SIGMOID -> "nn.Sigmoid()";
                        case LINEAR -> "nn.Identity()";
                    };
            case Layer.Linear _,
                    Layer.SpectralNorm _,
                    Layer.MaxPool2d _,
                    Layer.Upsample _,
                    Layer.Flatten _,
                    Layer.Unflatten _ ->
                    layer.toString();
        };
    }
}

package dcganlab.lesson;

import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A network of the source in PyTorch, and beside each line the layer of the lab's network that it
/// makes: the lines of its `nn.Sequential` and the layers of an [Architecture] are in the same
/// order. The source's last line, a sigmoid, is no layer here: it belongs to the loss, which is
/// stable only when computed from logits.
///
/// @param network the lab's, of the lesson's sizes
public record CodeListing(Part part, List<CodeLine> lines, Architecture network) {
    /// The sizes for which the source is written.
    public static final NetworkSpec SIZES = NetworkSpec.LESSON;

    private static final String LAYER = "nn.";
    private static final String ALL = "nn.Sequential";

    public CodeListing {
        lines = List.copyOf(lines);
    }

    public static CodeListing of(Part part) {
        return of(part, LessonText.SOURCE);
    }

    static CodeListing of(Part part, LessonText source) {
        String name =
                switch (part) {
                    case GENERATOR -> "DCGenerator";
                    case DISCRIMINATOR -> "DCDiscriminator";
                };
        Architecture network = part.layers(SIZES);
        List<CodeLine> lines = new ArrayList<>();
        int layers = 0;
        for (String code : source.classOf(name)) {
            boolean makes =
                    code.strip().startsWith(LAYER)
                            && !code.contains(ALL)
                            && layers < network.layers().size();
            OptionalInt layer = makes ? OptionalInt.of(layers++) : OptionalInt.empty();
            lines.add(new CodeLine(lines.size() + 1, code, layer));
        }
        return new CodeListing(part, lines, network);
    }

    /// What goes into a layer.
    public FeatureMaps before(int layer) {
        return layer == 0 ? network.input() : network.outputs().get(layer - 1);
    }

    /// What comes out of a layer.
    public FeatureMaps after(int layer) {
        return network.outputs().get(layer);
    }

    /// A line with the sizes in place of its variables.
    public String resolved(CodeLine line) {
        return line.code()
                .replace("latent_dim", Integer.toString(SIZES.latent()))
                .replaceAll("\\bchannels\\b", Integer.toString(SIZES.channels()));
    }
}

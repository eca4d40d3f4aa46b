package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Own;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.StagePlace;

import java.util.List;

/// The generator: its layers and their shapes, beside the source's code.
final class GeneratorChapter {
    private static final CodeListing CODE = CodeListing.of(Part.GENERATOR);
    private static final List<Stage> STAGES = CODE.network().stages();
    private static final Stage FIRST = STAGES.getFirst();
    private static final Stage SECOND = STAGES.get(1);

    static final Chapter CHAPTER =
            Chapter.of(
                    "generator",
                    Words.of("genTitle"),
                    "class DCGenerator(nn.Module):",
                    5,
                    new Text(
                            Words.of(
                                    "genWay",
                                    CODE.network().input().maps(),
                                    STAGES.getLast().output().side(),
                                    FIRST.output().maps(),
                                    FIRST.output().side())),
                    new Own(GeneratorChapter::own),
                    new Prediction("shape", shape()),
                    new Text(
                            Words.of(
                                    "genArguments",
                                    weighted().in(),
                                    weighted().out(),
                                    weighted().kernel(),
                                    weighted().stride(),
                                    weighted().padding())),
                    new Text(Words.of("genFind", weighted().in(), weighted().out())),
                    new Live(Figure.GENERATOR_CODE, Words.of("codeCaption")),
                    new Step(
                            "line",
                            Words.of("genLine", weighted().in(), weighted().out()),
                            new Goal.Pointed(Part.GENERATOR, SECOND.weightedAt()),
                            Spot.HERE),
                    new Text(Words.of("genBlock")),
                    new Step(
                            "open",
                            Words.of("genOpen", SECOND.output().side()),
                            new Goal.OpenedToTheLast(new StagePlace(Part.GENERATOR, 1)),
                            Spot.INSIDE),
                    new Check("weights", weights()),
                    new Reflection("maps", Words.of("genReflect"), Spot.INSIDE));

    private GeneratorChapter() {}

    /// The second transposed convolution.
    private static Layer.ConvTranspose2d weighted() {
        return (Layer.ConvTranspose2d) SECOND.weighted();
    }

    /// What is different in the networks of the present run.
    private static Message own(NetworkSpec spec) {
        if (spec.equals(CodeListing.SIZES)) {
            return Words.of("genOwnSame");
        }
        Architecture own = Architecture.generator(spec);
        return Words.of(
                "genOwn",
                own.stages().getLast().output().side(),
                own.stages().getFirst().output().maps(),
                spec.latent(),
                STAGES.getLast().output().side(),
                FIRST.output().maps(),
                CODE.network().input().maps());
    }

    private static Question shape() {
        FeatureMaps from = SECOND.input();
        FeatureMaps to = SECOND.output();
        return Question.of(
                Words.of("genShape", Words.shape(from)),
                Words.of("genShapeWhy", Words.shape(to)),
                1,
                Words.shape(new FeatureMaps(from.maps(), to.side())),
                Words.shape(to),
                Words.shape(new FeatureMaps(to.maps(), from.side())),
                Words.shape(new FeatureMaps(2 * from.maps(), to.side())));
    }

    /// Of the first layer; the others are its kernels, and the second layer.
    private static Question weights() {
        int in = FIRST.input().maps();
        int out = FIRST.output().maps();
        int side = FIRST.output().side();
        long right = Architecture.parameters(FIRST.weighted());
        return Question.of(
                Words.of("genWeights", in, Words.shape(FIRST.output())),
                Words.of("genWeightsWhy", in, out, side, right),
                right,
                (long) in * out,
                right,
                Architecture.parameters(SECOND.weighted()));
    }
}

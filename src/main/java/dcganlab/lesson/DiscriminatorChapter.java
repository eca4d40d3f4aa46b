package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Field;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.StagePlace;

import java.util.List;

/// The discriminator, the generator's mirror, and what each of its numbers sees.
final class DiscriminatorChapter {
    private static final CodeListing CODE = CodeListing.of(Part.DISCRIMINATOR);
    private static final List<Stage> STAGES = CODE.network().stages();
    private static final int SECOND = STAGES.get(1).weightedAt();

    static final Chapter CHAPTER =
            Chapter.of(
                    "discriminator",
                    Words.of("disTitle"),
                    "class DCDiscriminator(nn.Module):",
                    4,
                    new Text(
                            Words.of(
                                    "disMirror",
                                    Words.shape(CODE.network().input()),
                                    Words.shape(STAGES.getLast().input()))),
                    new Prediction("sees", sees()),
                    new Text(Words.of("disFind")),
                    new Live(Figure.DISCRIMINATOR_CODE, Words.of("codeCaption")),
                    new Step(
                            "look",
                            Words.of("disLine"),
                            new Goal.Pointed(Part.DISCRIMINATOR, SECOND),
                            Spot.HERE),
                    new Text(Words.of("disFirst")),
                    new Step(
                            "judge",
                            Words.of("disOpen"),
                            new Goal.Opened(new StagePlace(Part.DISCRIMINATOR, 0)),
                            Spot.INSIDE),
                    new Check(
                            "perfect",
                            Question.of(
                                    Words.of("disPerfect"),
                                    Words.of("disPerfectWhy"),
                                    0,
                                    Words.of("disPerfectNo"),
                                    Words.of("disPerfectYes"),
                                    Words.of("disPerfectSame"))),
                    new Reflection("signs", Words.of("disReflect"), Spot.TRAIN));

    private DiscriminatorChapter() {}

    /// Pixels across that a number of the second layer depends on; the others are one kernel's, two
    /// kernels' in a row, and their square.
    private static Question sees() {
        int field = Field.of(0).behind(CODE.network(), SECOND).getFirst().size();
        Layer.Conv2d layer = (Layer.Conv2d) CODE.network().layers().get(SECOND);
        int kernel = layer.kernel();
        return Question.of(
                Words.of("disSees"),
                Words.of("disSeesWhy", kernel, layer.stride(), field),
                field,
                kernel,
                2 * kernel,
                field,
                kernel * kernel);
    }
}

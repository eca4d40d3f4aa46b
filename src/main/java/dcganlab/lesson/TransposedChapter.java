package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;

import java.util.SortedSet;
import java.util.stream.Collectors;

/// The transposed convolution: stamps, the size of the output, and why checkerboards come of it.
final class TransposedChapter {
    /// The second transposed convolution of the generator.
    private static final Axis AXIS = axis();

    /// Divided by no stride.
    private static final int ODD_KERNEL = AXIS.kernel() - 1;

    /// A step at which the first pattern is seen: at step 0 there is nothing but grey.
    private static final int EARLY = 20;

    private static final SortedSet<Integer> EVEN = counts(AXIS.kernel());
    private static final SortedSet<Integer> UNEVEN = counts(ODD_KERNEL);

    static final Chapter CHAPTER =
            Chapter.of(
                    "transposed",
                    Words.of("upTitle"),
                    "転置畳み込み(アップサンプリング)",
                    7,
                    new Text(Words.of("upStamp")),
                    new Prediction("size", size()),
                    new Live(Figure.STAMPS, Words.of("stampsCaption", 0)),
                    new Step(
                            "stamp",
                            Words.of("upStamps"),
                            new Goal.Computed(Figure.STAMPS),
                            Spot.HERE),
                    new Text(Words.of("upFormula", AXIS.kernel(), AXIS.stride(), AXIS.padding())),
                    new Check(
                            "padding",
                            Question.of(
                                    Words.of("upPadding"),
                                    Words.of(
                                            "upPaddingWhy",
                                            AXIS.input(),
                                            AXIS.uncut(),
                                            AXIS.padding(),
                                            AXIS.output()),
                                    1,
                                    Words.of("upPaddingLarger"),
                                    Words.of("upPaddingSmaller"),
                                    Words.of("upPaddingZeros"))),
                    new Text(Words.of("upInverse")),
                    new Prediction("even", even()),
                    new Live(Figure.EVENNESS, Words.of("evennessCaption")),
                    new Step(
                            "tryKernel",
                            Words.of("upTry", ODD_KERNEL),
                            new Goal.Tried(Figure.EVENNESS, ODD_KERNEL),
                            Spot.HERE),
                    new Text(Words.of("upChecker", AXIS.kernel(), AXIS.stride(), ODD_KERNEL)),
                    new Check(
                            "enough",
                            Question.of(
                                    Words.of("upEnough", AXIS.kernel(), AXIS.stride()),
                                    Words.of("upEnoughWhy"),
                                    2,
                                    Words.of("upEnoughCounts"),
                                    Words.of("upEnoughCut"),
                                    Words.of("upEnoughWeights"))),
                    new Reflection("checker", Words.of("upReflect", EARLY), Spot.TRAIN));

    private TransposedChapter() {}

    private static Axis axis() {
        CodeListing code = CodeListing.of(Part.GENERATOR);
        int layer = code.network().stages().get(1).weightedAt();
        Layer.ConvTranspose2d made = (Layer.ConvTranspose2d) code.network().layers().get(layer);
        return new Axis(
                code.before(layer).side(),
                made.kernel(),
                made.stride(),
                made.padding(),
                made.outputPadding());
    }

    private static SortedSet<Integer> counts(int kernel) {
        return Geometry.square(new Axis(AXIS.input(), kernel, AXIS.stride(), AXIS.padding(), 0))
                .steadyContributions();
    }

    /// The others are what is there before cutting, a stamp too many, and stamps without overlap.
    private static Question size() {
        return Question.of(
                Words.of("upSize", AXIS.input(), AXIS.kernel(), AXIS.stride(), AXIS.padding()),
                Words.of(
                        "upSizeWhy",
                        AXIS.input(),
                        AXIS.kernel(),
                        AXIS.stride(),
                        AXIS.padding(),
                        AXIS.output()),
                AXIS.output(),
                AXIS.output(),
                AXIS.uncut(),
                AXIS.input() * AXIS.stride() + AXIS.kernel(),
                AXIS.input() * AXIS.kernel());
    }

    private static Question even() {
        return Question.of(
                Words.of("upEven", ODD_KERNEL, AXIS.kernel(), AXIS.stride()),
                Words.of("upEvenWhy", ODD_KERNEL, list(UNEVEN), AXIS.kernel(), list(EVEN)),
                1,
                Words.of("upEvenAll", UNEVEN.getFirst()),
                Words.of("upEvenSome", UNEVEN.getLast() / UNEVEN.getFirst()),
                Words.of("upEvenEdges", UNEVEN.getFirst()));
    }

    private static String list(SortedSet<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

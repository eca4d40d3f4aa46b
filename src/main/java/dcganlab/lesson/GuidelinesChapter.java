package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Comparison;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Activation;
import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Kind;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.ReadyRun;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The five guidelines, one by one, and what comes of undoing one.
final class GuidelinesChapter {
    private static final int POOLING = 1;
    private static final int BATCH_NORM = 2;
    private static final int DENSE = 3;
    private static final int GENERATOR = 4;
    private static final int DISCRIMINATOR = 5;

    /// Distances with BatchNorm and without it, and pictures that they were measured on: means of
    /// three seeds in `docs/guidelines.md`.
    private static final double WITH = 22.2;

    private static final double WITHOUT = 53.7;
    private static final int JUDGED = 4000;

    /// Pictures that are measured while a run trains.
    private static final int OWN = 128;

    /// Numbers of one map, with a mean and a standard deviation that one computes by heart.
    private static final double[] BATCH = {1, 3, 4, 5, 7};

    /// A number far below zero.
    private static final double FAR = 2;

    static final Chapter CHAPTER =
            Chapter.of(
                    "guidelines",
                    Words.of("guideTitle"),
                    "DCGANのガイドライン",
                    8,
                    new Text(Words.of("guideIntro")),
                    new Text(Words.of("guidePooling", POOLING)),
                    new Live(Figure.POOLING, Words.of("poolingCaption")),
                    new Step(
                            "pool",
                            Words.of("guidePool"),
                            new Goal.Computed(Figure.POOLING),
                            Spot.HERE),
                    new Check(
                            "ignored",
                            Question.of(
                                    Words.of("guideIgnored"),
                                    Words.of("guideIgnoredWhy"),
                                    1,
                                    Words.of("guideIgnoredNegative"),
                                    Words.of("guideIgnoredRest"),
                                    Words.of("guideIgnoredEdge"))),
                    new Text(Words.of("guideNorm", BATCH_NORM)),
                    new Text(normalised()),
                    new Live(
                            Figure.NORMALISED,
                            Words.of(
                                    "normalisedCaption",
                                    Architecture.generator(Preset.CLASSROOM.plan().network())
                                            .stages()
                                            .size())),
                    new Prediction(
                            "withoutNorm",
                            Question.of(
                                    Words.of("guideWithout", pass()),
                                    Words.of("guideWithoutWhy", WITH, WITHOUT, JUDGED, OWN),
                                    0,
                                    Words.of("guideWithoutWith"),
                                    Words.of("guideWithoutNone"),
                                    Words.of("guideWithoutSame"))),
                    new Comparison(
                            "compareNorm",
                            Words.of("guideCompare", pass()),
                            List.of(ReadyRun.GOOD, ReadyRun.NO_BATCH_NORM),
                            batchNorm(),
                            pass()),
                    new Text(dense()),
                    new Text(Words.of("guideGenerator", GENERATOR)),
                    new Text(Words.of("guideDiscriminator", DISCRIMINATOR)),
                    new Live(Figure.ACTIVATIONS, Words.of("activationsCaption")),
                    new Step(
                            "probe", Words.of("guideProbe"), new Goal.ProbedBelowZero(), Spot.HERE),
                    new Check(
                            "passes",
                            Question.of(
                                    Words.of("guidePasses"),
                                    Words.of(
                                            "guidePassesWhy",
                                            -FAR,
                                            Activation.TANH.slope(-FAR),
                                            Activation.LEAKY_RELU.slope(-FAR)),
                                    0,
                                    Words.of("guidePassesTwo"),
                                    Words.of("guidePassesAll"),
                                    Words.of("guidePassesNone"))),
                    new Check(
                            "leaky",
                            Question.of(
                                    Words.of("guideLeaky"),
                                    Words.of("guideLeakyWhy"),
                                    1,
                                    Words.of("guideLeakyRange"),
                                    Words.of("guideLeakyGradient"),
                                    Words.of("guideLeakyFewer"))),
                    new Reflection("norm", Words.of("guideReflect")));

    private GuidelinesChapter() {}

    /// What batch normalisation makes of some numbers.
    private static Message normalised() {
        double mean = Arrays.stream(BATCH).average().orElseThrow();
        double square = Arrays.stream(BATCH).map(each -> (each - mean) * (each - mean)).sum();
        double deviation = Math.sqrt(square / BATCH.length);
        List<Object> arguments = new ArrayList<>();
        Arrays.stream(BATCH).forEach(arguments::add);
        arguments.addAll(List.of(mean, deviation));
        Arrays.stream(BATCH).map(each -> (each - mean) / deviation).forEach(arguments::add);
        return Words.of("guideNormNumbers", arguments.toArray());
    }

    /// BatchNorm in the generator, on and off.
    private static Variation<Boolean> batchNorm() {
        PlanField<?> field =
                PlanFields.ALL.stream()
                        .filter(each -> each.name().equals("batchNormG"))
                        .findFirst()
                        .orElseThrow();
        return new Variation<>(field.as(new Kind.Switch()), List.of(true, false));
    }

    /// Steps in which the classroom sees each of its images once. What comes of them is measured in
    /// `docs/guidelines.md`.
    private static long pass() {
        TrainingPlan plan = Preset.CLASSROOM.plan();
        return plan.data().count() / plan.batch();
    }

    /// Weights between the discriminator's first two maps, dense and convolutional.
    private static Message dense() {
        CodeListing code = CodeListing.of(Part.DISCRIMINATOR);
        Architecture network = code.network();
        int layer = network.stages().get(1).weightedAt();
        FeatureMaps from = code.before(layer);
        FeatureMaps to = code.after(layer);
        return Words.of(
                "guideDense",
                DENSE,
                Words.shape(from),
                Words.shape(to),
                (long) from.size() * to.size(),
                Architecture.parameters(network.layers().get(layer)));
    }
}

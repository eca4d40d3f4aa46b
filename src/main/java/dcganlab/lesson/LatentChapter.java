package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.ReadyRun;

import java.util.List;

/// The latent space, of which the source says no more than that a vector goes in: walks between its
/// points show whether the generator has understood what it draws.
final class LatentChapter {
    private static final double PAST_THE_MIDDLE = 0.5;

    /// A slider goes from -3 to 3; its very end is hard to meet with a mouse.
    private static final double NEARLY_THREE = 2.5;

    static final Chapter CHAPTER =
            Chapter.of(
                    "latent",
                    Words.of("latTitle"),
                    "def forward(self, z):",
                    5,
                    new Text(Words.of("latPoint")),
                    new Live(Figure.SLIDERS, Words.of("slidersCaption", ReadyRun.GOOD.title())),
                    new Step(
                            "slide",
                            Words.of("latSlide"),
                            new Goal.SliderAtBothEnds(NEARLY_THREE),
                            Spot.HERE),
                    new Check(
                            "feature",
                            Question.of(
                                    Words.of("latFeature"),
                                    Words.of("latFeatureWhy"),
                                    0,
                                    Words.of("latFeatureNo"),
                                    Words.of("latFeatureYes"),
                                    Words.of("latFeatureFirst"))),
                    new Prediction("middle", middle()),
                    new Live(Figure.MORPH, Words.of("morphCaption")),
                    new Step(
                            "morph",
                            Words.of("latMorph", Message.of("view.latent.play")),
                            new Goal.Morphed(PAST_THE_MIDDLE),
                            Spot.HERE),
                    new Reflection("told", Words.of("latReflect")));

    private LatentChapter() {}

    /// The length of the middle between two independent vectors: numbers of variance 1/2 where
    /// theirs is 1. The others are their own length, half of it, and that of the mean.
    private static Question middle() {
        int numbers = NetworkSpec.LESSON.latent();
        double length = Math.sqrt(numbers);
        double middle = Math.sqrt(numbers / 2.0);
        return new Question(
                Words.of("latMiddle", numbers, length),
                List.of(
                        new Choice(Words.of("tenths", length), false),
                        new Choice(Words.of("tenths", middle), true),
                        new Choice(Words.of("tenths", length / 2), false),
                        new Choice(Words.of("tenths", 0.0), false)),
                Words.of("latMiddleWhy", middle, length, numbers, numbers / 2));
    }
}

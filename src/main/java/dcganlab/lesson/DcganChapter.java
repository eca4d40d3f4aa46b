package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Architecture;
import dcganlab.model.Layer;
import dcganlab.model.Part;

/// What a DCGAN is: the game of two networks, and convolutions.
final class DcganChapter {
    /// Some ten seconds of the classroom's networks: colours and outlines are there.
    private static final long FIRST_STEPS = 200;

    private static final int PICTURES = 5;

    static final Chapter CHAPTER =
            Chapter.of(
                    "dcgan",
                    Words.of("dcganTitle"),
                    "DCGANとは",
                    6,
                    new Text(Words.of("dcganGame")),
                    new Prediction(
                            "first",
                            Question.of(
                                    Words.of("dcganFirst"),
                                    Words.of("dcganFirstWhy"),
                                    1,
                                    Words.of("dcganFirstFace"),
                                    Words.of("dcganFirstTexture"),
                                    Words.of("dcganFirstCopy"))),
                    new Live(Figure.SAMPLES, Words.of("samplesCaption")),
                    new Step(
                            "play",
                            Words.of("dcganPlay", FIRST_STEPS),
                            new Goal.Trained(FIRST_STEPS),
                            Spot.HERE),
                    new Text(Words.of("dcganDeep")),
                    new Live(Figure.CONVOLUTION, Words.of("convolutionCaption", stride())),
                    new Step(
                            "convolve",
                            Words.of("dcganConvolve"),
                            new Goal.Computed(Figure.CONVOLUTION),
                            Spot.HERE),
                    new Live(Figure.GUESSING, Words.of("guessingCaption")),
                    new Step(
                            "guess",
                            Words.of("dcganGuess", PICTURES),
                            new Goal.Guessed(PICTURES),
                            Spot.HERE),
                    new Check(
                            "knows",
                            Question.of(
                                    Words.of("dcganKnows"),
                                    Words.of("dcganKnowsWhy"),
                                    2,
                                    Words.of("dcganKnowsCopies"),
                                    Words.of("dcganKnowsStores"),
                                    Words.of("dcganKnowsGradient"))),
                    new Reflection("changes", Words.of("dcganReflect")));

    private DcganChapter() {}

    private static int stride() {
        Architecture network = CodeListing.of(Part.DISCRIMINATOR).network();
        return ((Layer.Conv2d) network.layers().getFirst()).stride();
    }
}

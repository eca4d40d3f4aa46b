package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Exhibit;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Ready;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.CrossEntropy;
import dcganlab.model.DiracGan;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.ReadyRun;

import java.util.List;

/// Training: what the losses say and what they do not, and techniques that keep it stable.
final class TrainingChapter {
    /// Enough for the losses to have gone up and down.
    private static final long STEPS = 300;

    /// With another label: its floor is seen in the loss.
    private static final long SMOOTHED_STEPS = 50;

    /// Verdicts on real and on generated images in a healthy run of the portraits.
    private static final double USUAL_REAL = 0.8;

    private static final double USUAL_MADE = 0.2;

    /// The label of real images in Salimans et al. 2016, "Improved Techniques for Training GANs".
    private static final double SMOOTH = 0.9;

    /// Of somebody who knows nothing.
    private static final double GUESS = 0.5;

    /// What Adam's authors recommend for beta 1 (Kingma and Ba 2015).
    private static final double USUAL_BETA1 = 0.9;

    /// The step at which the generator's learning rate was raised in the run that collapses.
    private static final int RAISED = 1500;

    static final Chapter CHAPTER =
            Chapter.of(
                    "training",
                    Words.of("trainTitle"),
                    "学習目標: 畳み込みを使ったGANの構造と安定した学習のためのテクニックを理解する",
                    10,
                    new Text(Words.of("trainHalves")),
                    new Live(Figure.ONE_STEP, Words.of("oneStepCaption", ReadyRun.GOOD.title())),
                    new Text(Words.of("trainFormula")),
                    new Live(
                            Figure.COST,
                            Words.of("costCaption", GUESS, Math.log(2), 2 * Math.log(2), 2)),
                    new Prediction(
                            "falls",
                            Question.of(
                                    Words.of("trainFalls"),
                                    Words.of("trainFallsWhy"),
                                    2,
                                    Words.of("trainFallsDown"),
                                    Words.of("trainFallsUp"),
                                    Words.of("trainFallsBoth"))),
                    new Live(Figure.LOSSES, Words.of("lossesCaption")),
                    new Step(
                            "watch",
                            Words.of("trainWatch", STEPS),
                            new Goal.TrainedHere(STEPS),
                            Spot.HERE),
                    new Text(Words.of("trainHealthy", USUAL_REAL, USUAL_MADE)),
                    new Live(Figure.BELIEFS, Words.of("beliefsCaption")),
                    new Check(
                            "chance",
                            Question.of(
                                    Words.of("trainChance", 2 * Math.log(2)),
                                    Words.of("trainChanceWhy"),
                                    0,
                                    Words.of("trainChanceLook"),
                                    Words.of("trainChanceDone"),
                                    Words.of("trainChanceBroken"))),
                    new Text(
                            Words.of(
                                    "trainSmoothing",
                                    SMOOTH,
                                    PlanFields.REAL_LABEL.paper(),
                                    1 - SMOOTH)),
                    new Prediction("floor", floor()),
                    new Live(Figure.SMOOTHING, Words.of("smoothingCaption", SMOOTH)),
                    new Step(
                            "smooth",
                            Words.of(
                                    "trainSmooth",
                                    Message.of("model.realLabelName"),
                                    SMOOTH,
                                    SMOOTHED_STEPS),
                            new Goal.Smoothed(SMOOTH, SMOOTHED_STEPS),
                            Spot.REAL_LABEL),
                    new Text(Words.of("trainRates", PlanFields.BETA1.paper(), USUAL_BETA1)),
                    new Text(Words.of("trainDuel")),
                    new Live(Figure.DUEL, duel()),
                    new Ready(
                            "failures",
                            Words.of("trainFailures"),
                            List.of(
                                    new Exhibit(
                                            ReadyRun.COLLAPSE, Words.of("trainCollapsed", RAISED)),
                                    new Exhibit(
                                            ReadyRun.STRONG_DISCRIMINATOR, Words.of("trainStrong")),
                                    new Exhibit(ReadyRun.GOOD, Words.of("trainWell")))),
                    new Reflection("stop", Words.of("trainReflect")));

    private TrainingChapter() {}

    /// How far the smallest GAN swings, with DCGAN's beta 1 and with the usual one.
    private static Message duel() {
        return Words.of(
                "duelCaption",
                swing(PlanFields.BETA1.paper()),
                PlanFields.BETA1.paper(),
                swing(USUAL_BETA1),
                USUAL_BETA1);
    }

    private static double swing(double beta1) {
        return DiracGan.swing(DiracGan.path(beta1, DiracGan.STEPS));
    }

    /// The least cross-entropy that real images can have: that of saying just the label. The others
    /// are nothing at all, what saying the label costs where the image is real, and guessing.
    private static Question floor() {
        double rest = 1 - SMOOTH;
        double least = CrossEntropy.floor(SMOOTH);
        List<Choice> choices =
                List.of(
                        new Choice(Words.of("decimal", 0.0), false),
                        new Choice(Words.of("decimal", -Math.log(SMOOTH)), false),
                        new Choice(Words.of("decimal", least), true),
                        new Choice(Words.of("decimal", Math.log(2)), false));
        return new Question(
                Words.of("trainFloor", SMOOTH),
                choices,
                Words.of("trainFloorWhy", SMOOTH, rest, least));
    }
}

package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.util.List;
import java.util.random.RandomGenerator;

/// Questions with one right answer of four, the others what learners often believe. Their words
/// stand in the bundle: of `GAME` the question as `GAME`, the right answer as `GAME_right`, the
/// others as `GAME_wrong1` to `GAME_wrong3`, and what is said to each with `Why` behind.
public enum ChoiceItem implements Item {
    GAME(Topic.BASICS),
    COPIES(Topic.BASICS),
    WHY_CONVOLUTION(Topic.BASICS),
    RELU(Topic.GUIDELINES),
    LEAKY(Topic.GUIDELINES),
    NORM_WHERE(Topic.GUIDELINES),
    BIAS(Topic.GUIDELINES),
    IMAGE_RANGE(Topic.GUIDELINES),
    RELU_OUTPUT(Topic.GUIDELINES),
    LEAKY_IN_G(Topic.GUIDELINES),
    STRIDED(Topic.GUIDELINES),
    DENSE(Topic.GUIDELINES, Facts.FIRST_LAYER),
    CHANNELS(Topic.GENERATOR, Facts.FIRST_STAGES),
    SAME_Z(Topic.GENERATOR),
    EVAL_MODE(Topic.GENERATOR),
    INIT(Topic.GENERATOR),
    SLIDERS(Topic.GENERATOR),
    HALF_AND_HALF(Topic.DISCRIMINATOR),
    BLACK_IMAGE(Topic.DISCRIMINATOR),
    MIXED_BATCH(Topic.DISCRIMINATOR),
    DETACH(Topic.DISCRIMINATOR),
    INVERSE(Topic.TRANSPOSED),
    UPSAMPLING(Topic.TRANSPOSED),
    STRIDE(Topic.TRANSPOSED),
    PADDING(Topic.TRANSPOSED, Facts.PADDING),
    OUTPUT_PADDING(Topic.TRANSPOSED, Facts.OUTPUT_PADDING),
    CHECKERBOARD(Topic.TRANSPOSED, Facts.CONTRIBUTIONS),
    WEIGHT_ORDER(Topic.TRANSPOSED, Facts.WEIGHTS),
    OVERLAP(Topic.TRANSPOSED),
    LOSS_OF_G(Topic.TRAINING),
    D_LOSS_ZERO(Topic.TRAINING, Facts.GUESSING),
    SMALL_LOSS(Topic.TRAINING, Facts.SAYING_HALF),
    STUCK(Topic.TRAINING, Facts.GUESSING),
    BROKEN_D(Topic.TRAINING, Facts.GUESSING),
    ZERO_SUM(Topic.TRAINING),
    COLLAPSE_IS(Topic.TRAINING),
    LIKENESS(Topic.TRAINING),
    FLIPPED(Topic.TRAINING),
    SMOOTHING(Topic.TRAINING),
    BETA1(Topic.TRAINING),
    VICTORY(Topic.TRAINING),
    MORE_EPOCHS(Topic.TRAINING),
    SEEDS(Topic.TRAINING),
    FID(Topic.TRAINING),
    COORDINATE(Topic.LATENT),
    GREAT_CIRCLE(Topic.LATENT, Facts.GREAT_CIRCLE),
    INVERSION(Topic.LATENT),
    NEIGHBOURS(Topic.LATENT);

    private final Topic topic;
    private final List<Object> values;

    ChoiceItem(Topic topic, Object... values) {
        this.topic = topic;
        this.values = List.of(values);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public QuestionKind kind() {
        return this == LIKENESS ? QuestionKind.CURVE : QuestionKind.CHOICE;
    }

    @Override
    public Choice ask(RandomGenerator chance, Faces faces) {
        return new Choice(
                this,
                text(""),
                this == LIKENESS ? Recordings.likeness() : new Figure.None(),
                List.of(
                        option(Option.RIGHT, "_right"),
                        option("wrong1", "_wrong1"),
                        option("wrong2", "_wrong2"),
                        option("wrong3", "_wrong3")));
    }

    private Option option(String name, String end) {
        return new Option(name, text(end), null, text(end + "Why"));
    }

    private Message text(String end) {
        return new Message("lesson.quiz." + name() + end, values);
    }
}

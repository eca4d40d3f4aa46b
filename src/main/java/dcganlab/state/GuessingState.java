package dcganlab.state;

import dcganlab.model.GuessingRound;
import dcganlab.model.GuessingRound.Question;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.LatentPoint;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The game in which people are the discriminator: they tell real images from generated ones, and
/// the discriminator of the same step does so, too. Belongs to the JavaFX thread.
public final class GuessingState {
    /// Real pictures in a round, and as many made ones.
    public static final int EACH = 10;

    /// Of the first ones some are real and some made: whoever always says the same is wrong soon.
    private static final int FIRST = 5;

    private static final int OF_EACH = 2;

    private final Judging judging;
    private final DataState data;
    private final ObservableValue<NetworkSpec> shown;
    private final ObservableValue<TrainingPlan> plan;
    private final ObservableValue<? extends @Nullable Number> steps;
    private final RandomGenerator chance;
    private final ReadOnlyObjectWrapper<@Nullable GuessingRound> round =
            new ReadOnlyObjectWrapper<>(this, "round");
    private final ReadOnlyBooleanWrapper tooFew = new ReadOnlyBooleanWrapper(this, "tooFew");
    private boolean begun;
    private @Nullable JudgingRequest drawn;
    private long drawnAt; // step

    /// @param shown the shape of the networks that draw
    /// @param steps how many the run that learns has taken; none before the first
    /// @param chance draws latent vectors, images, and their order
    GuessingState(
            Judging judging,
            DataState data,
            ObservableValue<NetworkSpec> shown,
            ObservableValue<TrainingPlan> plan,
            ObservableValue<? extends @Nullable Number> steps,
            RandomGenerator chance) {
        this.judging = judging;
        this.data = data;
        this.shown = shown;
        this.plan = plan;
        this.steps = steps;
        this.chance = chance;
        data.loadedProperty().subscribe(images -> changed());
        shown.subscribe((was, is) -> changed());
        steps.subscribe((was, is) -> learnt());
    }

    /// What nobody has answered yet is drawn anew once the run has taken twice as many steps as
    /// when it was drawn, for the pictures are quite different ones by then, or when another run is
    /// open. So it is after the very first step, when there is a discriminator that plays as well.
    private void learnt() {
        GuessingRound now = round.get();
        boolean other = taken() > 2 * drawnAt || taken() < drawnAt;
        if (now != null && now.answered() == 0 && drawn == null && other) {
            draw();
        }
    }

    private long taken() {
        Number taken = steps.getValue();
        return taken == null ? 0 : taken.longValue();
    }

    /// Others make the pictures now, or others are real.
    private void changed() {
        DataState.Loaded images = data.loadedProperty().get();
        tooFew.set(images != null && images.pool().count() < EACH);
        if (begun && round.get() == null) {
            draw();
        }
    }

    /// Somebody wants to play: goes on with a round, or draws the first one.
    public void begin() {
        begun = true;
        if (round.get() == null && drawn == null) {
            draw();
        }
    }

    /// Draws another round.
    public void again() {
        round.set(null);
        draw();
    }

    private void draw() {
        forget();
        DataState.Loaded images = data.loadedProperty().get();
        if (images == null || tooFew.get()) {
            return;
        }
        int latent = shown.getValue().latent();
        List<LatentPoint> points =
                Stream.generate(() -> LatentPoint.random(latent, chance)).limit(EACH).toList();
        Pictures pool = images.pool();
        List<Integer> numbers = shuffled(IntStream.range(0, pool.count()).boxed().toList());
        List<Pictures> real = numbers.stream().limit(EACH).map(pool::only).toList();
        JudgingRequest request = new JudgingRequest(points, Pictures.joined(real));
        drawn = request;
        drawnAt = taken();
        judging.judge(request, this::judged);
    }

    private void forget() {
        JudgingRequest last = drawn;
        drawn = null;
        if (last != null) {
            judging.end(last);
        }
    }

    /// All answers are of one step, also if training goes on meanwhile.
    private void judged(Judgement judgement) {
        forget();
        GuessingRound played = round.get();
        if (played != null && played.answered() > 0) {
            return; // Somebody has begun meanwhile.
        }
        Loss loss = plan.getValue().settings().get(PlanFields.LOSS);
        List<Question> questions = new ArrayList<>();
        add(questions, judgement.generated(), false, judgement.ofGenerated(), loss);
        Pictures real = judgement.request().real();
        if (real != null) {
            add(questions, real, true, judgement.ofReal(), loss);
        }
        round.set(new GuessingRound(judgement.step(), mixed(questions), List.of()));
    }

    private List<Question> mixed(List<Question> questions) {
        List<Question> mixed;
        long real;
        do {
            mixed = shuffled(questions);
            real = mixed.stream().limit(FIRST).filter(Question::real).count();
        } while (questions.size() > EACH && (real < OF_EACH || real > FIRST - OF_EACH));
        return mixed;
    }

    private static void add(
            List<Question> questions,
            Pictures pictures,
            boolean real,
            List<Double> logits,
            Loss loss) {
        for (int i = 0; i < pictures.count(); i++) {
            double opinion = i < logits.size() ? loss.opinion(logits.get(i)) : Double.NaN;
            questions.add(new Question(pictures.only(i), real, opinion));
        }
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> mixed = new ArrayList<>(values);
        Collections.shuffle(mixed, Random.from(chance));
        return mixed;
    }

    /// Says what the next picture is taken for.
    public void answer(boolean real) {
        GuessingRound now = round.get();
        if (now != null && !now.isOver()) {
            round.set(now.answer(real));
        }
    }

    /// The round that is played; none before its pictures have come.
    public ReadOnlyObjectProperty<@Nullable GuessingRound> roundProperty() {
        return round.getReadOnlyProperty();
    }

    public @Nullable GuessingRound getRound() {
        return round.get();
    }

    /// Whether there are too few images to draw from.
    public ReadOnlyBooleanProperty tooFewProperty() {
        return tooFew.getReadOnlyProperty();
    }
}

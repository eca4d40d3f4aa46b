package dcganlab.state;

import dcganlab.data.portraits.PortraitPainter;
import dcganlab.data.portraits.PortraitTraits;
import dcganlab.lesson.quiz.Bank;
import dcganlab.lesson.quiz.Faces;
import dcganlab.lesson.quiz.Item;
import dcganlab.lesson.quiz.Learner;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Practice;
import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Result;
import dcganlab.lesson.quiz.ResultTable;
import dcganlab.lesson.quiz.Results;
import dcganlab.lesson.quiz.Round;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Pictures;
import dcganlab.model.Texts;
import dcganlab.runs.SafeFile;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The questions of the lesson as a learner goes through them, and what came of it, kept in a file
/// after each answer. Belongs to the JavaFX thread.
public final class QuizState {
    /// Seeds are short enough for any spreadsheet.
    private static final int SEEDS = 1_000_000_000;

    private final Path file;
    private final Notices notices;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final ReadOnlyObjectWrapper<Results> results;
    private final ReadOnlyObjectWrapper<Learner> learner;
    private final ReadOnlyObjectWrapper<@Nullable Round> round =
            new ReadOnlyObjectWrapper<>(this, "round");
    private Instant shown;
    private Practice practice = Practice.ANY;

    /// Reads what was kept.
    ///
    /// @param file made with the first answer
    /// @param thread writes files
    /// @param doorway runs tasks on the JavaFX thread
    /// @param clock tells how long answers take
    /// @param chance draws the seeds of questions
    public QuizState(
            Path file,
            Executor thread,
            Executor doorway,
            InstantSource clock,
            RandomGenerator chance) {
        this(file, new Notices(new Errands(thread, doorway)), clock, chance);
    }

    QuizState(Path file, Notices notices, InstantSource clock, RandomGenerator chance) {
        this.file = file;
        this.notices = notices;
        this.clock = clock;
        this.chance = chance;
        shown = clock.instant();
        Results kept = read();
        results = new ReadOnlyObjectWrapper<>(this, "results", kept);
        learner = new ReadOnlyObjectWrapper<>(this, "learner", kept.last().orElseGet(this::other));
    }

    private Learner other() {
        return new Learner("", chance.nextInt(SEEDS));
    }

    /// What cannot be read is put aside, not overwritten.
    private Results read() {
        if (!Files.exists(file)) {
            return new Results(List.of());
        }
        try {
            return ResultTable.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger(QuizState.class.getName())
                    .log(System.Logger.Level.DEBUG, "results cannot be read", e);
            Path aside = aside();
            notices.errand(() -> putAside(aside));
            return new Results(List.of());
        }
    }

    private Path aside() {
        Path aside;
        int number = 1;
        do {
            aside = file.resolveSibling("quiz-unreadable-" + number++ + ".csv");
        } while (Files.exists(aside));
        return aside;
    }

    private void putAside(Path aside) throws LabException {
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw new LabException(Message.of("state.quizUnreadable", file, e.toString()), e);
        }
        notices.warn(Message.of("state.quizAside", file, aside));
    }

    /// Portraits as the data set has them.
    public static Pictures paint(long seed, int count) {
        PortraitPainter painter = new PortraitPainter(Faces.SIDE);
        RandomGenerator own = new SplittableRandom(seed);
        return Pictures.joined(
                Stream.generate(() -> PortraitTraits.random(new SplittableRandom(own.nextLong())))
                        .limit(count)
                        .map(traits -> new Pictures(1, 3, Faces.SIDE, painter.paint(traits, 3)))
                        .toList());
    }

    /// The questions that are gone through; null while none are.
    public ReadOnlyObjectProperty<@Nullable Round> roundProperty() {
        return round.getReadOnlyProperty();
    }

    public @Nullable Round getRound() {
        return round.get();
    }

    /// All that was answered on this machine.
    public ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    public Results getResults() {
        return results.get();
    }

    /// Who answers now.
    public ReadOnlyObjectProperty<Learner> learnerProperty() {
        return learner.getReadOnlyProperty();
    }

    public Learner getLearner() {
        return learner.get();
    }

    /// What was saved, and what could not be.
    public Notices notices() {
        return notices;
    }

    /// Says who answers; may be empty.
    public void name(String name) {
        Learner now = learner.get().withName(name);
        if (!now.equals(learner.get())) {
            learner.set(now);
            Results named = results.get().named(now);
            if (!named.equals(results.get())) {
                results.set(named);
                keep();
            }
        }
    }

    /// Somebody else begins, with questions of his own. What was answered stays kept.
    public void another() {
        round.set(null);
        learner.set(other());
    }

    /// Whether an occasion has come: what is asked before the lesson comes first, and once.
    public boolean isOpen(Occasion occasion) {
        boolean before = results.get().isDone(learner.get(), Occasion.BEFORE);
        return switch (occasion) {
            case BEFORE -> !before;
            case PRACTICE -> true;
            case AFTER -> before && !results.get().isDone(learner.get(), Occasion.AFTER);
        };
    }

    /// Asks what is asked before the lesson or after it, from where it was left.
    ///
    /// @throws IllegalStateException if the occasion is not [open][#isOpen]
    public void test(Occasion occasion) {
        if (occasion.explains() || !isOpen(occasion)) {
            throw new IllegalStateException(occasion + " is not open");
        }
        see(Round.test(occasion, learner.get(), results.get(), QuizState::paint));
    }

    /// Shows again how the test ended, once it is done.
    public void showResult() {
        if (results.get().isDone(learner.get(), Occasion.AFTER)) {
            see(Round.test(Occasion.AFTER, learner.get(), results.get(), QuizState::paint));
        }
    }

    /// The question that an item of the test is for a learner.
    public Question question(Item item, Learner of) {
        return Bank.question(item, of.seed(), of.seed(), QuizState::paint);
    }

    /// What there is to practise on of some choice. As long as the test is not done, its items are
    /// not among it, for what is asked again must not be explained.
    public List<Item> items(Practice of) {
        boolean done = results.get().isDone(learner.get(), Occasion.AFTER);
        return of.items().filter(item -> done || !Bank.TEST.contains(item)).toList();
    }

    /// Asks other questions than before.
    ///
    /// @param of some choice of which there are [items][#items]
    public void practise(Practice of) {
        practice = of;
        List<Item> mixed = new ArrayList<>(items(of));
        Collections.shuffle(mixed, Random.from(chance));
        List<Item> some = mixed.subList(0, Math.min(mixed.size(), of.most()));
        see(
                Round.practice(
                        some,
                        some.stream().map(_ -> chance.nextInt(SEEDS)).toList(),
                        QuizState::paint));
    }

    /// What was practised last.
    public Practice getPractice() {
        return practice;
    }

    private void see(Round now) {
        shown = clock.instant();
        round.set(now);
    }

    /// Answers the question that is seen; nothing happens if none waits for an answer.
    ///
    /// @param answer as the [question][Question] has it
    public void answer(String answer) {
        Round now = round.get();
        Question question = now == null ? null : now.question();
        if (now == null || question == null || now.answer() != null) {
            return;
        }
        Instant at = clock.instant();
        results.set(
                results.get()
                        .with(
                                new Result(
                                        learner.get(),
                                        now.occasion(),
                                        question.item().name(),
                                        now.seeds().get(now.at()),
                                        answer,
                                        question.isRight(answer),
                                        tenths(Duration.between(shown, at)),
                                        at.truncatedTo(ChronoUnit.SECONDS))));
        keep();
        see(now.with(answer));
    }

    /// Seconds as they are kept; none if the clock was set back.
    private static double tenths(Duration time) {
        return Math.max(0, Math.round(time.toMillis() / 100.0)) / 10.0;
    }

    /// Goes on to the next question once the present one is explained.
    public void next() {
        Round now = round.get();
        if (now != null && now.answer() != null) {
            see(now.next());
        }
    }

    /// Leaves the round. What is asked before or after the lesson can be gone on with.
    public void leave() {
        round.set(null);
    }

    /// Leaves a round that is over: whoever comes for the next one has read its result.
    public void putAway() {
        Round now = round.get();
        if (now != null && now.isOver()) {
            leave();
        }
    }

    private void keep() {
        String table = ResultTable.kept(results.get());
        notices.errand(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
            } catch (IOException e) {
                throw new LabException(Message.of("state.quizNotKept", file, e.toString()), e);
            }
            write(file, table);
        });
    }

    /// Saves all results as CSV for a teacher; what came of it is said in [#notices].
    ///
    /// @param texts for the words of questions and answers
    public void export(Path to, Texts texts) {
        Results all = results.get();
        notices.errand(() -> {
            write(to, ResultTable.exported(all, texts, QuizState::paint));
            notices.say(Message.of("state.saved", to));
        });
    }

    private static void write(Path to, String table) throws LabException {
        SafeFile.write(to, out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
    }
}

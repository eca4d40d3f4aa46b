package dcganlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Language;
import dcganlab.model.Message;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The lesson passes its checks, and each of them finds what it is for.
class LessonCheckTest {
    private static final Message TITLE = Words.of("dcganTitle");
    private static final String SOURCE = "DCGANとは";

    private static final Step STEP =
            new Step("step", Words.of("latSlide"), new Goal.SliderAtBothEnds(1), Spot.HERE);

    @Test
    void theLessonPasses() {
        for (LessonCheck check : LessonCheck.ALL) {
            assertEquals(List.of(), words(check.faults()), check.getClass().getSimpleName());
        }
    }

    private static List<String> words(List<Message> faults) {
        return faults.stream().map(Language.ENGLISH.texts()::of).toList();
    }

    /// What is found in a chapter that has all figures besides.
    private static List<String> found(String source, Passage... passages) {
        Stream<Passage> figures = Arrays.stream(Figure.values()).map(each -> new Live(each, TITLE));
        List<Passage> all = Stream.concat(Arrays.stream(passages), figures).toList();
        Chapter chapter = new Chapter("planted", TITLE, source, 1, all);
        return words(new ChaptersCheck(List.of(chapter), LessonText.SOURCE).faults());
    }

    private static Question question(boolean... right) {
        Choice[] choices = new Choice[right.length];
        for (int i = 0; i < right.length; i++) {
            choices[i] = new Choice(Words.number(i), right[i]);
        }
        return new Question(TITLE, List.of(choices), TITLE);
    }

    @Test
    void aChapterWithoutFaultsPasses() {
        assertEquals(List.of(), found(SOURCE, new Prediction("p", question(true, false)), STEP));
    }

    @Test
    void aSourceThatIsNotThereIsFound() {
        assertEquals(
                List.of("What a DCGAN is: the source has no line \u201cWGAN\u201d."),
                found("WGAN"));
    }

    @Test
    void aQuestionWithoutOrWithTwoRightAnswersIsFound() {
        assertEquals(
                List.of(
                        "What a DCGAN is: p has 2 right answers, or two that are the same.",
                        "What a DCGAN is: q has 0 right answers, or two that are the same."),
                found(
                        SOURCE,
                        new Prediction("p", question(true, true)),
                        new Passage.Check("q", question(false, false)),
                        STEP));
    }

    @Test
    void aPredictionThatNothingTestsIsFound() {
        assertEquals(
                List.of("What a DCGAN is: nothing tests the prediction p."),
                found(SOURCE, STEP, new Prediction("p", question(true, false))));
    }

    @Test
    void aStepThatIsDoneFromTheBeginningIsFound() {
        assertEquals(
                List.of("What a DCGAN is: the step s is done before anything was done."),
                found(SOURCE, new Step("s", TITLE, new Goal.Trained(0), Spot.HERE)));
    }

    @Test
    void tasksOfOneNameAreFound() {
        assertEquals(
                List.of("What a DCGAN is: two tasks are called step."),
                found(SOURCE, STEP, new Reflection("step", TITLE)));
    }

    @Test
    void aFigureThatNoChapterShowsIsFound() {
        Chapter bare = new Chapter("bare", TITLE, SOURCE, 1, List.of());
        List<Message> faults = new ChaptersCheck(List.of(bare), LessonText.SOURCE).faults();
        assertEquals(Figure.values().length, faults.size());
        assertTrue(words(faults).contains("No chapter shows the figure STAMPS."));
    }

    @Test
    void aTextThatIsMissingOrNotFilledInIsFound() {
        Chapter chapter =
                new Chapter(
                        "bare",
                        TITLE,
                        SOURCE,
                        1,
                        List.of(
                                new Text(Message.of("lesson.nowhere")),
                                new Text(Words.of("dcganPlay"))));
        List<String> faults = words(new TextsCheck(List.of(chapter)).faults());
        assertEquals(2 * Language.values().length, faults.size());
        assertTrue(
                faults.contains(
                        "What a DCGAN is: the text lesson.nowhere is missing or not complete in"
                                + " 日本語."),
                faults.toString());
    }

    @Test
    void moreThanABeginnerReadsAtOnceIsFound() {
        Text text = new Text(Words.of("dcganGame"));
        Chapter chapter = new Chapter("long", TITLE, SOURCE, 2, List.of(text, text));
        assertEquals(1, new TextsCheck(List.of(chapter)).faults().size());
        Chapter interrupted = new Chapter("long", TITLE, SOURCE, 2, List.of(text, STEP, text));
        assertEquals(List.of(), new TextsCheck(List.of(interrupted)).faults());
    }

    @Test
    void answersOfUnlikeLengthAreFound() {
        Question question =
                Question.of(TITLE, TITLE, 0, Words.of("guideWithoutWith"), Words.of("dcganFirst"));
        Chapter chapter =
                new Chapter("p", TITLE, SOURCE, 2, List.of(new Passage.Check("q", question)));
        assertEquals(Language.values().length, new TextsCheck(List.of(chapter)).faults().size());
    }

    @Test
    void aChapterThatTakesLongerThanItSaysIsFound() {
        Text text = new Text(Words.of("dcganGame"));
        List<Passage> passages = List.of(STEP, text, STEP, text, STEP, text);
        Chapter chapter = new Chapter("slow", TITLE, SOURCE, 2, passages);
        assertEquals(
                List.of("What a DCGAN is: reading and tasks take 2.4 minutes, more than 2."),
                words(new TextsCheck(List.of(chapter)).faults()));
        Chapter honest = new Chapter("slow", TITLE, SOURCE, 3, passages);
        assertEquals(List.of(), new TextsCheck(List.of(honest)).faults());
    }

    @Test
    void codeThatMakesOtherLayersIsFound() {
        assertEquals(
                List.of("In the code of the generator, model.3 is another layer than in the lab."),
                altered(
                        "nn.ConvTranspose2d(512, 256, 4, 2, 1",
                        "nn.ConvTranspose2d(512, 256, 2, 2, 0"));
        assertEquals(
                List.of(
                        "In the code of the discriminator, model.1 is another layer than in the lab."),
                altered(
                        "(64, 32, 32)\n            nn.Conv2d(channels, 64, 4, 2, 1, bias=False),\n            nn.LeakyReLU",
                        "(64, 32, 32)\n            nn.Conv2d(channels, 64, 4, 2, 1, bias=False),\n            nn.ReLU"));
        assertTrue(
                altered("# (512, 4, 4) → (256, 8, 8)", "# (512, 4, 4) → (256, 16, 16)")
                        .contains(
                                "In the code of the generator, model.3 is another layer than in the lab."));
    }

    private static List<String> altered(String from, String to) {
        String whole = String.join("\n", LessonText.SOURCE.lines());
        assertTrue(whole.contains(from), from);
        LessonText other = new LessonText(whole.replace(from, to).lines().toList());
        return words(new CodeCheck(other).faults());
    }
}

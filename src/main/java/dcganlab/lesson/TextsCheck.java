package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Comparison;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.lesson.quiz.QuizCheck;
import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Preset;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;

/// All sentences are there in every language, with nothing left to fill in, no more is to be read
/// at once than a beginner reads, no more in a chapter than its minutes allow, and answers to a
/// question are of like length.
record TextsCheck(List<Chapter> chapters) implements LessonCheck {
    /// English words between two things to do.
    static final int MOST_WORDS = 120;

    /// English words that a beginner reads in a minute; slower than prose, which is read at 240
    /// (Brysbaert 2019, "How many words do we read per minute?").
    private static final double WORDS_A_MINUTE = 200;

    /// Minutes to choose an answer or to find a control.
    private static final double TASK = 1 / 3.0;

    @Override
    public List<Message> faults() {
        List<Message> faults = new ArrayList<>();
        for (Chapter chapter : chapters) {
            List<Message> sentences = new ArrayList<>(List.of(chapter.title()));
            chapter.passages().forEach(each -> sentences.addAll(of(each)));
            for (Language language : Language.values()) {
                sentences.stream()
                        .filter(sentence -> !isWhole(sentence, language))
                        .forEach(sentence ->
                                faults.add(
                                        Words.of(
                                                "faultText",
                                                chapter.title(),
                                                sentence.key(),
                                                language.ownName())));
            }
            if (faults.isEmpty()) {
                questions(chapter).forEach(each -> addTelling(faults, chapter, each));
                addLong(faults, chapter);
                addSlow(faults, chapter, sentences);
            }
        }
        return faults;
    }

    private static Stream<Question> questions(Chapter chapter) {
        return chapter.passages().stream()
                .mapMulti((passage, next) -> {
                    switch (passage) {
                        case Prediction prediction -> next.accept(prediction.question());
                        case Check check -> next.accept(check.question());
                        default -> {}
                    }
                });
    }

    /// An answer in words that is much longer than another tells which one is right. Numbers are as
    /// long as what they come from makes them.
    private static void addTelling(List<Message> faults, Chapter chapter, Question question) {
        for (Language language : Language.values()) {
            IntSummaryStatistics letters =
                    question.choices().stream()
                            .map(each -> language.texts().of(each.words()))
                            .filter(words -> words.chars().anyMatch(Character::isLetter))
                            .mapToInt(String::length)
                            .summaryStatistics();
            if (letters.getCount() > 0 && letters.getMax() > QuizCheck.LONGEST * letters.getMin()) {
                faults.add(
                        Words.of(
                                "faultTelling",
                                chapter.title(),
                                question.asked().key(),
                                language.ownName(),
                                letters.getMax(),
                                letters.getMin()));
            }
        }
    }

    private static void addLong(List<Message> faults, Chapter chapter) {
        int words = 0;
        for (Passage passage : chapter.passages()) {
            if (passage instanceof Text(Message text)) {
                words += words(text);
                if (words > MOST_WORDS) {
                    faults.add(Words.of("faultLong", chapter.title(), words, MOST_WORDS));
                }
            } else if (passage instanceof Passage.Task) {
                words = 0;
            }
        }
    }

    private static void addSlow(List<Message> faults, Chapter chapter, List<Message> sentences) {
        double minutes =
                sentences.stream().mapToInt(TextsCheck::words).sum() / WORDS_A_MINUTE
                        + chapter.tasks().size() * TASK;
        if (minutes > chapter.minutes()) {
            faults.add(Words.of("faultSlow", chapter.title(), minutes, chapter.minutes()));
        }
    }

    private static int words(Message text) {
        return Language.ENGLISH.texts().of(text).split("\\s+").length;
    }

    private static boolean isWhole(Message sentence, Language language) {
        try {
            String text = language.texts().of(sentence);
            return !text.isBlank() && !text.contains("{");
        } catch (MissingResourceException _) {
            return false;
        }
    }

    private static List<Message> of(Passage passage) {
        return switch (passage) {
            case Text(Message words) -> List.of(words);
            case Passage.Own(var words) ->
                    Stream.of(NetworkSpec.LESSON, Preset.CLASSROOM.plan().network())
                            .map(words)
                            .toList();
            case Live live -> List.of(live.caption());
            case Prediction prediction -> of(prediction.question());
            case Check check -> of(check.question());
            case Step step -> List.of(step.words());
            case Comparison comparison -> List.of(comparison.words());
            case Passage.Ready ready ->
                    Stream.concat(
                                    Stream.of(ready.words()),
                                    ready.exhibits().stream().map(Passage.Exhibit::words))
                            .toList();
            case Reflection reflection -> List.of(reflection.asked());
        };
    }

    private static List<Message> of(Question question) {
        return Stream.concat(
                        Stream.of(question.asked(), question.why()),
                        question.choices().stream().map(Choice::words))
                .toList();
    }
}

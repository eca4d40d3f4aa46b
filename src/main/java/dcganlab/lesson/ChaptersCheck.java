package dcganlab.lesson;

import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Task;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.Preset;
import dcganlab.model.StagePlace;
import dcganlab.model.TrainingPlan;
import dcganlab.model.convolution.Geometry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Chapters cite their source, tasks are kept under names of their own, a question has one right
/// answer, a prediction has something that tests it, a step is not done before anything was, and
/// each figure stands somewhere.
///
/// @param source what they cite
record ChaptersCheck(List<Chapter> chapters, LessonText source) implements LessonCheck {
    /// A lab in which nobody has done anything.
    private static final Seen NOTHING =
            new Seen() {
                @Override
                public long steps() {
                    return 0;
                }

                @Override
                public long stepsHere() {
                    return 0;
                }

                @Override
                public long stepsWithLabel() {
                    return 0;
                }

                @Override
                public TrainingPlan plan() {
                    return Preset.CLASSROOM.plan();
                }

                @Override
                public Set<StagePlace> opened() {
                    return Set.of();
                }

                @Override
                public double swept() {
                    return 0;
                }

                @Override
                public double morphed() {
                    return 0;
                }

                @Override
                public int guessed() {
                    return 0;
                }

                @Override
                public OptionalInt pointed(Part network) {
                    return OptionalInt.empty();
                }

                @Override
                public double probed() {
                    return 0;
                }

                @Override
                public Optional<Geometry> sizes(Figure figure) {
                    return Optional.empty();
                }

                @Override
                public boolean computed(Figure figure) {
                    return false;
                }
            };

    @Override
    public List<Message> faults() {
        List<Message> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<Figure> unused = EnumSet.allOf(Figure.class);
        for (Chapter chapter : chapters) {
            if (!source.has(chapter.source())) {
                faults.add(Words.of("faultSource", chapter.title(), chapter.source()));
            }
            for (Task task : chapter.tasks()) {
                if (!ids.add(task.id())) {
                    faults.add(Words.of("faultTwice", chapter.title(), task.id()));
                }
            }
            for (Passage passage : chapter.passages()) {
                switch (passage) {
                    case Prediction prediction -> {
                        addQuestion(faults, chapter, prediction.id(), prediction.question());
                        if (chapter.testOf(prediction).isEmpty()) {
                            faults.add(Words.of("faultUntested", chapter.title(), prediction.id()));
                        }
                    }
                    case Check check -> addQuestion(faults, chapter, check.id(), check.question());
                    case Step step -> {
                        if (step.goal().reached(NOTHING)) {
                            faults.add(Words.of("faultGoal", chapter.title(), step.id()));
                        }
                    }
                    case Live live -> unused.remove(live.figure());
                    case Passage.Text _,
                            Passage.Own _,
                            Passage.Comparison _,
                            Passage.Ready _,
                            Passage.Reflection _ -> {}
                }
            }
        }
        unused.forEach(figure -> faults.add(Words.of("faultFigure", figure.toString())));
        return faults;
    }

    private static void addQuestion(
            List<Message> faults, Chapter chapter, String id, Question question) {
        long right = question.choices().stream().filter(Choice::right).count();
        long different = question.choices().stream().map(Choice::words).distinct().count();
        if (right != 1 || different < question.choices().size()) {
            faults.add(Words.of("faultRight", chapter.title(), id, right));
        }
    }
}

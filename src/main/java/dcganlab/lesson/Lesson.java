package dcganlab.lesson;

import java.util.List;

/// The lesson, in the order of its source.
public final class Lesson {
    public static final List<Chapter> CHAPTERS =
            List.of(
                    DcganChapter.CHAPTER,
                    GuidelinesChapter.CHAPTER,
                    GeneratorChapter.CHAPTER,
                    DiscriminatorChapter.CHAPTER,
                    TransposedChapter.CHAPTER,
                    TrainingChapter.CHAPTER,
                    LatentChapter.CHAPTER);

    private Lesson() {}

    /// Minutes that all chapters take.
    public static int minutes() {
        return CHAPTERS.stream().mapToInt(Chapter::minutes).sum();
    }
}

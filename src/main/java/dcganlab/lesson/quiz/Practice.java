package dcganlab.lesson.quiz;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// What somebody wants to practise.
///
/// @param topic null for all
/// @param kind null for all
/// @param most questions, 1 or more
public record Practice(@Nullable Topic topic, @Nullable QuestionKind kind, int most) {
    /// Ten questions of all topics and kinds.
    public static final Practice ANY = new Practice(null, null, 10);

    public Practice {
        if (most < 1) {
            throw new IllegalArgumentException("most " + most);
        }
    }

    /// All items that are meant.
    public Stream<Item> items() {
        return Bank.ALL.stream()
                .filter(item -> topic == null || item.topic() == topic)
                .filter(item -> kind == null || item.kind() == kind);
    }
}

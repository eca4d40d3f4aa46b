package dcganlab.training.quality;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Who does work that falls into independent parts.
enum Workers {
    /// The calling thread alone, which may have a low priority: beside training.
    ONE,
    /// All cores.
    ALL;

    /// Does every part, 0 up to the count, and returns when all are done.
    void each(int count, IntConsumer part) {
        IntStream parts = IntStream.range(0, count);
        switch (this) {
            case ONE -> parts.forEach(part);
            case ALL -> parts.parallel().forEach(part);
        }
    }
}

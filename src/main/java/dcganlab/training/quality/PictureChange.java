package dcganlab.training.quality;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// How far a generator moves the pictures of some latent points in about a hundred steps. Between
/// two measurements there may be ten steps or a thousand, and any pictures become others in a
/// thousand; so they are held against those that were seen a hundred steps before or after them,
/// whatever else was seen. One thread at a time.
final class PictureChange {
    /// From one look to the other.
    static final long STEPS = 100;

    /// Still about as many.
    private static final long FEWEST = 50;

    private static final long MOST = 200;

    private record Seen(long step, Images pictures) {}

    private final Deque<Seen> before = new ArrayDeque<>();

    /// Takes pictures, of the same latent points each time.
    ///
    /// @param step of the generator; later than the last one
    /// @param later the same pictures as they were some steps after; none if nobody looked
    /// @return how far they are from the others, see [Spread#between]; `NaN` where none are about a
    ///   hundred steps away
    double of(long step, Images pictures, @Nullable Images later) {
        before.removeIf(seen -> step - seen.step() > MOST);
        double change =
                later == null ? sinceBefore(step, pictures) : Spread.between(pictures, later);
        before.add(new Seen(step, pictures));
        return change;
    }

    private double sinceBefore(long step, Images pictures) {
        Seen nearest = null;
        for (Seen seen : before) {
            if (step - seen.step() >= FEWEST
                    && (nearest == null || away(step, seen) < away(step, nearest))) {
                nearest = seen;
            }
        }
        return nearest == null ? Double.NaN : Spread.between(pictures, nearest.pictures());
    }

    /// From a hundred steps.
    private static long away(long step, Seen seen) {
        return Math.abs(step - seen.step() - STEPS);
    }
}

package dcganlab.lesson.disaster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// In which order the cases stand, and what may be thought of each: another one for each seed, so
/// that neither a case's number nor the place of an answer tells anything.
///
/// @param seed of the class, or of a learner
public record CaseOrder(long seed) {
    private static final long CASES = 0x6A09E667F3BCC908L;
    private static final long SUSPICIONS = 0xBB67AE8584CAA73BL;

    /// All cases; the first is case 1.
    public List<Disaster> cases() {
        return shuffled(Disaster.values(), seed * 31 + CASES);
    }

    /// What a case is called, from 1.
    public int number(Disaster disaster) {
        return cases().indexOf(disaster) + 1;
    }

    /// All that may be thought of a case.
    public List<Suspicion> suspicions(Disaster disaster) {
        return shuffled(Suspicion.values(), (seed + number(disaster)) * 31 + SUSPICIONS);
    }

    private static <T> List<T> shuffled(T[] values, long seed) {
        List<T> mixed = new ArrayList<>(Arrays.asList(values));
        Collections.shuffle(mixed, Random.from(new SplittableRandom(seed)));
        return List.copyOf(mixed);
    }
}

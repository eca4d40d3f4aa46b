package dcganlab.state;

import dcganlab.lesson.disaster.Disaster;
import dcganlab.lesson.disaster.Sign;
import dcganlab.lesson.disaster.Suspicion;

import org.jspecify.annotations.Nullable;

/// A case that somebody looks at.
///
/// @param number what it is called
/// @param told whether it is told what is wrong: it was diagnosed, or given up
/// @param suspicion what somebody took it for; null before, and if it was given up
/// @param sign where he saw it; null likewise
public record OpenCase(
        Disaster disaster,
        int number,
        boolean told,
        @Nullable Suspicion suspicion,
        @Nullable Sign sign) {
    /// Whether it was diagnosed rightly.
    public boolean isSolved() {
        return disaster.right() == suspicion;
    }
}

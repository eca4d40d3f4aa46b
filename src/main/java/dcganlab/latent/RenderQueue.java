package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Place;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be rendered, in which order, and how fast, so that a slider is always answered at
/// once and training still gets most of the processor.
///
/// The picture under the slider goes before everything else; all others come in the order of their
/// requests, in slices short enough for the slider to come between. While training runs, pictures
/// under the slider come at most every 24 ms, one in two pulses of the screen, and all others take
/// a small part of the time: each picture holds up a training step, whose threads wait for each
/// other, by about as long as it takes. Times are in nanoseconds.
final class RenderQueue {
    private static final long PICTURE_PERIOD = 24_000_000L;
    private static final long SLICE = 8_000_000L;

    /// Beside training, a slice is followed by a rest of so many times its length; of more while a
    /// hand is on the slider.
    private static final int REST = 12;

    private static final int REST_WITH_HAND = 24;

    /// A hand that moved the slider within this time is still on it.
    private static final long HAND = 1_000_000_000L;

    private final Map<Place, List<LatentPoint>> requests = new EnumMap<>(Place.class);
    private final Set<Place> due = new LinkedHashSet<>();
    private final Set<Place> owed = EnumSet.noneOf(Place.class);
    private @Nullable RenderJob begun;
    private boolean training;
    private long pictureBegan;
    private long restUntil;
    private long perPicture;

    RenderQueue(long now) {
        pictureBegan = now - HAND;
        restUntil = now;
    }

    void training(boolean runs) {
        training = runs;
    }

    /// Of two requests for a place the newer one counts, unless the older is at work already.
    void request(Place place, List<LatentPoint> points) {
        requests.put(place, List.copyOf(points));
        due.add(place);
    }

    /// Everything is to be rendered anew, what is at work from its beginning.
    void weightsChanged() {
        if (begun != null) {
            if (!begun.place().isLive()) {
                requests.putIfAbsent(begun.place(), begun.points());
            }
            begun = null;
        }
        due.addAll(requests.keySet());
        owed.addAll(due);
    }

    /// Whether all that there is was rendered with the present weights.
    boolean upToDate() {
        return owed.isEmpty();
    }

    /// How long to wait before {@link #take}; the greatest number there is if there is nothing to
    /// do.
    long pause(long now) {
        long pause = Long.MAX_VALUE;
        if (due.contains(Place.PICTURE)) {
            pause = training ? pictureBegan + PICTURE_PERIOD - now : 0;
        }
        if (begun != null || due.stream().anyMatch(place -> place != Place.PICTURE)) {
            pause = Math.min(pause, training ? restUntil - now : 0);
        }
        return Math.max(0, pause);
    }

    /// What to work on now; {@link #pause} has said that there is something.
    RenderJob take(long now) {
        boolean picture = due.contains(Place.PICTURE);
        if (picture && (!training || now - pictureBegan >= PICTURE_PERIOD)) {
            pictureBegan = now;
            return begin(Place.PICTURE);
        }
        if (begun == null) {
            begun =
                    begin(
                            due.stream()
                                    .filter(place -> place != Place.PICTURE)
                                    .findFirst()
                                    .orElseThrow());
        }
        return begun;
    }

    private RenderJob begin(Place place) {
        due.remove(place);
        List<LatentPoint> points = requests.getOrDefault(place, List.of());
        if (!place.isLive()) {
            requests.remove(place);
        }
        return new RenderJob(place, points);
    }

    /// How many pictures of a job to render in one go.
    int slice(RenderJob job, long now) {
        if (!training && now - pictureBegan >= HAND) {
            return job.left();
        }
        long fitting = perPicture == 0 ? 1 : SLICE / perPicture;
        return Math.clamp(fitting, Math.min(1, job.left()), Math.max(1, job.left()));
    }

    /// A slice of a job was rendered.
    void rendered(RenderJob job, int pictures, long start, long end) {
        if (pictures > 0) {
            perPicture = Math.max(1, (end - start) / pictures);
        }
        if (job.place() != Place.PICTURE) {
            int parts = end - pictureBegan < HAND ? REST_WITH_HAND : REST;
            restUntil = end + parts * (end - start);
        }
        if (job.left() == 0) {
            over(job);
        }
    }

    /// A job came to its end, or cannot be done.
    void over(RenderJob job) {
        owed.remove(job.place());
        if (begun == job) {
            begun = null;
        }
    }
}

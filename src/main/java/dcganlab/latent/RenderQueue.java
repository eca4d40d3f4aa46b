package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Place;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
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
/// requests, those that are seen first, in slices short enough for the slider to come between.
/// While training runs, pictures under the slider come with every pulse of the screen if training
/// leaves a core to them, or if they take a fifth of a pulse at most; else with every second one,
/// and all others take a small part of the time: each picture holds up a training step, whose
/// threads wait for each other, by about as long as it takes. A hand that moves on asks in each
/// pulse: where pictures take long, a request early after the last one waits for the next, which is
/// newer, and only if none comes it was the hand's last. Pictures that come faster than they can be
/// rendered still leave the others a turn now and then. A film takes its part beside training, too;
/// a hand that drags the time line takes all. What nobody sees waits until training rests. Times
/// are in nanoseconds.
final class RenderQueue {
    /// Two pulses of the screen.
    private static final long TWO_PULSES = 33_333_333L;

    /// Pictures under the slider that take no longer are answered in each pulse, beside training.
    private static final long QUICK = TWO_PULSES / 10;

    /// How much earlier or later than it should a pulse comes.
    private static final long JITTER = 2_500_000L;

    /// After the last picture under the slider began: a request from then on is of the second pulse
    /// and is answered at once, beside training.
    private static final long SECOND_PULSE = TWO_PULSES - 2 * JITTER;

    /// After the last picture under the slider began: no other request came with the second pulse.
    private static final long NO_SECOND_PULSE = TWO_PULSES + JITTER;

    private static final long SLICE = 8_000_000L;

    /// While a hand is on the slider: its next picture must not wait past the next pulse.
    private static final long SHORT_SLICE = 3_000_000L;

    /// As long as a first touch of the slider may wait, with no training beside.
    private static final long LONG_SLICE = 100_000_000L;

    /// Pictures that may go before the others one after another although it was their time too.
    private static final int MOST_OVERTAKING = 12;

    /// Beside training, a slice is followed by a rest of so many times its length; of more while a
    /// hand is on the slider.
    private static final int REST = 12;

    private static final int REST_WITH_HAND = 24;

    /// In a film beside training: short enough to look smooth, and the next step waits for its end.
    private static final int REST_IN_FILM = 6;

    /// In a film a grid comes in one go if it can, for its pictures are shown together.
    private static final long FILM_SLICE = 40_000_000L;

    /// While a hand is on the slider, others begin within this time after its picture, lest they
    /// are at work when it moves on.
    private static final long BETWEEN = 4_000_000L;

    /// A hand that moved the slider within this time is still on it.
    private static final long HAND = 1_000_000_000L;

    private final Map<Place, List<LatentPoint>> requests = new EnumMap<>(Place.class);
    private final Set<Place> due = new LinkedHashSet<>();
    private final Set<Place> owed = EnumSet.noneOf(Place.class);
    private Set<Place> seen = EnumSet.allOf(Place.class);
    private @Nullable RenderJob begun;
    private boolean training;
    private boolean sparing; // of the processor: training goes before what is not the hand's
    private Motion motion = Motion.STILL;
    private long pictureBegan;
    private long pictureRequested;
    private long pictureEnded;
    private long handMoved;
    private long restUntil;
    private long perPicture;
    private long pictureTakes = TWO_PULSES; // until it is known
    private int overtaking;
    private boolean besideTraining;
    private boolean coreLeft;

    RenderQueue(long now) {
        pictureBegan = now - NO_SECOND_PULSE;
        pictureRequested = now;
        pictureEnded = now;
        handMoved = now - HAND;
        restUntil = now;
    }

    void training(boolean runs) {
        training = runs;
        pace();
    }

    /// Whether training leaves a core to pictures, which then hold nothing up.
    void coreLeft(boolean left) {
        coreLeft = left;
    }

    /// What moves through the generators: then what is not seen waits for the last of them.
    void follow(Motion moves) {
        motion = moves;
        pace();
    }

    private void pace() {
        sparing = training && motion != Motion.HAND;
    }

    /// Which places are seen now; the others come later, and not while training runs.
    void see(Set<Place> places) {
        seen = Set.copyOf(places);
    }

    /// Of two requests for a place the newer one counts, unless the older is at work already.
    ///
    /// @throws IllegalArgumentException if there are no points
    void request(Place place, List<LatentPoint> points, long now) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no points for " + place);
        }
        requests.put(place, List.copyOf(points));
        due.add(place);
        if (place == Place.PICTURE) {
            pictureRequested = now;
        }
    }

    /// Everything is to be rendered anew, what is at work from its beginning.
    void weightsChanged() {
        if (begun != null) {
            putBack(begun);
        }
        due.addAll(requests.keySet());
        owed.addAll(due);
    }

    /// What was rendered last for a place is to be rendered once more, if there was anything.
    void again(Place place) {
        if (requests.containsKey(place)) {
            due.add(place);
        }
    }

    /// A job is for a generator that has not come yet: it is begun anew with the next weights.
    void postpone(RenderJob job) {
        putBack(job);
        over(job);
    }

    private void putBack(RenderJob job) {
        requests.putIfAbsent(job.place(), job.points());
        if (begun == job) {
            begun = null;
        }
    }

    /// Whether newer weights would be seen at once.
    boolean isSeen() {
        return !training || !seen.isEmpty();
    }

    /// Whether all that is to be rendered now was rendered with the present weights.
    boolean upToDate() {
        return owed.stream().noneMatch(this::isWanted);
    }

    /// Whether all that is seen was rendered with the present weights.
    boolean seenUpToDate() {
        return Collections.disjoint(owed, seen);
    }

    /// Whether training has had what the last slice took from it.
    boolean isRested(long now) {
        return !sparing || now - restUntil >= 0;
    }

    /// How long to wait before {@link #take}; the greatest number there is if there is nothing to
    /// do.
    long pause(long now) {
        long pause = Long.MAX_VALUE;
        if (waits(Place.PICTURE)) {
            pause = pictureAt() - now;
        }
        if (othersWait()) {
            pause = Math.min(pause, sparing ? othersAt(now) - now : 0);
        }
        return Math.max(0, pause);
    }

    /// When the picture under the slider may begin.
    private long pictureAt() {
        boolean atOnce = !sparing || coreLeft || pictureTakes <= QUICK || ofSecondPulse();
        return atOnce ? pictureRequested : pictureBegan + NO_SECOND_PULSE;
    }

    private boolean ofSecondPulse() {
        return pictureRequested - pictureBegan >= SECOND_PULSE;
    }

    private boolean othersWait() {
        return begun != null || due.stream().anyMatch(this::isOther);
    }

    private boolean isOther(Place place) {
        return place != Place.PICTURE && waits(place);
    }

    /// Whether a place is to be rendered now.
    private boolean waits(Place place) {
        return due.contains(place) && isWanted(place);
    }

    private boolean isWanted(Place place) {
        boolean idle = motion == Motion.STILL && !training;
        return idle || seen.contains(place) || !place.isLive();
    }

    /// When others may go on beside training.
    private long othersAt(long now) {
        long begin = Math.max(restUntil, now);
        boolean late = begin - pictureEnded > BETWEEN;
        return late && hasHand(now) ? Math.max(begin, pictureEnded + 2 * TWO_PULSES) : begin;
    }

    private boolean hasHand(long now) {
        return now - handMoved < HAND;
    }

    /// What to work on now; {@link #pause} has said that there is something.
    RenderJob take(long now) {
        besideTraining = sparing;
        boolean picture = waits(Place.PICTURE) && now - pictureAt() >= 0;
        boolean others = othersWait() && (!picture || now - restUntil >= 0);
        if (picture && !(others && overtaking >= MOST_OVERTAKING)) {
            if (others) {
                overtaking++;
            }
            pictureBegan = phase(now);
            if (!owed.contains(Place.PICTURE)) {
                handMoved = now; // It is not for newer weights.
            }
            return begin(Place.PICTURE);
        }
        overtaking = 0;
        if (begun == null) {
            begun =
                    begin(
                            due.stream()
                                    .filter(this::isOther)
                                    .min(Comparator.comparing(place -> !seen.contains(place)))
                                    .orElseThrow());
        }
        return begun;
    }

    /// When a picture under the slider that begins now would have begun with the screen's pulses,
    /// from which the pace must not drift away: what began late after its request, because a slice
    /// was at work say, would else be late for ever.
    private long phase(long now) {
        long late = now - pictureBegan - NO_SECOND_PULSE;
        boolean first = pictureRequested - pictureBegan <= TWO_PULSES / 2 + JITTER;
        if (sparing && first && late >= 0 && late < TWO_PULSES / 2) {
            return pictureBegan + TWO_PULSES; // It waited for a second pulse in vain.
        }
        return sparing && now - pictureRequested < TWO_PULSES / 2 ? pictureRequested : now;
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
        if (job.place() == Place.PICTURE) {
            return job.left();
        }
        boolean hand = hasHand(now);
        long spared = motion == Motion.FILM ? FILM_SLICE : SLICE;
        long length = sparing ? (hand ? SHORT_SLICE : spared) : (hand ? SLICE : LONG_SLICE);
        return perPicture == 0 ? 1 : Math.clamp(length / perPicture, 1, job.left());
    }

    /// A slice of a job was rendered.
    void rendered(RenderJob job, int pictures, long start, long end) {
        perPicture = Math.max(1, (end - start) / pictures);
        if (job.place() == Place.PICTURE) {
            // Single ones are hindered: what they take by themselves is less than the mean.
            long longer = Math.min(end - start, 2 * pictureTakes) - pictureTakes;
            pictureTakes += longer / (longer > 0 ? 16 : 4);
            pictureEnded = end;
        } else {
            // What was rendered while nothing trained has held up nobody.
            restUntil = besideTraining ? end + rests(end) * (end - start) : end;
        }
        if (job.left() == 0) {
            over(job);
        }
    }

    /// How many times its length a slice is rested for.
    private int rests(long now) {
        if (motion == Motion.FILM) {
            return REST_IN_FILM;
        }
        return hasHand(now) ? REST_WITH_HAND : REST;
    }

    /// A job came to its end, or cannot be done.
    void over(RenderJob job) {
        owed.remove(job.place());
        if (begun == job) {
            begun = null;
        }
    }
}

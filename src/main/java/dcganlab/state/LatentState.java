package dcganlab.state;

import dcganlab.latent.PictureRenderer;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Place;
import dcganlab.model.Rendered;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where in the generator's space of pictures we stand, and how we move in it. Every move asks the
/// renderer for the picture at once; [#rendered] brings it. Belongs to the JavaFX thread.
///
/// Locked dimensions keep their numbers when the point is moved by chance: by [#random], by
/// [#resetToMean], into the [neighbourhood][#walk], and by their own sliders. What names a certain
/// point, like a seed, a morph or a sample, moves all of them.
///
/// Between [#begin] and [#commit], as while a slider is dragged, all changes are one step to undo
/// and only the large picture is asked for; the neighbourhood follows at the end.
public final class LatentState {
    /// Seeds that [#random] picks lie below this: short enough to be called across a classroom.
    public static final long SEEDS = 100_000;

    private final PictureRenderer renderer;
    private final RandomGenerator chance;
    private final MorphState morph;
    private final NeighbourhoodState neighbourhood;
    private final UndoHistory<LatentPoint> history = new UndoHistory<>();
    private final ReadOnlyObjectWrapper<LatentPoint> point;
    private final ReadOnlyObjectWrapper<Set<Integer>> locked =
            new ReadOnlyObjectWrapper<>(this, "locked", Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Rendered> picture =
            new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(this, "seed", 1);
    private int lastSet = -1;

    /// Stands at the point of seed 1, which is also A; B is the point of seed 2.
    ///
    /// @param dimensions numbers in a latent point, 2 or more
    /// @param chance picks the seeds of [#random]
    public LatentState(PictureRenderer renderer, int dimensions, RandomGenerator chance) {
        this.renderer = renderer;
        this.chance = chance;
        morph = new MorphState(renderer, dimensions);
        point = new ReadOnlyObjectWrapper<>(this, "point", morph.getEndA());
        neighbourhood = new NeighbourhoodState(renderer, getPoint());
        renderer.render(Place.PICTURE, List.of(getPoint()));
        morph.render();
        neighbourhood.render();
    }

    /// Takes what the renderer made.
    public void rendered(Rendered result) {
        if (result.points().isEmpty()
                || result.points().getFirst().dimensions() != getDimensions()) {
            return; // asked for before another generator came
        }
        switch (result.place()) {
            case PICTURE -> picture.set(result);
            case NEIGHBOURS -> neighbourhood.rendered(result);
            case ENDS -> morph.rendered(result);
            case SAMPLES, SHEET -> {} // for the samples of the training
        }
    }

    /// Another generator draws from now on. If its z has another length, all starts anew.
    public void dimensionsChanged(int dimensions) {
        if (dimensions == getDimensions()) {
            return;
        }
        pause();
        history.clear();
        lastSet = -1;
        go(new LatentSeed(getSeed()).point(dimensions));
        morph.setEnds(new LatentSeed(1).point(dimensions), new LatentSeed(2).point(dimensions));
        lookAround();
        lockNone();
    }

    /// Sets one number of z, unless it is locked. One after the other on the same dimension, as by
    /// a wheel, are one step to undo.
    public void set(int dimension, double value) {
        LatentPoint next = getPoint().with(dimension, (float) value);
        if (isLocked(dimension) || next.equals(getPoint())) {
            return;
        }
        pause();
        if (lastSet == dimension && !history.isInside()) {
            go(next);
            lookAround();
        } else {
            step(next);
        }
        lastSet = dimension;
    }

    /// Goes to a point drawn by chance; [seed][#seedProperty] says by which.
    public void random() {
        seed.set(chance.nextLong(SEEDS));
        moveTo(keepingLocked(new LatentSeed(getSeed()).point(getDimensions())));
    }

    /// Goes to the point of a seed: the same number always shows the same face.
    public void seed(long number) {
        seed.set(number);
        moveTo(new LatentSeed(number).point(getDimensions()));
    }

    /// Goes to the middle of the distribution.
    public void resetToMean() {
        moveTo(keepingLocked(LatentPoint.mean(getDimensions())));
    }

    /// Goes to a point that came from elsewhere, as from a training sample.
    ///
    /// @throws IllegalArgumentException if it has another number of dimensions
    public void take(LatentPoint elsewhere) {
        if (elsewhere.dimensions() != getDimensions()) {
            throw new IllegalArgumentException(
                    "%d dimensions instead of %d"
                            .formatted(elsewhere.dimensions(), getDimensions()));
        }
        moveTo(elsewhere);
    }

    /// Goes to one of the nine neighbours as they are shown.
    ///
    /// @param neighbour 0 to 8, row by row
    public void walk(int neighbour) {
        moveTo(neighbourhood.point(neighbour));
    }

    /// Starts a step of many changes.
    public void begin() {
        pause();
        lastSet = -1;
        history.begin(getPoint());
    }

    /// Ends the step of many changes, if one was begun.
    public void commit() {
        lastSet = -1;
        if (history.isInside()) {
            history.commit(getPoint());
            lookAround();
        }
    }

    /// Goes back before the last step.
    public void undo() {
        pause();
        commit();
        go(history.undo(getPoint()));
        lookAround();
    }

    /// Takes the last undo back.
    public void redo() {
        pause();
        commit();
        go(history.redo(getPoint()));
        lookAround();
    }

    /// Holds a dimension's number.
    public void lock(int dimension) {
        lockOnly(i -> i == dimension || isLocked(i));
    }

    public void unlock(int dimension) {
        lockOnly(i -> i != dimension && isLocked(i));
    }

    public void lockAll() {
        lockOnly(i -> true);
    }

    public void lockNone() {
        lockOnly(i -> false);
    }

    public void lockOthers() {
        lockOnly(i -> !isLocked(i));
    }

    private void lockOnly(IntPredicate which) {
        locked.set(
                IntStream.range(0, getDimensions())
                        .filter(which)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()));
        neighbourhood.locked(getLocked());
    }

    /// The current point becomes A.
    public void setEndA() {
        pause();
        morph.setEnds(getPoint(), morph.getEndB());
        morph.to(0);
    }

    /// The current point becomes B.
    public void setEndB() {
        pause();
        morph.setEnds(morph.getEndA(), getPoint());
        morph.to(1);
    }

    /// Goes to a point on the way from A to B.
    ///
    /// @param t 0 for A, 1 for B
    public void morphTo(double t) {
        pause();
        step(morph.to(t));
    }

    /// Walks between A and B from now on; all until [#pause] is one step to undo.
    public void play() {
        if (!morph.isPlaying()) {
            commit();
            history.begin(getPoint());
            morph.setPlaying(true);
        }
    }

    /// Stands still.
    public void pause() {
        if (morph.isPlaying()) {
            morph.setPlaying(false);
            commit();
        }
    }

    /// Goes on with the walk, if it plays.
    ///
    /// @param seconds since the last call
    public void advance(double seconds) {
        if (morph.isPlaying()) {
            go(morph.after(seconds));
        }
    }

    private void moveTo(LatentPoint next) {
        pause();
        commit();
        step(next);
    }

    /// One step to undo, or a part of the one that was begun.
    private void step(LatentPoint next) {
        if (history.isInside()) {
            go(next);
        } else {
            history.begin(getPoint());
            go(next);
            commit();
        }
    }

    private void go(LatentPoint next) {
        renderer.render(Place.PICTURE, List.of(next)); // first, so that its thread starts at once
        point.set(next);
    }

    private LatentPoint keepingLocked(LatentPoint next) {
        float[] values = next.toArray();
        for (int dimension : getLocked()) {
            values[dimension] = getPoint().get(dimension);
        }
        return LatentPoint.of(values);
    }

    private void lookAround() {
        neighbourhood.moved(getPoint());
    }

    /// The walk between A and B.
    public MorphState morph() {
        return morph;
    }

    /// The pictures around us.
    public NeighbourhoodState neighbourhood() {
        return neighbourhood;
    }

    /// Where we stand.
    public ReadOnlyObjectProperty<LatentPoint> pointProperty() {
        return point.getReadOnlyProperty();
    }

    public LatentPoint getPoint() {
        return point.get();
    }

    /// Numbers in z; changes only together with the point.
    public int getDimensions() {
        return getPoint().dimensions();
    }

    /// The locked dimensions.
    public ReadOnlyObjectProperty<Set<Integer>> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    public Set<Integer> getLocked() {
        return locked.get();
    }

    public boolean isLocked(int dimension) {
        return getLocked().contains(dimension);
    }

    /// The newest picture of where we stand, or stood a moment ago; null before the first one.
    public ReadOnlyObjectProperty<@Nullable Rendered> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public @Nullable Rendered getPicture() {
        return picture.get();
    }

    /// The seed that was used last.
    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    public long getSeed() {
        return seed.get();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public boolean canUndo() {
        return canUndoProperty().get();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    public boolean canRedo() {
        return canRedoProperty().get();
    }
}

package dcganlab.state;

import dcganlab.latent.Motion;
import dcganlab.model.Kept;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The time of a run: which of its steps are kept, and which one all panels show. Either that is
/// the present, [#LIVE], or a step of the past, whose generator then draws every picture, whatever
/// training does meanwhile. Belongs to the JavaFX thread.
public final class TimeLineState {
    /// The position of the present.
    public static final long LIVE = -1;

    /// Steps a second of the film.
    private static final double FILM = 15;

    private final Past pictures;
    private final ReadOnlyObjectWrapper<@Nullable Path> folder =
            new ReadOnlyObjectWrapper<>(this, "folder");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyObjectWrapper<@Nullable Origin> origin =
            new ReadOnlyObjectWrapper<>(this, "origin");
    private final ReadOnlyObjectWrapper<Kept> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Kept.NOTHING);
    private final ReadOnlyObjectWrapper<List<SettingsChange>> changes =
            new ReadOnlyObjectWrapper<>(this, "changes", List.of());
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(this, "position", LIVE);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ObservableValue<Boolean> past = position.map(step -> step.longValue() != LIVE);
    private double frames;

    /// Where the pictures of the past come from.
    interface Past {
        /// Has everything drawn by the generator of a step.
        void show(Path run, long step);

        /// Has everything drawn by the newest generator again, if a step is shown now.
        void live();

        /// What moves through the steps.
        void moving(Motion motion);

        /// Whether the step that was shown last has been drawn, and the next one may come.
        boolean caughtUp();
    }

    TimeLineState(Past pictures) {
        this.pictures = pictures;
    }

    /// Another run begins, of which nothing is kept yet.
    void begun() {
        pause();
        folder.set(null);
        name.set("");
        origin.set(null);
        kept.set(Kept.NOTHING);
        changes.set(List.of());
        position.set(LIVE);
        pictures.live();
    }

    /// The run is gone, with all that was kept of it.
    void gone() {
        begun();
    }

    void keeps(
            Path place, String called, @Nullable Origin from, List<SettingsChange> earlierChanges) {
        folder.set(place);
        name.set(called);
        origin.set(from);
        changes.set(List.copyOf(earlierChanges));
    }

    /// The pictures are by a generator from elsewhere.
    void left() {
        pause();
        position.set(LIVE);
    }

    /// Somebody calls the run, or that from which it came, something else.
    void named(String called, @Nullable Origin from) {
        name.set(called);
        origin.set(from);
    }

    void kept(Kept now) {
        kept.set(now);
    }

    /// Settings changed after a step. The run takes another way then than it once did: what changed
    /// later at that time will not come again.
    void changed(long step, Settings before, Settings after) {
        List<SettingsChange> all = new ArrayList<>(changes.get());
        all.removeIf(each -> each.step() > step);
        boolean again = !all.isEmpty() && all.getLast().step() == step;
        Settings first = again ? all.removeLast().before() : before;
        all.add(new SettingsChange(step, first, after));
        changes.set(List.copyOf(all));
    }

    /// Shows a step of the past: the one nearest to a wish of those whose generator is kept.
    public void show(long wish) {
        pause();
        go(nearest(kept.get().generators(), wish));
    }

    /// Shows the kept step before the one that is shown, or after it; after the last one, the
    /// present.
    ///
    /// @param count how many further; negative for earlier ones
    public void move(int count) {
        pause();
        List<Long> steps = kept.get().generators();
        int next = index() + count;
        if (next >= steps.size()) {
            live();
        } else if (!steps.isEmpty()) {
            go(steps.get(Math.max(0, next)));
        }
    }

    /// Shows the present again.
    public void live() {
        pause();
        if (isPast()) {
            position.set(LIVE);
            pictures.live();
        }
    }

    /// The position begins to be dragged.
    public void begin() {
        pause();
        pictures.moving(Motion.HAND);
    }

    /// The drag is over.
    public void commit() {
        pictures.moving(playing.get() ? Motion.FILM : Motion.STILL);
    }

    /// Shows the kept steps one after the other, from the one that is shown, or from the first.
    public void play() {
        if (kept.get().generators().isEmpty()) {
            return;
        }
        if (!isPast()) {
            go(kept.get().generators().getFirst());
        }
        frames = 0;
        playing.set(true);
        pictures.moving(Motion.FILM);
    }

    /// Stands still.
    public void pause() {
        if (playing.get()) {
            playing.set(false);
            pictures.moving(Motion.STILL);
        }
    }

    /// Goes on with the film, if it plays; it ends in the present. Where drawing takes long, fewer
    /// steps are shown, each of them until it was seen: others would cost training time for
    /// nothing.
    ///
    /// @param seconds since the last call
    public void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        frames += FILM * seconds;
        int whole = (int) frames;
        if (whole == 0 || !pictures.caughtUp()) {
            return;
        }
        frames -= whole;
        int next = index() + whole;
        List<Long> steps = kept.get().generators();
        if (next >= steps.size()) {
            live();
        } else {
            go(steps.get(next));
        }
    }

    private void go(long step) {
        Path run = folder.get();
        if (run != null && step != LIVE && step != position.get()) {
            position.set(step);
            pictures.show(run, step);
        }
    }

    /// Where the position stands among the kept steps; behind the last one for the present.
    private int index() {
        List<Long> steps = kept.get().generators();
        long at = position.get();
        if (at == LIVE) {
            return steps.size();
        }
        int index = 0;
        while (index + 1 < steps.size() && steps.get(index + 1) <= at) {
            index++;
        }
        return index;
    }

    private static long nearest(List<Long> steps, long wish) {
        long nearest = LIVE;
        for (long step : steps) {
            if (nearest == LIVE || Math.abs(step - wish) <= Math.abs(nearest - wish)) {
                nearest = step;
            }
        }
        return nearest;
    }

    /// The settings after a step.
    ///
    /// @param now those that the run has in the end
    /// @return null if they are not known
    public @Nullable Settings settingsAt(long step, Settings now) {
        List<SettingsChange> all = changes.get();
        Settings before = all.isEmpty() ? now : all.getFirst().before();
        for (SettingsChange change : all) {
            if (change.step() > step) {
                return before;
            }
            before = change.after();
        }
        return before;
    }

    /// The newest checkpoint that is not after the position, from which one can branch; `LIVE` if
    /// there is none.
    public long branchPoint() {
        long limit = isPast() ? position.get() : Long.MAX_VALUE;
        return kept.get().checkpoints().stream()
                .filter(step -> step <= limit)
                .reduce(LIVE, (earlier, later) -> later);
    }

    /// The folder of the run; null until there is one.
    public ReadOnlyObjectProperty<@Nullable Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// What the run is called; empty until there is one.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String getName() {
        return name.get();
    }

    /// From where the run was branched; none if it began by itself.
    public ReadOnlyObjectProperty<@Nullable Origin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /// Which steps are kept.
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public Kept getKept() {
        return kept.get();
    }

    /// The changes of the settings, in their order.
    public ReadOnlyObjectProperty<List<SettingsChange>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The step that is shown; [#LIVE] for the present.
    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public long getPosition() {
        return position.get();
    }

    /// Whether a step of the past is shown.
    public ObservableValue<Boolean> pastProperty() {
        return past;
    }

    public boolean isPast() {
        return position.get() != LIVE;
    }

    /// Whether the film plays.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }
}

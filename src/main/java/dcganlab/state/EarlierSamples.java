package dcganlab.state;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The first samples of the present run as they were earlier: the pictures that [RunState] shows of
/// the same latent points, drawn once more by a generator that was kept. Belongs to the JavaFX
/// thread.
public final class EarlierSamples {
    /// Pictures of a step.
    public static final int COUNT = 4;

    /// Steps of which they are remembered.
    private static final int MOST = 30;

    private final Errands errands;
    private final TimeLineState timeLine;
    private final RunState run;

    /// By their step; all of the same run.
    private final Map<Long, RunSamples> known =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, RunSamples> eldest) {
                    return size() > MOST;
                }
            };

    private @Nullable Path of;

    EarlierSamples(Errands errands, TimeLineState timeLine, RunState run) {
        this.errands = errands;
        this.timeLine = timeLine;
        this.run = run;
    }

    /// Draws those of the kept step that is nearest to a step.
    ///
    /// @param then takes them, at once if they were drawn before; never asked where no step is
    ///   kept, or where it is no longer
    public void draw(long step, Consumer<RunSamples> then) {
        Path folder = timeLine.folderProperty().get();
        if (!Objects.equals(folder, of)) {
            known.clear();
            of = folder;
        }
        timeLine.getKept().generators().stream()
                .min(Comparator.comparingLong(kept -> Math.abs(kept - step)))
                .ifPresent(kept -> {
                    RunSamples drawn = known.get(kept);
                    if (drawn != null) {
                        then.accept(drawn);
                    } else if (folder != null) {
                        draw(folder, kept, then);
                    }
                });
    }

    private void draw(Path folder, long kept, Consumer<RunSamples> then) {
        var points = run.fixedPoints(COUNT);
        errands.run(
                () -> {
                    RunSamples drawn = RunSamples.at(folder, kept, points);
                    errands.doorway()
                            .execute(() -> {
                                if (folder.equals(of)) {
                                    known.put(kept, drawn);
                                    then.accept(drawn);
                                }
                            });
                },
                // Fewer and fewer of the old steps are kept while one reads. What cannot be read at
                // all is told where all of it is shown.
                reason -> {});
    }
}

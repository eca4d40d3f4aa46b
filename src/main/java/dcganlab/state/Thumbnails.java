package dcganlab.state;

import dcganlab.model.Pictures;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/// A few pictures by the newest generator of each run, drawn one run after another and again only
/// when a run has kept a newer one. Belongs to the JavaFX thread.
public final class Thumbnails {
    /// Pictures of a run.
    public static final int COUNT = 4;

    private final Errands errands;
    private final ObservableMap<Path, Pictures> pictures = FXCollections.observableHashMap();
    private final ObservableMap<Path, Pictures> view =
            FXCollections.unmodifiableObservableMap(pictures);

    /// The step of the newest generator of each run when it was last tried, well or not.
    private final Map<Path, Long> tried = new HashMap<>();

    private final Queue<RunRow> waiting = new ArrayDeque<>();
    private boolean drawing;

    Thumbnails(Errands errands) {
        this.errands = errands;
    }

    /// By the folders of the runs; a run without a generator has none.
    public ObservableMap<Path, Pictures> pictures() {
        return view;
    }

    /// Draws what is missing or old of these runs, and forgets all others.
    void draw(List<RunRow> runs) {
        List<Path> paths = runs.stream().map(RunRow::path).toList();
        pictures.keySet().retainAll(paths);
        tried.keySet().retainAll(paths);
        waiting.clear();
        runs.stream()
                .filter(RunRow::isUsable)
                .filter(run -> !Objects.equals(tried.get(run.path()), run.newestGenerator()))
                .forEach(waiting::add);
        drawNext();
    }

    private void drawNext() {
        if (drawing || waiting.isEmpty()) {
            return;
        }
        drawing = true;
        RunRow run = waiting.remove();
        tried.put(run.path(), run.newestGenerator());
        errands.run(
                () -> {
                    Pictures drawn = RunSamples.of(run.path(), COUNT).pictures();
                    errands.doorway()
                            .execute(() -> {
                                if (tried.containsKey(run.path())) {
                                    pictures.put(run.path(), drawn);
                                }
                                done();
                            });
                },
                // What is wrong with a generator is told where the run is compared.
                reason -> done());
    }

    private void done() {
        drawing = false;
        drawNext();
    }
}

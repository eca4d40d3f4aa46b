package dcganlab.state;

import dcganlab.data.ImageSet;
import dcganlab.model.DataChoice;
import dcganlab.model.Message;
import dcganlab.model.Pictures;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/// The images that are, or are to be, learnt from. Belongs to the JavaFX thread.
public final class DataState {
    /// Images of the set that are shown, spread over it.
    public static final int PREVIEW = 20;

    /// Images of the set that are drawn from by chance, spread over it as well.
    private static final int POOL = 200;

    /// Loaded images: how many, what they are, some of them.
    ///
    /// @param skipped a line for each file that was passed over, most not an image
    /// @param remarks what should be known of them
    /// @param allGrey whether three channels hold what one could
    /// @param fittingBatch the largest batch that there are enough of; 0 if there is none
    /// @param tileSides sides of the sprites that they may be sheets of, the likeliest first
    /// @param pool more of them, to draw from by chance
    public record Loaded(
            DataChoice choice,
            int count,
            int imageSize,
            int channels,
            List<String> classes,
            List<Message> skipped,
            List<Message> remarks,
            boolean allGrey,
            int fittingBatch,
            List<Integer> tileSides,
            Pictures preview,
            Pictures pool) {
        static Loaded of(DataChoice choice, ImageSet images) {
            return new Loaded(
                    choice,
                    images.size(),
                    images.imageSize(),
                    images.channels(),
                    images.classes(),
                    images.skipped().stream()
                            .map(s -> Message.of("state.skipped", s.file(), s.reason()))
                            .toList(),
                    images.remarks(),
                    images.allGrey(),
                    images.fittingBatch(),
                    images.tileSides(),
                    spread(images, PREVIEW),
                    spread(images, POOL));
        }

        /// Spread over the set, which may be sorted by class.
        private static Pictures spread(ImageSet images, int most) {
            int shown = Math.min(most, images.size());
            return images.pictures(
                    IntStream.range(0, shown)
                            .map(i -> (int) ((long) i * images.size() / shown))
                            .toArray());
        }
    }

    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded =
            new ReadOnlyObjectWrapper<>(this, "loaded");
    private final ReadOnlyObjectWrapper<@Nullable Message> problem =
            new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyDoubleWrapper progress =
            new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private final ObservableList<String> parts = FXCollections.observableArrayList();
    private final ObservableList<String> partsView =
            FXCollections.unmodifiableObservableList(parts);
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObservableList<String> recentView =
            FXCollections.unmodifiableObservableList(recent);

    DataState(List<String> recent) {
        this.recent.setAll(recent);
    }

    void loading(double part) {
        progress.set(part);
        problem.set(null);
    }

    void loaded(Loaded images) {
        progress.set(Double.NaN);
        problem.set(null);
        loaded.set(images);
    }

    /// The sets that lie where images were chosen; none if there are not several.
    void offer(List<String> names) {
        parts.setAll(names);
    }

    /// There are no images now; what was shown belonged to another choice.
    void failed(Message reason) {
        progress.set(Double.NaN);
        loaded.set(null);
        problem.set(reason);
    }

    /// What is wrong with the images that were loaded; none if all is well.
    void tell(@Nullable Message reason) {
        problem.set(reason);
    }

    /// Whether there are no images, and none on their way.
    boolean missing() {
        return loaded.get() == null && Double.isNaN(progress.get());
    }

    void cancelled() {
        progress.set(Double.NaN);
    }

    void used(List<String> places) {
        recent.setAll(places);
    }

    /// The images in memory; none before the first have come.
    public ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Why the images that were chosen last could not be had, or are too few; none if all is well.
    public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How far loading is, 0 to 1; negative while unknown, `NaN` when nothing loads.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Names of the sets to choose from; empty if there is but one.
    public ObservableList<String> parts() {
        return partsView;
    }

    /// Files and folders chosen before, the last first.
    public ObservableList<String> recent() {
        return recentView;
    }
}

package dcganlab.state;

import dcganlab.latent.Neighbourhood;
import dcganlab.latent.PictureRenderer;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Place;
import dcganlab.model.Rendered;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The nine pictures around the current point, and how far away and in which directions they lie.
public final class NeighbourhoodState {
    private final PictureRenderer renderer;
    private final ReadOnlyObjectWrapper<@Nullable Rendered> shown =
            new ReadOnlyObjectWrapper<>(this, "shown");
    private final DoubleProperty spread = new SimpleDoubleProperty(this, "spread", 0.4);
    private LatentPoint middle;
    private Set<Integer> locked = Set.of();
    private long seed;
    private Neighbourhood directions;

    NeighbourhoodState(PictureRenderer renderer, LatentPoint middle) {
        this.renderer = renderer;
        this.middle = middle;
        directions = directionsNow();
        spread.subscribe(this::render);
    }

    /// The point is another.
    void moved(LatentPoint to) {
        boolean sameSpace = to.dimensions() == middle.dimensions();
        middle = to;
        if (!sameSpace) {
            shown.set(null);
            directions = directionsNow();
        }
        render();
    }

    /// Other dimensions are locked.
    void locked(Set<Integer> now) {
        locked = now;
        directions = directionsNow();
        render();
    }

    /// Looks in two other directions.
    public void turn() {
        seed++;
        directions = directionsNow();
        render();
    }

    private Neighbourhood directionsNow() {
        return new Neighbourhood(new LatentSeed(seed), middle.dimensions(), locked);
    }

    void render() {
        renderer.render(Place.NEIGHBOURS, around());
    }

    /// √n is how far from the origin the points of n dimensions lie.
    private List<LatentPoint> around() {
        return directions.around(middle, getSpread() * Math.sqrt(middle.dimensions()));
    }

    void rendered(Rendered nine) {
        shown.set(nine);
    }

    /// One of the nine points as they are shown.
    LatentPoint point(int index) {
        Rendered nine = shown.get();
        return (nine == null ? around() : nine.points()).get(index);
    }

    /// Nine pictures, row by row, with ours in the middle; null before the first ones.
    public ReadOnlyObjectProperty<@Nullable Rendered> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public @Nullable Rendered getShown() {
        return shown.get();
    }

    /// How far away the neighbours are, in radii of the sphere on which most points lie: 0.05 shows
    /// hardly any difference, 1 other faces.
    public DoubleProperty spreadProperty() {
        return spread;
    }

    public double getSpread() {
        return spread.get();
    }

    public void setSpread(double value) {
        spread.set(value);
    }
}

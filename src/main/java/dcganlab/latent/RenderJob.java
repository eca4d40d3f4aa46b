package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.Place;
import dcganlab.model.Rendered;

import java.util.ArrayList;
import java.util.List;

/// A request at work: its pictures come in slices.
final class RenderJob {
    private final Place place;
    private final List<LatentPoint> points;
    private final List<Pictures> slices = new ArrayList<>();
    private int done;

    RenderJob(Place place, List<LatentPoint> points) {
        this.place = place;
        this.points = points;
    }

    Place place() {
        return place;
    }

    List<LatentPoint> points() {
        return points;
    }

    int left() {
        return points.size() - done;
    }

    /// The points of the next slice.
    List<LatentPoint> next(int count) {
        return points.subList(done, done + count);
    }

    void add(Pictures slice) {
        slices.add(slice);
        done += slice.count();
    }

    /// All pictures together.
    ///
    /// @param step of the weights that made them
    Rendered result(long step) {
        return new Rendered(place, points, Pictures.joined(slices), step);
    }
}

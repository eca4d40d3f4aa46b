package dcganlab.model;

import java.util.List;

/// Pictures that a renderer made.
///
/// @param points what was asked for
/// @param pictures one for each point
/// @param step the training step of the generator that made them; -1 for one loaded from a file
public record Rendered(Place place, List<LatentPoint> points, Pictures pictures, long step) {
    public Rendered {
        points = List.copyOf(points);
    }
}

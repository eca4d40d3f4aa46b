package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Place;

import java.util.List;

/// Turns latent points into pictures, on a thread of its own.
public interface PictureRenderer {
    /// Asks for pictures and returns at once. Of several requests for one place only the newest is
    /// answered; if the place is {@link Place#isLive live}, again whenever the generator's weights
    /// change. May be called from any thread.
    ///
    /// @param points at least one
    void render(Place place, List<LatentPoint> points);
}

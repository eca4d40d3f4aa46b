package dcganlab.view.inside;

import dcganlab.model.FeatureMaps;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.PixelFields;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import org.jspecify.annotations.Nullable;

/// Where the field of a pixel lies in the picture of other maps.
final class FieldBounds {
    private FieldBounds() {}

    /// In pixels of the picture, which it may leave; null if nothing there has to do with the
    /// pixel.
    ///
    /// @param shape of the maps at that place
    static @Nullable Bounds of(@Nullable PixelFields fields, Chosen place, FeatureMaps shape) {
        PixelFields.Area area = fields == null ? null : fields.places().get(place);
        if (area == null) {
            return null;
        }
        if (shape.side() == 1) { // They are drawn as a square, and all of them are meant.
            double side = Math.ceil(Math.sqrt(shape.maps()));
            return new BoundingBox(0, 0, side, side);
        }
        return new BoundingBox(
                area.columns().from(),
                area.rows().from(),
                area.columns().size(),
                area.rows().size());
    }
}

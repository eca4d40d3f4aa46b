package dcganlab.model;

/// What a stage put out for one picture. The array is shared, not copied: whoever makes one hands
/// it over.
///
/// @param shape how many maps, and their side
/// @param values `[maps, side, side]`, row by row
@SuppressWarnings("ArrayRecordComponent") // Equality of activations is never asked.
public record Activations(FeatureMaps shape, float[] values) {
    public Activations {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " numbers for " + shape);
        }
    }

    /// One number.
    public float at(int map, int x, int y) {
        return values[(map * shape.side() + y) * shape.side() + x];
    }

    /// The mean of the absolute values of a map: how strongly it answers.
    public double strength(int map) {
        int plane = shape.side() * shape.side();
        double sum = 0;
        for (int i = map * plane; i < (map + 1) * plane; i++) {
            sum += Math.abs(values[i]);
        }
        return sum / plane;
    }

    /// The map that answers most strongly.
    public int strongest() {
        int strongest = 0;
        double most = -1;
        for (int map = 0; map < shape.maps(); map++) {
            double strength = strength(map);
            if (strength > most) {
                most = strength;
                strongest = map;
            }
        }
        return strongest;
    }
}

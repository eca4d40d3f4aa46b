package dcganlab.data.portraits;

import java.util.Arrays;
import java.util.List;

/// Colours in a row, blended into each other.
record Palette(List<Colour> colours) {
    /// @param colours two or more, each `0xRRGGBB`
    static Palette of(int... colours) {
        return new Palette(Arrays.stream(colours).mapToObj(Colour::rgb).toList());
    }

    /// @param place 0 (the first colour) to 1 (the last)
    Colour at(double place) {
        double along = place * (colours.size() - 1);
        int left = Math.min((int) along, colours.size() - 2);
        return colours.get(left).mix(colours.get(left + 1), along - left);
    }
}

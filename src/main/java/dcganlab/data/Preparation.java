package dcganlab.data;

import dcganlab.model.DataChoice;
import dcganlab.model.Fit;
import dcganlab.model.NetworkSpec;

/// How images are brought to the shape that a network learns from.
///
/// @param size side of the square in pixels
/// @param channels 1 (grey) or 3 (red, green, blue)
/// @param fit how an image that is not square becomes square
/// @param background colour behind transparency and in bars, `0xRRGGBB`
public record Preparation(int size, int channels, Fit fit, int background) {
    public static Preparation of(DataChoice choice, NetworkSpec network) {
        return new Preparation(
                network.imageSize(), network.channels(), choice.fit(), choice.background());
    }
}

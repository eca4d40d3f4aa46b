package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Pictures;

import java.util.List;

/// Makes pictures of maps: black for 0, lighter for more, blue for less. Of several maps a number
/// has the same colour in all.
final class MapPictures {
    private static final int CHANNELS = 3;
    private static final int LIGHTEST = 255;

    private MapPictures() {}

    /// Some maps of a stage, alike in scale.
    ///
    /// @param maps which, in the order of the pictures
    static Pictures of(Activations stage, List<Integer> maps) {
        int plane = stage.shape().side() * stage.shape().side();
        float most = 0;
        for (int map : maps) {
            for (int i = map * plane; i < (map + 1) * plane; i++) {
                most = Math.max(most, Math.abs(stage.values()[i]));
            }
        }
        return paint(stage, maps, most);
    }

    /// Some maps of a stage, in the scale of all of them, whichever are in sight.
    static Pictures among(Activations stage, List<Integer> maps) {
        float most = 0;
        for (float value : stage.values()) {
            most = Math.max(most, Math.abs(value));
        }
        return paint(stage, maps, most);
    }

    private static Pictures paint(Activations stage, List<Integer> maps, float most) {
        int side = stage.shape().side();
        int plane = side * side;
        byte[] pixels = new byte[maps.size() * CHANNELS * plane];
        int at = 0;
        for (int map : maps) {
            for (int i = 0; i < plane; i++) {
                paint(pixels, at + i, plane, stage.values()[map * plane + i], most);
            }
            at += CHANNELS * plane;
        }
        return new Pictures(maps.size(), CHANNELS, side, pixels);
    }

    private static void paint(byte[] pixels, int at, int plane, float value, float most) {
        int light = most == 0 ? 0 : Math.round(Math.abs(value) / most * LIGHTEST);
        if (value >= 0) {
            pixels[at] = (byte) light;
            pixels[at + plane] = (byte) light;
            pixels[at + 2 * plane] = (byte) light;
        } else {
            pixels[at] = (byte) (light / 4);
            pixels[at + plane] = (byte) (light / 2);
            pixels[at + 2 * plane] = (byte) light;
        }
    }

    /// An image, -1 to 1 in each channel.
    static Pictures image(Activations image) {
        float[] values = image.values();
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = (byte) Math.round((Math.clamp(values[i], -1, 1) + 1) * LIGHTEST / 2f);
        }
        return new Pictures(1, image.shape().maps(), image.shape().side(), pixels);
    }

    /// An image in three channels, whatever it has.
    static Pictures colour(Activations image) {
        Pictures own = image(image);
        if (own.channels() == CHANNELS) {
            return own;
        }
        byte[] pixels = new byte[CHANNELS * own.pixels().length];
        for (int channel = 0; channel < CHANNELS; channel++) {
            int at = channel * own.pixels().length;
            System.arraycopy(own.pixels(), 0, pixels, at, own.pixels().length);
        }
        return new Pictures(1, CHANNELS, own.size(), pixels);
    }

    /// The length of a vector at each pixel, over the channels.
    static Pictures length(Activations vectors) {
        int side = vectors.shape().side();
        float[] lengths = new float[side * side];
        for (int i = 0; i < vectors.values().length; i++) {
            float value = vectors.values()[i];
            lengths[i % lengths.length] += value * value;
        }
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) Math.sqrt(lengths[i]);
        }
        return of(new Activations(new FeatureMaps(1, side), lengths), List.of(0));
    }

    /// By how much two images differ, whatever the channel: black for nothing, white for the most.
    static Pictures difference(Activations image, Activations other) {
        int channels = image.shape().maps();
        int side = image.shape().side();
        float[] sums = new float[side * side];
        for (int i = 0; i < image.values().length; i++) {
            sums[i % sums.length] += Math.abs(image.values()[i] - other.values()[i]) / channels;
        }
        return of(new Activations(new FeatureMaps(1, side), sums), List.of(0));
    }

    /// Numbers without a place, such as a latent vector, row by row in a square.
    static Pictures vector(float[] numbers) {
        int side = (int) Math.ceil(Math.sqrt(numbers.length));
        int plane = side * side;
        float most = 0;
        for (float number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        byte[] pixels = new byte[CHANNELS * plane];
        for (int i = 0; i < numbers.length; i++) {
            paint(pixels, i, plane, numbers[i], most);
        }
        return new Pictures(1, CHANNELS, side, pixels);
    }
}

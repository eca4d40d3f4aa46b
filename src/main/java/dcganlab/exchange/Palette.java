package dcganlab.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A few colours in place of many, by median cut (Heckbert 1982, "Color Image Quantization for
/// Frame Buffer Display"), cut here at the mean and always where most would be lost: of all boxes
/// of colours the one with the greatest squared deviation, across its longest deviation. Nothing is
/// dithered. Where there are no more colours than there may be, each stays what it is, and so does
/// a colour that has half of the pixels of its box.
final class Palette {
    private final int[] distinct; // 0xRRGGBB, rising
    private final byte[] places; // of these in the palette
    private final int[] colours;

    private Palette(int[] distinct, byte[] places, int[] colours) {
        this.distinct = distinct;
        this.places = places;
        this.colours = colours;
    }

    /// Chooses the colours for some pixels.
    ///
    /// @param pixels `0xRRGGBB`; whatever stands above is ignored
    /// @param most 1 to 256
    static Palette of(int[] pixels, int most) {
        int[] sorted = new int[pixels.length];
        Arrays.setAll(sorted, i -> pixels[i] & 0xFFFFFF);
        Arrays.sort(sorted);
        List<Shade> shades = new ArrayList<>();
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            shades.add(new Shade(sorted[from], shades.size(), to - from));
            from = to;
        }
        int[] distinct = shades.stream().mapToInt(Shade::rgb).toArray();
        byte[] places = new byte[distinct.length];
        List<Box> boxes = cut(shades, most);
        int[] colours = new int[boxes.size()];
        for (int place = 0; place < colours.length; place++) {
            colours[place] = boxes.get(place).colour();
            for (Shade shade : boxes.get(place).shades()) {
                places[shade.index()] = (byte) place;
            }
        }
        return new Palette(distinct, places, colours);
    }

    private static List<Box> cut(List<Shade> all, int most) {
        if (all.isEmpty()) {
            return List.of();
        }
        PriorityQueue<Box> boxes =
                new PriorityQueue<>(Comparator.comparingDouble(Box::loss).reversed());
        boxes.add(Box.of(all));
        while (boxes.size() < most && boxes.element().shades().size() > 1) {
            boxes.remove().cutInto(boxes);
        }
        return List.copyOf(boxes);
    }

    /// The colours, `0xRRGGBB`.
    int[] colours() {
        return colours.clone();
    }

    /// The place in the palette of what stands for a colour.
    ///
    /// @param rgb one of the pixels for which the palette was made
    byte place(int rgb) {
        return places[Arrays.binarySearch(distinct, rgb & 0xFFFFFF)];
    }

    /// A colour.
    ///
    /// @param index its place among all
    /// @param count how many pixels have it
    private record Shade(int rgb, int index, int count) {
        int part(int axis) {
            return (rgb >> (8 * axis)) & 0xFF;
        }
    }

    /// Colours that become one.
    ///
    /// @param means of blue, green and red
    /// @param axis along which they deviate most
    /// @param loss the squared deviations of all pixels together
    @SuppressWarnings("ArrayRecordComponent") // Equality of boxes is never asked.
    private record Box(List<Shade> shades, long count, double[] means, int axis, double loss) {
        static Box of(List<Shade> shades) {
            long count = shades.stream().mapToLong(Shade::count).sum();
            double[] means = new double[3];
            int axis = 0;
            double most = -1;
            double loss = 0;
            for (int each = 0; each < means.length; each++) {
                double sum = 0;
                double squares = 0;
                for (Shade shade : shades) {
                    double weighted = (double) shade.count() * shade.part(each);
                    sum += weighted;
                    squares += weighted * shade.part(each);
                }
                means[each] = sum / count;
                double deviation = squares - sum * means[each];
                loss += deviation;
                if (deviation > most) {
                    most = deviation;
                    axis = each;
                }
            }
            return new Box(shades, count, means, axis, shades.size() == 1 ? 0 : loss);
        }

        /// Two halves, neither of them empty: the mean of several colours lies between them.
        void cutInto(PriorityQueue<Box> boxes) {
            List<Shade> below = new ArrayList<>();
            List<Shade> above = new ArrayList<>();
            for (Shade shade : shades) {
                (shade.part(axis) <= means[axis] ? below : above).add(shade);
            }
            boxes.add(of(below));
            boxes.add(of(above));
        }

        int colour() {
            for (Shade shade : shades) {
                if (2L * shade.count() >= count) {
                    return shade.rgb();
                }
            }
            int rgb = 0;
            for (int each = 0; each < means.length; each++) {
                rgb |= (int) Math.round(means[each]) << (8 * each);
            }
            return rgb;
        }
    }
}

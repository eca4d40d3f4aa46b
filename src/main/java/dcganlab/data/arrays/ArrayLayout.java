package dcganlab.data.arrays;

import dcganlab.data.ImageStack;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Where the pixels of an array's images are, counted in numbers from the image's first.
///
/// The array is `before` blocks, each of `count` pieces of `after` numbers: one piece of every
/// image. Where `before` is 1, images come one after another.
///
/// @param channels 1 (grey), 3 (red, green, blue) or 4 (and alpha; only as the last side)
/// @param single whether it is one picture by itself, without a side that counts
/// @param remark what was decided, if another might have decided otherwise
record ArrayLayout(
        int count,
        int height,
        int width,
        int channels,
        int toRow,
        int toColumn,
        int toChannel,
        int before,
        boolean single,
        @Nullable Message remark) {
    /// A picture has more pixels a side; so an array `[height, width, 3]` is not taken for many
    /// strange images.
    private static final int SHORTEST_SIDE = 5;

    /// Numbers in one row are an image only from this side on.
    private static final int SHORTEST_FLAT_SIDE = 8;

    /// An image more than so many times as wide as high is doubtful, and the other way round.
    private static final int MOST_OBLONG = 4;

    /// The layout of an array, if its shape is one of images.
    static Optional<ArrayLayout> of(NamedArray array) {
        return new Candidates(array).best();
    }

    /// What to ask the user for if a shape fits images in two ways, or else nothing.
    static Optional<Message> doubt(NamedArray array) {
        long[] shape = array.shape();
        return doubtful(shape, array.order())
                ? Optional.of(Message.of("data.axisOrder", array.shapeText()))
                : Optional.empty();
    }

    /// `[n, height, width]` of very oblong images, or `[height, width, n]`.
    private static boolean doubtful(long[] s, IndexOrder order) {
        return order != IndexOrder.MATLAB
                && order != IndexOrder.COUNT_FIRST
                && s.length == 3
                && s[0] != s[1]
                && s[2] <= ImageStack.LONGEST_SIDE
                && Arrays.stream(s).allMatch(side -> side >= SHORTEST_SIDE)
                && oblong(s[1], s[2])
                && !oblong(s[0], s[1]);
    }

    private static boolean oblong(long a, long b) {
        return a > MOST_OBLONG * b || b > MOST_OBLONG * a;
    }

    /// Numbers of one image.
    int length() {
        return height * width * channels;
    }

    /// Numbers of an image that follow each other.
    int after() {
        return length() / before;
    }

    /// Whether images of both can be in one set.
    boolean looksLike(ArrayLayout other) {
        return height == other.height && width == other.width && channels == other.channels;
    }

    /// Whether so many numbers are a square image, grey or in colour.
    static boolean flat(long pixels) {
        return grey(pixels) || (pixels % 3 == 0 && grey(pixels / 3));
    }

    private static boolean grey(long pixels) {
        long side = root(pixels);
        return side >= SHORTEST_FLAT_SIDE
                && side <= ImageStack.LONGEST_SIDE
                && side * side == pixels;
    }

    private static int root(long square) {
        return (int) Math.round(Math.sqrt((double) square));
    }

    /// The ways to read a shape.
    private static final class Candidates {
        private final NamedArray array;
        private final long[] s;

        Candidates(NamedArray array) {
            this.array = array;
            s = array.shape();
        }

        Optional<ArrayLayout> best() {
            return switch (s.length) {
                case 2 -> table();
                case 3 -> cube();
                case 4 -> colours();
                default -> Optional.empty();
            };
        }

        /// `[n, pixels]`, `[pixels, n]` or one grey picture.
        private Optional<ArrayLayout> table() {
            boolean matlab = array.order() == IndexOrder.MATLAB;
            if (s[0] == s[1] || (!flat(s[0]) && !flat(s[1]))) {
                return fit("h|w", false, s);
            }
            if (flat(s[1]) && !(matlab && flat(s[0]))) {
                return flatImages(s[0], s[1], true);
            }
            // Elsewhere it is rather a network's weights than images.
            return matlab ? flatImages(s[1], s[0], false) : Optional.empty();
        }

        private Optional<ArrayLayout> flatImages(long n, long pixels, boolean countFirst) {
            int side = grey(pixels) ? root(pixels) : root(pixels / 3);
            Message remark =
                    Message.of(
                            grey(pixels) ? "data.flatGrey" : "data.flatColour",
                            pixels,
                            side,
                            array.shapeText());
            if (grey(pixels)) {
                return (countFirst
                                ? fit("n|hw", false, n, side, side)
                                : fit("hw|n", false, side, side, n))
                        .map(layout -> layout.remarked(remark));
            }
            return (countFirst
                            ? fit("n|chw", false, n, 3, side, side)
                            : fit("chw|n", false, 3, side, side, n))
                    .map(layout -> layout.remarked(remark));
        }

        private Optional<ArrayLayout> cube() {
            if (array.order() == IndexOrder.COUNT_FIRST) {
                return fit("n|h|w", false, s);
            }
            if (s[1] == 1 && flat(s[2])) {
                return flatImages(s[0], s[2], true);
            }
            if (s[2] == 1 && flat(s[1]) && s[0] != s[1]) {
                return flatImages(s[0], s[1], true);
            }
            Optional<ArrayLayout> picture =
                    s[2] == 3 || s[2] == 4 ? fit("h|w|c", false, s) : Optional.empty();
            if (picture.isEmpty() && s[0] == 3) {
                picture =
                        fit("c|h|w", false, s)
                                .map(l ->
                                        l.remarked(
                                                Message.of("data.onePicture", array.shapeText())));
            }
            if (picture.isPresent()) {
                return picture;
            }
            if (doubtful(s, array.order())) {
                return Optional.empty();
            }
            boolean square = s[0] == s[1] && s[1] != s[2];
            boolean many = s[2] > ImageStack.LONGEST_SIDE;
            boolean matlab = array.order() == IndexOrder.MATLAB && s[1] != s[2];
            if (square || many || matlab) {
                Optional<ArrayLayout> last = fit("h|w|n", true, s);
                if (last.isPresent()) {
                    return last;
                }
            }
            return fit("n|h|w", false, s).or(() -> fit("h|w|n", true, s));
        }

        private Optional<ArrayLayout> colours() {
            Optional<ArrayLayout> found = Optional.empty();
            if (s[3] == 1 || s[3] == 3 || s[3] == 4) {
                found = fit("n|h|w|c", false, s);
            }
            if (found.isEmpty() && (s[1] == 1 || s[1] == 3)) {
                found = fit("n|c|h|w", false, s);
            }
            if (found.isEmpty() && (s[2] == 1 || s[2] == 3 || s[2] == 4)) {
                found = fit("h|w|c|n", true, s);
            }
            if (found.isEmpty() && (s[0] == 1 || s[0] == 3)) {
                found = fit("c|h|w|n", true, s);
            }
            return found;
        }

        /// @param roles what each side is: `n` counts, `h`, `w`, `c`; those of one group between
        ///   bars are stored in this order whatever the order of the array
        private Optional<ArrayLayout> fit(String roles, boolean turned, long... sides) {
            Optional<ArrayLayout> fitted = Placement.of(roles, sides, array);
            return turned
                    ? fitted.map(l -> l.remarked(Message.of("data.countedLast", array.shapeText())))
                    : fitted;
        }
    }

    private ArrayLayout remarked(Message other) {
        return new ArrayLayout(
                count, height, width, channels, toRow, toColumn, toChannel, before, single, other);
    }

    /// Sides with their roles in the order in which they are stored.
    private static final class Placement {
        private final List<Character> roles = new ArrayList<>();
        private final List<Long> sizes = new ArrayList<>();

        static Optional<ArrayLayout> of(String pattern, long[] sides, NamedArray array) {
            List<List<Character>> groups = new ArrayList<>();
            List<List<Long>> sizes = new ArrayList<>();
            int next = 0;
            for (String group : pattern.split("\\|", -1)) {
                List<Character> roles = new ArrayList<>();
                List<Long> lengths = new ArrayList<>();
                for (int i = 0; i < group.length(); i++) {
                    char role = group.charAt(i);
                    roles.add(array.columnsFirst() ? swapped(role) : role);
                    lengths.add(sides[next++]);
                }
                groups.add(roles);
                sizes.add(lengths);
            }
            if (array.order().firstFastest()) {
                Collections.reverse(groups);
                Collections.reverse(sizes);
            }
            Placement placement = new Placement();
            groups.forEach(placement.roles::addAll);
            sizes.forEach(placement.sizes::addAll);
            return placement.layout();
        }

        private static char swapped(char role) {
            return role == 'h' ? 'w' : role == 'w' ? 'h' : role;
        }

        private Optional<ArrayLayout> layout() {
            long count = size('n');
            if (count < 1
                    || count > Integer.MAX_VALUE
                    || !believable(size('h'))
                    || !believable(size('w'))) {
                return Optional.empty();
            }
            int counted = roles.indexOf('n');
            long before = 1;
            for (int i = 0; i < counted; i++) {
                before *= sizes.get(i);
            }
            return Optional.of(
                    new ArrayLayout(
                            (int) count,
                            (int) size('h'),
                            (int) size('w'),
                            (int) size('c'),
                            stride('h'),
                            stride('w'),
                            stride('c'),
                            (int) before,
                            counted < 0,
                            null));
        }

        private long size(char role) {
            int at = roles.indexOf(role);
            return at < 0 ? 1 : sizes.get(at);
        }

        private int stride(char role) {
            int at = roles.indexOf(role);
            long stride = 1;
            for (int i = roles.size() - 1; i > at && at >= 0; i--) {
                stride *= roles.get(i) == 'n' ? 1 : sizes.get(i);
            }
            return (int) stride;
        }

        private static boolean believable(long side) {
            return side >= SHORTEST_SIDE && side <= ImageStack.LONGEST_SIDE;
        }
    }
}

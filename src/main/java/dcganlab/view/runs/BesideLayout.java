package dcganlab.view.runs;

import org.jspecify.annotations.Nullable;

/// How pictures of several runs lie beside each other in a space: the runs in columns and rows of
/// cells, and in each cell the pictures of one run, all of the same size. They are as large as they
/// can be while enough of each run are seen; what is shown of a run is a full rectangle. All
/// lengths are pixels of the device.
///
/// @param across cells beside each other
/// @param side of a picture on the screen: a multiple of the pictures' own, or that halved
/// @param columns pictures beside each other in a cell
/// @param rows pictures below each other in a cell
record BesideLayout(int across, int side, int columns, int rows) {
    /// Pictures smaller than this are worth it to show fewer of them.
    private static final int CLEAR = 64;

    private static final int LEAST_SIDE = 4;

    /// What there is to lay out.
    ///
    /// @param runs 1 or more
    /// @param size the side of the largest picture, a power of two
    /// @param count pictures of each run
    record Content(int runs, int size, int count) {
        /// How many of each run there should be: of one run, which has no wipe to see others in,
        /// half of them.
        int wanted() {
            return count / (runs == 1 ? 2 : 3);
        }

        /// How many there should be at least.
        int needed() {
            return count / 4;
        }
    }

    /// Where it is laid out.
    ///
    /// @param head height of what stands above the pictures of a run
    /// @param between cells
    /// @param gap between two pictures
    record Room(int width, int height, int head, int between, int gap) {}

    static BesideLayout fit(Content content, Room room) {
        BesideLayout best = largest(content, room, content.wanted());
        if (best != null && best.side >= CLEAR) {
            return best;
        }
        BesideLayout fewer = largest(content, room, content.needed());
        if (fewer != null && fewer.side >= CLEAR) {
            return fewer;
        }
        return best != null ? best : new BesideLayout(content.runs(), LEAST_SIDE, 1, 1);
    }

    private static @Nullable BesideLayout largest(Content content, Room room, int least) {
        BesideLayout best = null;
        for (int across = content.runs(); across > 0; across--) {
            BesideLayout next = largest(content, room, least, across);
            if (next != null && (best == null || next.isBetterThan(best))) {
                best = next;
            }
        }
        return best;
    }

    private boolean isBetterThan(BesideLayout other) {
        return side != other.side ? side > other.side : count() > other.count();
    }

    private static @Nullable BesideLayout largest(
            Content content, Room room, int least, int across) {
        int down = (content.runs() + across - 1) / across;
        int width = (room.width() - (across - 1) * room.between()) / across;
        int height = (room.height() - (down - 1) * room.between()) / down - room.head();
        int size = content.size();
        int side = Math.max(1, Math.min(width, height) / size) * size;
        while (side >= LEAST_SIDE) {
            BesideLayout next = most(content, across, side, room.gap(), width, height);
            if (next != null && next.count() >= least) {
                return next;
            }
            side = side > size ? side - size : side / 2;
        }
        return null;
    }

    /// The most pictures of this size that are a rectangle; of equally many the wider one.
    private static @Nullable BesideLayout most(
            Content content, int across, int side, int gap, int width, int height) {
        int columns = (width + gap) / (side + gap);
        int rows = (height + gap) / (side + gap);
        BesideLayout best = null;
        for (int c = 1; c <= Math.min(columns, content.count()); c++) {
            int r = Math.min(rows, content.count() / c);
            if (r > 0 && (best == null || c * r >= best.count())) {
                best = new BesideLayout(across, side, c, r);
            }
        }
        return best;
    }

    /// Pictures of each run.
    int count() {
        return columns * rows;
    }

    int width(int gap) {
        return columns * (side + gap) - gap;
    }

    int height(int gap) {
        return rows * (side + gap) - gap;
    }
}

package dcganlab.model.series;

import java.util.ArrayList;
import java.util.List;

/// One column of a [SeriesTable]: a number for each row, `NaN` where there is none.
///
/// Above the numbers stands a pyramid of summaries: a block of its first level covers 8 rows, of
/// its second 64, and so on. A block is written when its last row arrives, so an append costs
/// constant time on average and the pyramid adds three bytes a row. Any range of rows is put
/// together from at most 14 blocks a level, whatever its length; that is what lets a chart of a
/// million rows be drawn in every frame.
public final class Series {
    /// How many rows, or blocks of the level below, make a block of the pyramid: a range that
    /// begins and ends at multiples of its powers costs least.
    public static final int BLOCK = 8;

    private static final int BLOCK_BITS = 3;

    private final String name;
    private Floats values = new Floats(1);
    private final List<Level> levels = new ArrayList<>();
    private final Summary scratch = new Summary();

    Series(String name) {
        this.name = name;
    }

    /// The name of the column, as in the header of a CSV file.
    public String name() {
        return name;
    }

    public int size() {
        return values.size();
    }

    /// The number in a row, `NaN` if there is none.
    public float get(int row) {
        return values.piece(row)[values.offset(row)];
    }

    void append(float value) {
        int row = values.grow();
        values.piece(row)[values.offset(row)] = value;
        int blocks = values.size();
        for (int level = 0; blocks % BLOCK == 0; level++) {
            if (level == levels.size()) {
                levels.add(new Level());
            }
            blocks /= BLOCK;
            levels.get(level).grow();
            write(level, blocks - 1);
        }
    }

    /// Puts a block of a level together from what lies below it.
    private void write(int level, int block) {
        scratch.clear();
        for (int below = block * BLOCK; below < (block + 1) * BLOCK; below++) {
            collect(level, below, scratch);
        }
        levels.get(level).set(block, scratch);
    }

    void clear() {
        values = new Floats(1);
        levels.clear();
    }

    /// How many blocks each level of the pyramid has, the finest first.
    List<Integer> levelSizes() {
        return levels.stream().map(Level::size).toList();
    }

    /// Adds the numbers of the rows `from` (included) to `to` (excluded) to a summary.
    public void summarise(int from, int to, Summary into) {
        int first = from;
        int end = to;
        for (int level = 0; first < end; level++) {
            while (first < end && first % BLOCK != 0) {
                collect(level, first++, into);
            }
            while (first < end && end % BLOCK != 0) {
                collect(level, --end, into);
            }
            first >>= BLOCK_BITS;
            end >>= BLOCK_BITS;
        }
    }

    /// Adds one block, which at level 0 is one row.
    private void collect(int level, int block, Summary into) {
        if (level == 0) {
            into.add(get(block));
        } else {
            levels.get(level - 1).collect(block, into);
        }
    }

    /// The blocks of one level, five numbers each: min, max, least positive, mean, count.
    private static final class Level {
        private static final int FIELDS = 5;
        private final Floats blocks = new Floats(FIELDS);

        int size() {
            return blocks.size();
        }

        void grow() {
            blocks.grow();
        }

        void set(int block, Summary summary) {
            float[] piece = blocks.piece(block);
            int at = blocks.offset(block);
            piece[at] = summary.min();
            piece[at + 1] = summary.max();
            piece[at + 2] = summary.leastPositive();
            piece[at + 3] = summary.isEmpty() ? 0 : (float) summary.mean();
            piece[at + 4] = (float) summary.count();
        }

        void collect(int block, Summary into) {
            float[] piece = blocks.piece(block);
            int at = blocks.offset(block);
            float count = piece[at + 4];
            into.add(
                    piece[at],
                    piece[at + 1],
                    piece[at + 2],
                    (double) piece[at + 3] * count,
                    (long) count);
        }
    }
}

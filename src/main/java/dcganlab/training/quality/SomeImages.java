package dcganlab.training.quality;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Some pictures out of many, in an order of their own.
///
/// @param all where they are
/// @param chosen their indices; handed over
@SuppressWarnings("ArrayRecordComponent") // Equality of pictures is never asked.
record SomeImages(Images all, int[] chosen) implements Images {
    /// All of them in random order, so that a part of them stands for all: sets come sorted by
    /// class.
    static SomeImages shuffled(Images all, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[all.count()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return new SomeImages(all, order);
    }

    /// The first few of some pictures.
    static SomeImages first(Images all, int most) {
        int[] chosen = new int[Math.min(most, all.count())];
        Arrays.setAll(chosen, i -> i);
        return new SomeImages(all, chosen);
    }

    /// Those from one place of the order up to another.
    SomeImages range(int from, int to) {
        return new SomeImages(all, Arrays.copyOfRange(chosen, from, to));
    }

    @Override
    public int count() {
        return chosen.length;
    }

    @Override
    public int channels() {
        return all.channels();
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public byte[] array(int picture) {
        return all.array(chosen[picture]);
    }

    @Override
    public int offset(int picture) {
        return all.offset(chosen[picture]);
    }
}

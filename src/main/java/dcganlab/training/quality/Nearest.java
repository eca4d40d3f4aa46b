package dcganlab.training.quality;

import java.util.Arrays;

/// The few smallest distances that were met, and whose they are.
final class Nearest {
    private final int[] distances;
    private final int[] pictures;
    private int count;

    Nearest(int most) {
        distances = new int[most];
        pictures = new int[most];
        clear();
    }

    /// Forgets all.
    void clear() {
        count = 0;
        Arrays.fill(distances, Integer.MAX_VALUE);
    }

    /// A distance that is not smaller need not be offered.
    int limit() {
        return distances[distances.length - 1];
    }

    /// Keeps a distance if it is among the smallest.
    void offer(int distance, int picture) {
        if (distance >= limit()) {
            return;
        }
        int at = Math.min(count, distances.length - 1);
        while (at > 0 && distances[at - 1] > distance) {
            distances[at] = distances[at - 1];
            pictures[at] = pictures[at - 1];
            at--;
        }
        distances[at] = distance;
        pictures[at] = picture;
        count = Math.min(count + 1, distances.length);
    }

    /// How many are kept.
    int count() {
        return count;
    }

    /// The picture with the n-th smallest distance.
    int picture(int n) {
        return pictures[n];
    }
}

package dcganlab.data.arrays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The classes of a set, from the labels of all its arrays. Labels that begin at 1 are brought to
/// begin at 0, so that no class is empty.
final class ArrayClasses {
    /// Street View House Numbers call zero 10 (ufldl.stanford.edu/housenumbers).
    private static final int SVHN_ZERO = 10;

    private ArrayClasses() {}

    /// Changes the labels where they must be, and names the classes.
    ///
    /// @param labels of each array; empty for an array without
    /// @param known their names, if anybody says them
    static List<String> of(List<int[]> labels, ClassNames known, boolean houseNumbers) {
        List<String> names = known.names();
        int least = labels.stream().flatMapToInt(Arrays::stream).min().orElse(0);
        int most = labels.stream().flatMapToInt(Arrays::stream).max().orElse(0);
        if (least != 1) {
            return names;
        }
        if (houseNumbers && most == SVHN_ZERO) {
            labels.forEach(all -> change(all, SVHN_ZERO, 0));
            return List.of();
        }
        if (known.first() == 0
                && names.size() > most) { // They name a class 0 that happens to be empty.
            return names;
        }
        for (int[] all : labels) {
            Arrays.setAll(all, i -> all[i] - 1);
        }
        return names.isEmpty()
                ? new ArrayList<>(
                        IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList())
                : names;
    }

    private static void change(int[] labels, int from, int to) {
        Arrays.setAll(labels, i -> labels[i] == from ? to : labels[i]);
    }
}

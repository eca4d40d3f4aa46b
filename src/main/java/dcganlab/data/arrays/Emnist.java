package dcganlab.data.arrays;

import java.util.List;

/// What is known of the six sets of EMNIST beyond their files (Cohen, Afshar, Tapson, van Schaik,
/// "EMNIST: an extension of MNIST to handwritten letters", arxiv.org/abs/1702.05373).
final class Emnist {
    private static final List<String> BY_CLASS =
            letters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static final List<String> MERGED =
            letters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt");
    private static final List<String> LETTERS = letters("abcdefghijklmnopqrstuvwxyz");

    private Emnist() {}

    static boolean named(ArrayName name) {
        return name.stem().contains("emnist");
    }

    /// Names of the classes; empty if numbers are their names.
    static List<String> classes(ArrayName name) {
        if (!named(name)) {
            return List.of();
        }
        if (name.stem().contains("letters")) {
            return LETTERS;
        }
        if (name.stem().contains("byclass")) {
            return BY_CLASS;
        }
        return name.stem().contains("balanced") || name.stem().contains("bymerge")
                ? MERGED
                : List.of();
    }

    /// Letters are counted from 1.
    static int firstLabel(ArrayName name) {
        return named(name) && name.stem().contains("letters") ? 1 : 0;
    }

    private static List<String> letters(String all) {
        return all.chars().mapToObj(Character::toString).toList();
    }
}

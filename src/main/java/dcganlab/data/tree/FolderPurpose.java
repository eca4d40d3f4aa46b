package dcganlab.data.tree;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a folder's name says its images are for: "seg_train", "train2017", "trainA", "val".
public final class FolderPurpose {
    private static final Pattern TRAINING =
            Pattern.compile("train|training|trainset|trainingset|traindata");
    private static final Pattern TESTING =
            Pattern.compile(
                    "test|testing|testset|testdata|val|valid|validation|valset|eval|evaluation|dev|holdout");

    private FolderPurpose() {}

    /// Whether a folder's name says that its images are to be learnt from.
    ///
    /// @param name without the folders around it
    public static boolean training(String name) {
        return words(name).stream().anyMatch(word -> TRAINING.matcher(word).matches());
    }

    /// Whether a folder's name says that its images are for testing, or for finding out when to
    /// stop. A folder of both kinds, as "train_and_val", is not.
    public static boolean testing(String name) {
        return !training(name)
                && words(name).stream().anyMatch(word -> TESTING.matcher(word).matches());
    }

    private static List<String> words(String name) {
        return List.of(
                name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"));
    }
}

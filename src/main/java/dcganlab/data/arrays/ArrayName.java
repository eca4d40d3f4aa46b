package dcganlab.data.arrays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the name of an array says of it, word by word: `X_train`, `trainX`, `kmnist-train-imgs` and
/// `train-images-idx3-ubyte` are all images to train with. An array's own words decide before those
/// of its file.
///
/// @param stem the words that are left: arrays with the same ones belong together
/// @param part of the set
/// @param partWord how the part is called in the name; empty if it is not
/// @param content what is in it
record ArrayName(List<String> stem, Part part, String partWord, Content content) {
    enum Part {
        TRAINING,
        UNSAID,
        FURTHER,
        TESTING
    }

    enum Content {
        IMAGES,
        LABELS,
        UNSAID
    }

    static final Set<String> IMAGES =
            Set.of(
                    "images",
                    "image",
                    "imgs",
                    "img",
                    "x",
                    "data",
                    "pixels",
                    "pictures",
                    "features",
                    "inputs",
                    "faces");
    static final Set<String> LABELS =
            Set.of(
                    "labels",
                    "label",
                    "lbls",
                    "y",
                    "targets",
                    "target",
                    "classes",
                    "class",
                    "ans",
                    "answers",
                    "categories");
    private static final Set<String> TRAINING = Set.of("train", "training", "trn");
    private static final Set<String> FURTHER = Set.of("unlabeled", "unlabelled", "extra");
    private static final Set<String> TESTING =
            Set.of("test", "testing", "tst", "t10k", "val", "valid", "validation", "dev", "eval");

    /// Words that say how a thing is stored; fine labels are those that are meant when there are
    /// coarse ones too.
    private static final Pattern NOISE =
            Pattern.compile(
                    "\\d+|\\d+x\\d+(x\\d+)?|idx\\d|ubyte|u?int\\d+|float\\d+|arr|array|set|batch"
                            + "|fine|full|numpy|bitmap|npy");

    private static final Pattern ENDING =
            Pattern.compile("(?i)\\.(npy|npz|mat|h5|hdf5|pkl|pickle|p|csv|tsv|bin)$");
    private static final Pattern GLUED =
            Pattern.compile("([xy])(train|test|val)|(train|test|val)([xy])");

    ArrayName {
        stem = List.copyOf(stem);
    }

    /// @param array empty if it has no name in its file
    static ArrayName of(String file, String array) {
        ArrayName outer = of(words(withoutEnding(file)));
        List<String> own = words(array);
        ArrayName inner = of(own);
        List<String> stem = new ArrayList<>(outer.stem);
        stem.addAll(inner.stem);
        boolean nameless = own.stream().allMatch(word -> NOISE.matcher(word).matches());
        Content content = nameless ? outer.content : inner.content;
        return inner.part == Part.UNSAID
                ? new ArrayName(stem, outer.part, outer.partWord, content)
                : new ArrayName(stem, inner.part, inner.partWord, content);
    }

    private static ArrayName of(List<String> words) {
        List<String> stem = new ArrayList<>();
        Part part = Part.UNSAID;
        String partWord = "";
        Content content = Content.UNSAID;
        for (String word : words) {
            Part said = part(word);
            if (said != Part.UNSAID) {
                part = said;
                partWord = word;
            } else if (LABELS.contains(word)) {
                content = Content.LABELS;
            } else if (IMAGES.contains(word)) {
                content = content == Content.LABELS ? content : Content.IMAGES;
            } else if (!NOISE.matcher(word).matches()) {
                stem.add(word);
            }
        }
        return new ArrayName(stem, part, partWord, content);
    }

    private static Part part(String word) {
        if (TRAINING.contains(word)) {
            return Part.TRAINING;
        }
        if (TESTING.contains(word)) {
            return Part.TESTING;
        }
        return FURTHER.contains(word) ? Part.FURTHER : Part.UNSAID;
    }

    /// The words of a name, in small letters; a capital after a small letter begins one.
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        for (String word : spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (GLUED.matcher(word).matches()) {
                words.addAll(Arrays.asList(word.split("(?<=^[xy])|(?=[xy]$)", -1)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// A file's name without what tells its format.
    static String withoutEnding(String file) {
        String unpacked = file.replaceFirst("(?i)\\.gz$", "");
        return ENDING.matcher(unpacked).replaceFirst("");
    }

    /// What a file of labels may be called if the one of their images is called so.
    static List<String> labelNames(String images) {
        Set<String> names = new LinkedHashSet<>();
        names.add(images.replaceAll("(?<=[a-z])X(?![a-z])", "Y"));
        for (String word : IMAGES) {
            Pattern whole = Pattern.compile("(?i)(?<![a-z])" + word + "(?![a-z])");
            for (String label : LABELS) {
                names.add(whole.matcher(images).replaceAll(label));
                names.add(whole.matcher(images).replaceAll(label.toUpperCase(Locale.ROOT)));
            }
        }
        names.remove(images);
        return names.stream().map(name -> name.replaceFirst("idx[34]", "idx1")).toList();
    }
}

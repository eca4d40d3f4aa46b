package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;

import java.util.List;
import java.util.Map;

/// What the classes of images are called.
///
/// @param names empty if nobody says
/// @param files that say it
/// @param first the label of the first; 0 unless the format is known to begin at 1
record ClassNames(List<String> names, List<DataFile> files, int first) {
    ClassNames {
        names = List.copyOf(names);
        files = List.copyOf(files);
    }

    /// From a list of texts that is called labels or names, in any of the files, but not of coarse
    /// classes; or from what is known of a set.
    static ClassNames of(FoundArrays found, NamedArray images) {
        for (Map.Entry<DataFile, Map<String, List<String>>> file : found.texts().entrySet()) {
            for (Map.Entry<String, List<String>> list : file.getValue().entrySet()) {
                List<String> words = ArrayName.words(list.getKey());
                boolean names =
                        words.contains("names")
                                || words.stream().anyMatch(ArrayName.LABELS::contains);
                if (names && !words.contains("coarse") && !words.contains("filenames")) {
                    return new ClassNames(
                            list.getValue(),
                            List.of(file.getKey()),
                            images.format().equals(StlReader.FORMAT) ? 1 : 0);
                }
            }
        }
        return new ClassNames(
                Emnist.classes(images.words()), List.of(), Emnist.firstLabel(images.words()));
    }
}

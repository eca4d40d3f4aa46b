package dcganlab.data;

import dcganlab.data.pictures.Pictures;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.PictureName;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The sets of a tree under the names by which they are chosen, the pictures among them.
///
/// Unless one is named, the pictures are the set where there are more than a few of them: the array
/// beside them is their mean, or belongs to them in another way. A few pictures beside a set are a
/// screenshot or a logo. Of several other sets one has to be named, unless only one of them says
/// that it is for training.
final class Parts {
    static final String PICTURES = "pictures";

    /// Beside a set there may be an example of each class, or a sheet of every stage.
    private static final int MOST_ILLUSTRATIONS = 15;

    private final FileTree tree;
    private final FoundSets found;
    private final Pictures pictures;
    private final boolean illustrated;
    private final Map<String, FoundSet> sets = new LinkedHashMap<>();

    /// @param tile see {@link Pictures}
    Parts(FileTree tree, FoundSets found, int tile) {
        this.tree = tree;
        this.found = found;
        Set<DataFile> used = found.files();
        List<DataFile> rest = tree.files().stream().filter(file -> !used.contains(file)).toList();
        pictures = new Pictures(tree, rest, tile);
        illustrated = named(rest) <= MOST_ILLUSTRATIONS;
        if (found.none() || !illustrated) {
            sets.put(PICTURES, pictures);
        }
        Map<String, Long> inFolder =
                found.offered().stream()
                        .collect(Collectors.groupingBy(FoundSets::folder, Collectors.counting()));
        for (FoundSet set : found.offered()) {
            sets.put(name(set, inFolder.getOrDefault(FoundSets.folder(set), 0L)), set);
        }
    }

    static long named(List<DataFile> files) {
        return files.stream().filter(file -> PictureName.fits(file.name())).count();
    }

    /// The folder says more than the format does, where it says which set it is.
    private String name(FoundSet set, long inFolder) {
        String folder = FoundSets.folder(set);
        DataFile first = set.files().getFirst();
        String own = set.name().equals(tree.name()) ? first.name() : set.name();
        String name = folder.isEmpty() ? own : inFolder > 1 ? folder + '/' + own : folder;
        return sets.containsKey(name) ? first.path() : name;
    }

    /// The set to load.
    ///
    /// @param part its name; empty if the user named none
    /// @throws LabException if there is none of that name, or a name is needed
    FoundSet chosen(String part) throws LabException {
        if (!part.isEmpty()) {
            FoundSet named = sets.get(part);
            if (named == null && part.equals(PICTURES)) {
                return pictures;
            }
            if (named == null) {
                throw new SeveralSetsException("data.noSuchPart", tree.location(), names());
            }
            return named;
        }
        if (found.none() || !illustrated) {
            return pictures;
        }
        LabException failure = found.failure();
        if (failure != null) {
            throw failure;
        }
        if (sets.size() == 1) {
            return sets.values().iterator().next();
        }
        List<FoundSet> training = sets.values().stream().filter(FoundSet::forTraining).toList();
        if (training.size() == 1) {
            return training.getFirst();
        }
        throw new SeveralSetsException("data.severalSets", tree.location(), names());
    }

    List<String> names() {
        return List.copyOf(sets.keySet());
    }

    /// The files that a set leaves aside, with the reasons.
    List<Skipped> aside(FoundSet chosen) {
        Map<DataFile, Message> reasons = new HashMap<>();
        found.broken().forEach((file, failure) -> reasons.put(file, ReadFailure.reason(failure)));
        sets.forEach((name, set) -> {
            if (!set.equals(chosen) && !set.equals(pictures)) {
                note(reasons, set, Message.of("data.otherPart", name));
            }
        });
        found.testing()
                .forEach(set -> {
                    if (!set.equals(chosen)) {
                        note(reasons, set, Message.of("data.forTesting"));
                    }
                });
        Set<DataFile> used = Set.copyOf(chosen.files());
        List<Skipped> aside = new ArrayList<>();
        for (DataFile file : tree.files()) {
            if (!used.contains(file)) {
                aside.add(
                        Skipped.because(file, reasons.computeIfAbsent(file, OtherFile::leftover)));
            }
        }
        return aside;
    }

    private static void note(Map<DataFile, Message> reasons, FoundSet set, Message reason) {
        set.files().forEach(file -> reasons.put(file, reason));
    }
}

package dcganlab.cli;

import dcganlab.data.ImageSet;
import dcganlab.data.Skipped;
import dcganlab.model.Message;

import java.util.List;

/// What is said of images once they are loaded: how many, of how many classes, and which files were
/// passed over, in one line.
final class LoadedImages {
    /// How many files are named; a folder may hold thousands that are no images.
    private static final int NAMED = 3;

    private LoadedImages() {}

    private static Message summary(ImageSet images) {
        int classes = images.classes().size();
        List<Skipped> skipped = images.skipped();
        if (skipped.isEmpty()) {
            return Message.of("cli.loaded", images.name(), images.size(), classes);
        }
        Message named = named(skipped.getFirst());
        for (Skipped file : skipped.subList(1, Math.min(skipped.size(), NAMED))) {
            named = named.and(named(file));
        }
        if (skipped.size() > NAMED) {
            named = Message.of("cli.andMore", named, skipped.size() - NAMED);
        }
        return Message.of(
                "cli.loadedSkipped", images.name(), images.size(), classes, skipped.size(), named);
    }

    /// What is said of them, the remarks behind it.
    static Message withRemarks(ImageSet images) {
        Message all = summary(images);
        for (Message remark : images.remarks()) {
            all = all.and(Hint.after(remark));
        }
        return all;
    }

    /// A file's name may hold anything, even the end of a line.
    private static Message named(Skipped file) {
        return Message.of("cli.skipped", file.file().replaceAll("\\p{Cntrl}", "?"), file.reason());
    }
}

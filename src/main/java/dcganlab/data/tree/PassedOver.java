package dcganlab.data.tree;

import java.util.Locale;
import java.util.Set;

/// Names of files and folders that programs and systems leave behind, and that nobody means who
/// chooses the folder around them: thumbnails, deleted files, indices. They would be learnt from as
/// a second copy of every picture, in a folder on the disk and in an archive alike.
final class PassedOver {
    private static final Set<String> NAMES =
            Set.of(
                    // Windows
                    "$recycle.bin",
                    "recycler",
                    "system volume information",
                    "thumbs.db",
                    "desktop.ini",
                    // macOS
                    "__macosx",
                    "network trash folder",
                    "temporary items",
                    // Linux
                    "lost+found",
                    // network storage of Synology and QNAP
                    "@eadir",
                    "#recycle",
                    "#snapshot",
                    "@tmp",
                    "@recycle",
                    "@recently-snapshot");

    private PassedOver() {}

    /// @param name of one file or folder, without those around it
    static boolean named(String name) {
        return name.startsWith(".") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /// The path as far as the first part of it that is passed over; empty if there is none.
    static String in(String path) {
        for (int from = 0; from < path.length(); ) {
            int end = path.indexOf('/', from);
            if (end < 0) {
                end = path.length();
            }
            if (named(path.substring(from, end))) {
                return path.substring(0, end);
            }
            from = end + 1;
        }
        return "";
    }
}

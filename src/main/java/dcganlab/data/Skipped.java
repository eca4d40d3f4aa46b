package dcganlab.data;

import dcganlab.data.tree.DataFile;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A file that was passed over.
///
/// @param file its path below the folder that was read
/// @param reason why, for the user
public record Skipped(String file, Message reason) {
    public static Skipped because(DataFile file, Message reason) {
        return new Skipped(file.path(), reason);
    }

    public static Skipped because(DataFile file, IOException failure) {
        return because(file, ReadFailure.reason(failure));
    }

    /// Both lists as one, in the order of the files.
    public static List<Skipped> sorted(List<Skipped> some, List<Skipped> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(Skipped::file))
                .toList();
    }
}

package dcganlab.data;

import dcganlab.data.tree.DataFile;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /// Both lists as one: the files of the commonest reason first, for that is what most users ask
    /// about; those of one reason in the order of their names.
    public static List<Skipped> sorted(List<Skipped> some, List<Skipped> others) {
        List<Skipped> all = Stream.concat(some.stream(), others.stream()).toList();
        Map<String, Long> counts =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        skipped -> skipped.reason().key(), Collectors.counting()));
        return all.stream()
                .sorted(
                        Comparator.comparing((Skipped one) -> counts.get(one.reason().key()))
                                .reversed()
                                .thenComparing(one -> one.reason().key())
                                .thenComparing(Skipped::file))
                .toList();
    }
}

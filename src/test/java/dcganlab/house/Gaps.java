package dcganlab.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a pattern of `MessageFormat` leaves open, those within its choices too: the arguments by
/// their numbers, each with all the formats in which it is written.
final class Gaps {
    private static final String PLAIN = "";
    private static final String CHOICE = "choice";

    private final Map<Integer, Set<String>> formats = new TreeMap<>();

    Gaps(String pattern) {
        read(pattern);
    }

    private void read(String pattern) {
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            quoted ^= letter == '\'' && depth == 0;
            if (letter == '{' && !quoted && depth++ == 0) {
                start = i + 1;
            } else if (letter == '}' && !quoted && --depth == 0) {
                add(pattern.substring(start, i).split(",", 3));
            }
        }
    }

    private void add(String[] parts) {
        boolean choice = parts.length > 1 && parts[1].equals(CHOICE);
        String format = String.join(",", parts).substring(parts[0].length());
        formats.computeIfAbsent(Integer.valueOf(parts[0]), _ -> new TreeSet<>())
                .add(choice ? CHOICE : format);
        if (choice) {
            read(parts[2]);
        }
    }

    /// What has to be the same in every language. A choice that also writes its number is of
    /// singular and plural, which not every language has; any other stands for words.
    Map<Integer, Set<String>> common() {
        Map<Integer, Set<String>> common = new TreeMap<>();
        formats.forEach((argument, all) -> {
            Set<String> those = new TreeSet<>(all);
            those.remove(PLAIN);
            if (all.size() > 1) {
                those.remove(CHOICE);
            }
            common.put(argument, those);
        });
        return common;
    }
}

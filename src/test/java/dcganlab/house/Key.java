package dcganlab.house;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A key, or a part of one.
///
/// @param text with `*` for what is known only when the lab runs
/// @param sure whether it is asked for, if its code runs; not all combinations need be
record Key(String text, boolean sure) {
    static final String ANY = "*";

    boolean isWhole() {
        return !text.contains(ANY);
    }

    boolean fits(String key) {
        return Arrays.stream(text.split(Pattern.quote(ANY), -1))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining(".*"), key::matches));
    }

    /// Whether it can tell texts of one package apart.
    boolean tellsMoreThanThePackage() {
        String end = text.substring(text.lastIndexOf('.') + 1);
        return text.contains(".") && !end.startsWith(ANY);
    }
}

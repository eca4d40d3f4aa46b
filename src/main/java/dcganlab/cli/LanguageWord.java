package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Language;
import dcganlab.model.Message;

import picocli.CommandLine.ITypeConverter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The value of `--lang`. It is looked for before anything else is read, for in that language even
/// the help is written, and what is wrong with the other words.
final class LanguageWord implements ITypeConverter<Language> {
    static final String OPTION = "--lang";

    /// The language that the words of a command ask for; none if they do not, or for one that is
    /// not known, which is said when they are read.
    static Optional<Language> in(String... words) {
        List<String> options = Arrays.stream(words).takeWhile(word -> !word.equals("--")).toList();
        for (int i = 0; i < options.size(); i++) {
            String word = options.get(i);
            if (word.startsWith(OPTION + "=")) {
                return Language.of(word.substring(OPTION.length() + 1));
            }
            if (word.equals(OPTION) && i + 1 < options.size()) {
                return Language.of(options.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /// The words without those that ask for a language.
    static List<String> without(String... words) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--")) {
                rest.addAll(Arrays.asList(words).subList(i, words.length));
                break;
            } else if (words[i].equals(OPTION)) {
                i++; // With its value.
            } else if (!words[i].startsWith(OPTION + "=")) {
                rest.add(words[i]);
            }
        }
        return rest;
    }

    /// @throws InvalidPlanException if the lab does not know the language
    @Override
    public Language convert(String word) {
        return Language.of(word)
                .orElseThrow(() -> {
                    String known =
                            Arrays.stream(Language.values())
                                    .map(Language::code)
                                    .collect(Collectors.joining(", "));
                    return new InvalidPlanException(Message.of("cli.language", word, known));
                });
    }
}

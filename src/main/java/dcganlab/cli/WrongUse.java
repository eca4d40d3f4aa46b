package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is wrong with the words of a command, in the language of its user: picocli's own sentences
/// are English.
final class WrongUse {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, Double.class);

    private WrongUse() {}

    /// @return a message; picocli's sentence where the lab has none of its own
    static Object reason(ParameterException e) {
        if (e.getCause() instanceof InvalidPlanException known) {
            return known.reason();
        }
        return switch (e) {
            case MissingParameterException missing ->
                    Message.of("cli.missing", list(missing.getMissing(), WrongUse::withValue));
            case OverwrittenOptionException twice ->
                    Message.of("cli.twice", name(twice.getOverwritten()));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MutuallyExclusiveArgsException _ ->
                    Message.of("cli.exclusive", exclusive(e.getCommandLine()));
            default ->
                    e.getArgSpec() == null || e.getValue() == null
                            ? String.valueOf(e.getMessage())
                            : value(e.getArgSpec(), e.getValue());
        };
    }

    private static Message unmatched(UnmatchedArgumentException e) {
        String words = String.join(" ", e.getUnmatched());
        List<String> similar = e.getSuggestions();
        return similar.isEmpty()
                ? Message.of("cli.unmatched", words)
                : Message.of("cli.unmatchedSimilar", words, String.join(", ", similar));
    }

    private static Message value(ArgSpec option, String value) {
        if (WHOLE.contains(option.type())) {
            return Message.of("cli.settingWhole", name(option), value);
        }
        return REAL.contains(option.type())
                ? Message.of("cli.settingNumber", name(option), value)
                : Message.of("cli.settingWrong", name(option), option.paramLabel(), value);
    }

    /// No command has more than one group of which only one option can be.
    private static String exclusive(CommandLine command) {
        return command.getCommandSpec().argGroups().stream()
                .filter(ArgGroupSpec::exclusive)
                .map(group -> list(List.copyOf(group.args()), WrongUse::name))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<ArgSpec> options, Function<ArgSpec, String> words) {
        return options.stream().map(words).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String withValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel();
    }
}

package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Language;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `dcgan-lab` itself, which on a terminal does nothing without a command.
@Command(name = "dcgan-lab", synopsisSubcommandLabel = "[COMMAND | PATH]")
final class LabCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // Picocli reads it.
    private boolean help;

    @Option(names = LanguageWord.OPTION, paramLabel = "en|ja", scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // It is read before all else.
    private @Nullable Language language;

    @Override
    public void run() {
        InvalidPlanException none = new InvalidPlanException(Message.of("cli.noCommand"));
        throw new ParameterException(spec.commandLine(), none.getMessage(), none);
    }
}

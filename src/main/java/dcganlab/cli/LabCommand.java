package dcganlab.cli;

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

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), spec.commandLine().getResourceBundle().getString("noCommand"));
    }
}

package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What can be done with runs that are kept.
@Command(name = "runs", sortOptions = false, synopsisSubcommandLabel = "COMMAND")
final class RunsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Override
    public void run() {
        InvalidPlanException none = new InvalidPlanException(Message.of("cli.noCommand"));
        throw new ParameterException(spec.commandLine(), none.getMessage(), none);
    }
}

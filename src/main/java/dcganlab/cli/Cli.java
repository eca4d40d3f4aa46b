package dcganlab.cli;

import dcganlab.lesson.LessonCheck;
import dcganlab.model.Device;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Language;
import dcganlab.model.PlanFields;
import dcganlab.training.TrainerFactory;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;

/// The lab without a window: one command a process. Results go to the standard output, progress and
/// complaints to the standard error.
public final class Cli {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int HELP_WIDTH = 100;
    private static final int HELP_OPTIONS = 30;

    private final Terminal terminal;
    private final TrainerFactory factory;
    private final WindowMeter window;

    Cli(Terminal terminal, TrainerFactory factory, WindowMeter window) {
        this.terminal = terminal;
        this.factory = factory;
        this.window = window;
    }

    /// The commands for this process's own streams.
    ///
    /// @param factory loads images and builds networks
    /// @param window measures the window
    public static Cli ofProcess(TrainerFactory factory, WindowMeter window) {
        return new Cli(Terminal.ofProcess(), factory, window);
    }

    /// Does what the words say, in the language that they ask for.
    ///
    /// @return the exit code: 0 done, 1 failed, 2 wrong use
    public int run(String... words) {
        return LanguageWord.in(words)
                .map(language -> new Cli(terminal.in(language), factory, window))
                .orElse(this)
                .obey(words);
    }

    private int obey(String... words) {
        try (Interruption interruption = new Interruption()) {
            return commands(interruption).execute(words);
        } catch (OutOfMemoryError e) {
            terminal.say("cli.outOfMemory", Runtime.getRuntime().maxMemory() >> 20);
            return FAILED;
        } catch (Error e) {
            return grave(e);
        }
    }

    /// What words ask of the window.
    ///
    /// @param files and folders to open, as whole paths
    /// @param language to open it in; none for the one that it has
    public record Opening(List<Path> files, Optional<Language> language) {}

    /// What the words ask of the window: all of them name files and folders, or its language. None
    /// if they are for [#run]: a command comes before a file of its name, and what is neither is
    /// wrong use.
    public Optional<Opening> opening(String... words) {
        List<String> rest = LanguageWord.without(words);
        Optional<Language> language = LanguageWord.in(words);
        List<Path> files = rest.stream().flatMap(word -> file(word).stream()).toList();
        boolean all = files.size() == rest.size();
        boolean known = rest.size() == words.length || language.isPresent();
        return all && known && (rest.isEmpty() || !isCommand(rest.getFirst()))
                ? Optional.of(new Opening(files, language))
                : Optional.empty();
    }

    private boolean isCommand(String word) {
        return commands(new Interruption()).getSubcommands().containsKey(word);
    }

    private static Optional<Path> file(String word) {
        if (word.isBlank() || word.startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(PathWord.path(word).toAbsolutePath().normalize())
                    .filter(Files::exists);
        } catch (InvalidPlanException e) {
            return Optional.empty(); // No file can have that name.
        }
    }

    private CommandLine commands(Interruption interruption) {
        CommandLine commands =
                new CommandLine(new LabCommand())
                        .addSubcommand(new TrainCommand(terminal, factory, interruption))
                        .addSubcommand(new CompareCommand(terminal, factory, interruption))
                        .addSubcommand(new SampleCommand(terminal))
                        .addSubcommand(
                                new CommandLine(new RunsCommand())
                                        .addSubcommand(new RunsListCommand(terminal))
                                        .addSubcommand(new RunsShowCommand(terminal))
                                        .addSubcommand(new RunsExamineCommand(terminal))
                                        .addSubcommand(new RunsVerifyCommand(terminal))
                                        .addSubcommand(new RunsHandoutCommand(terminal))
                                        .addSubcommand(new RunsBranchCommand(terminal)))
                        .addSubcommand(new ScoreCommand(terminal))
                        .addSubcommand(new DataCommand(terminal))
                        .addSubcommand(new BenchCommand(terminal, window))
                        .addSubcommand(new DevicesCommand(terminal))
                        .addSubcommand(new LessonCommand(terminal, LessonCheck.ALL))
                        .registerConverter(Device.class, Device::of)
                        .registerConverter(Language.class, new LanguageWord())
                        .registerConverter(Path.class, new PathWord())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setUsageHelpWidth(HELP_WIDTH)
                        .setUsageHelpLongOptionsMaxWidth(HELP_OPTIONS)
                        .setOut(terminal.out())
                        .setErr(terminal.err())
                        .setParameterExceptionHandler((e, _) -> wrongUse(e))
                        .setExecutionExceptionHandler((e, _, _) -> failed(e));
        commands.setResourceBundle(
                ResourceBundle.getBundle(
                        "dcganlab.cli.help",
                        terminal.texts().locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
        SettingsHelp settings = new SettingsHelp(terminal.texts());
        CommandLine train = subcommand(commands, "train");
        settings.addTo(train, PlanOptions.settable(train.getCommandSpec()));
        CommandLine compare = subcommand(commands, "compare");
        settings.addTo(compare, PlanOptions.settable(compare.getCommandSpec()));
        CommandLine bench = subcommand(commands, "bench");
        settings.addTo(bench, PlanOptions.settable(bench.getCommandSpec()));
        settings.addWithoutDefaults(subcommand(commands, "runs", "branch"), PlanFields.SETTINGS);
        return commands;
    }

    private static CommandLine subcommand(CommandLine commands, String... names) {
        CommandLine command = commands;
        for (String name : names) {
            command = Objects.requireNonNull(command.getSubcommands().get(name));
        }
        return command;
    }

    private int wrongUse(ParameterException e) {
        terminal.say(
                "cli.wrongUse",
                WrongUse.reason(e),
                e.getCommandLine().getCommandSpec().qualifiedName());
        return WRONG_USE;
    }

    /// Errors come from the system around the lab more than from the lab: a library that is
    /// missing, a stack that is too small. One line says which; the log's details are for who wants
    /// them.
    private int grave(Error e) {
        Throwable told = e.getCause() == null ? e : e.getCause();
        System.getLogger(Cli.class.getName()).log(System.Logger.Level.DEBUG, "failed", e);
        terminal.say("cli.unexpected", told.toString().lines().findFirst().orElseThrow());
        return FAILED;
    }

    private int failed(Exception e) {
        return switch (e) {
            case LabException known -> {
                terminal.say(Hint.after(known.reason()));
                yield FAILED;
            }
            case InvalidPlanException wrong -> {
                terminal.say(wrong.reason());
                yield WRONG_USE;
            }
            case CancellationException _ -> {
                terminal.say("cli.cancelled");
                yield FAILED;
            }
            default -> {
                terminal.say("cli.unexpected", e.toString());
                e.printStackTrace(terminal.err());
                yield FAILED;
            }
        };
    }
}

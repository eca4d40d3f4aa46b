package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Setting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words, exit codes and help.
class CliTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"train", "sample", "score", "bench", "devices", "lesson"})
    void everyCommandExplainsItself(String command) {
        CliRun run = CliRun.of(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("Usage: dcgan-lab " + command), run.out());
        for (String line : run.out().lines().toList()) {
            assertTrue(!line.strip().matches("--[a-z-]+(=[^\\s\\]]+)?"), "not explained: " + line);
        }
        assertEquals("", run.err());
    }

    @Test
    void helpTellsRangeDefaultAndMeaningOfEachSetting() {
        String train = CliRun.of("train", "--help").out();
        assertTrue(
                train.contains(
                        "\n  real-label             0.5 to 1; default: 1.0. One-sided label"),
                train);
        assertTrue(train.contains("default: 4.0E-4 (classroom), 2.0E-4 (lesson)."), train);
        String branch = CliRun.of("runs", "branch", "--help").out();
        for (Setting<?> setting : PlanFields.SETTINGS) {
            assertTrue(train.contains("\n  " + setting.word() + " "), train);
            assertTrue(branch.contains("\n  " + setting.word() + " "), branch);
        }
        assertFalse(branch.contains("default:"), branch);
    }

    @Test
    void everyTextOfTheHelpIsOfACommandAndItsOptions() {
        Pattern parts = Pattern.compile("dcgan-lab(\\.[a-z.]+?)??\\.(usage\\..*|[^.]+)");
        for (String key : ResourceBundle.getBundle("dcganlab.cli.help", Locale.ROOT).keySet()) {
            Matcher whole = parts.matcher(key);
            if (whole.matches()) {
                String command = whole.group(1) == null ? "" : whole.group(1);
                CliRun run = CliRun.of((command + ".--help").substring(1).split("\\.", -1));
                assertEquals(0, run.code(), key);
                String option = whole.group(2);
                assertTrue(
                        option.startsWith("usage.")
                                || run.out().contains(" --" + option)
                                || run.out().contains(option),
                        key);
            }
        }
    }

    @Test
    void helpListsTheCommands() {
        CliRun run = CliRun.of("--help");
        assertEquals(0, run.code());
        for (String command :
                new String[] {"train", "sample", "score", "bench", "devices", "lesson"}) {
            assertTrue(run.out().contains("\n  " + command + " "), run.out());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | A command is missing.",
                "trian | “trian” is not known here. Did you mean train?",
                "train --data portraits | “--out=RUN” is missing.",
                "train --data portraits --out x --steps 3 --minutes 1 | Only one of --steps, --minutes",
                "train --data portraits --out x --batch 1 | A batch can have 2 to 1024 images",
                "train --data portraits --out x --batch many | “--batch” needs a whole number, not “many”",
                "train --data portraits --out x --image-size 48 | 32, 64 or 128",
                "train --data portraits --out x --steps 0 | at least one step",
                "train --data portraits --out x --minutes NaN | more than 0 minutes",
                "train --data portraits --out x --device tpu | A device is cpu",
                "train --data portraits --out x --background white | a colour of six digits",
                "train --data portraits --out x --tile 3 | Tiles have 4 to 2,048 pixels a side",
                "train --data portraits --out x --preset best | 'classroom|lesson, not “best”'",
                "train --data portraits --out x --set rate=1 | There is no setting “rate”",
                "train --data portraits --out x --set averaged=yes | true or false, not “yes”",
                "train --data portraits --out x --set real-label=one | needs a number, not “one”",
                "train --data portraits --out x --set real-label=2 | label of real images",
                "sample --model x --out grid.jpg | ends in .png or .npy; “grid.jpg” does not",
                "sample --model x --out grid.png --rows 0 | at least one row",
                "score --model x | '“--data=portraits|PATH” is missing.'",
                "score --model x --data portraits --count 15 | at least 16 images to judge a generator, not 15",
                "bench --steps 0 | at least one step",
            })
    void wrongUseIsExplainedAndChangesNothing(String words, String reason) {
        CliRun run = CliRun.of(words.isEmpty() ? new String[0] : words.split(" ", -1));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(reason), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --out x --data | The system’s character set cannot name the path",
                "train --data x --out | The system’s character set cannot name the path",
                "sample --out x.png --model | The system’s character set cannot name the path",
            })
    void aPathBeyondTheSystemsLettersIsWrongUse(String words, String reason) {
        CliRun run = CliRun.of((words + " \uD800").split(" ", -1)); // No character set has it.
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(reason), run.err());
        assertTrue(run.err().contains("LANG=C.UTF-8"), run.err());
    }

    @Test
    void whatIsThereAndIsNoCommandIsForTheWindow() throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        Path image = Files.createFile(folder.resolve("image.png"));
        assertEquals(List.of(run), files(run.toString()));
        assertEquals(List.of(run, image), files(folder + "/./run", image.toString()));
        assertEquals(List.of(), files(run.toString(), folder.resolve("none").toString()));
        assertEquals(List.of(Path.of("src").toAbsolutePath()), files("src"));
        for (String word : List.of("--help", "", "none", "a\0b")) {
            assertEquals(List.of(), files(word));
            assertEquals(List.of(), files(run.toString(), word));
        }
    }

    private static List<Path> files(String... words) {
        return opening(words).map(Cli.Opening::files).orElse(List.of());
    }

    private static Optional<Cli.Opening> opening(String... words) {
        return Cli.ofProcess(CliRun.NOISE, _ -> null).opening(words);
    }

    @Test
    void aLanguageWithoutACommandIsForTheWindow() {
        Optional<Language> japanese = Optional.of(Language.JAPANESE);
        List<Path> src = List.of(Path.of("src").toAbsolutePath());
        assertEquals(Optional.of(new Cli.Opening(List.of(), Optional.empty())), opening());
        for (String[] words : new String[][] {{"--lang", "ja"}, {"--lang=ja"}}) {
            assertEquals(Optional.of(new Cli.Opening(List.of(), japanese)), opening(words));
        }
        assertEquals(Optional.of(new Cli.Opening(src, japanese)), opening("--lang", "ja", "src"));
        assertEquals(Optional.of(new Cli.Opening(src, japanese)), opening("src", "--lang=ja"));
        assertEquals(Optional.empty(), opening("--lang", "fr"));
        assertEquals(Optional.empty(), opening("--lang"));
        assertEquals(Optional.empty(), opening("--lang", "ja", "train"));
    }

    @Test
    void aPathThatCannotBeIsWrongUse() {
        CliRun run = CliRun.of("train", "--out", "x", "--data", "a\0b");
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("is not a valid file name"), run.err());
    }

    @Test
    void aFailureIsExplainedInTheUsersWords() {
        CliRun run =
                CliRun.of(
                        (_, _) -> {
                            throw new LabException(Message.of("cli.noLatents", "FILE"));
                        },
                        train());
        assertEquals(1, run.code());
        assertEquals("FILE holds no latent vector.\n", run.err());
    }

    @Test
    void aStopBeforeTheFirstStepIsNoSuccess() {
        CliRun run =
                CliRun.of(
                        (_, _) -> {
                            throw new CancellationException();
                        },
                        train());
        assertEquals(1, run.code());
        assertEquals("Stopped before the first step.\n", run.err());
    }

    @Test
    void usedUpMemoryIsExplained() {
        CliRun run =
                CliRun.of(
                        (_, _) -> {
                            throw new OutOfMemoryError();
                        },
                        train());
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("Memory has run out."), run.err());
    }

    @Test
    void anyOtherErrorIsSaidInOneLine() {
        CliRun run =
                CliRun.of(
                        (_, _) -> {
                            throw new UnsatisfiedLinkError("no torch\nin java.library.path");
                        },
                        train());
        assertEquals(1, run.code());
        assertEquals(
                "Something unexpected went wrong: java.lang.UnsatisfiedLinkError: no torch\n",
                run.err());
    }

    @Test
    void anErrorThatWrapsAnotherNamesTheOther() {
        CliRun run =
                CliRun.of(
                        (_, _) -> {
                            throw new ExceptionInInitializerError(
                                    new IllegalStateException("no engine"));
                        },
                        train());
        assertEquals(1, run.code());
        assertTrue(run.err().endsWith("IllegalStateException: no engine\n"), run.err());
    }

    @Test
    void aBugShowsWhereItIs() {
        CliRun run =
                CliRun.of(
                        (_, _) -> {
                            throw new IllegalStateException("bug");
                        },
                        train());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("IllegalStateException: bug"), run.err());
        assertTrue(run.err().contains("at dcganlab.cli.CliTest"), run.err());
    }

    private String[] train() {
        return new String[] {
            "train", "--data", "portraits", "--out", folder.resolve("run").toString()
        };
    }
}

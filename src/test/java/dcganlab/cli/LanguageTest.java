package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// The terminal speaks the system's language, or the one that `--lang` says.
class LanguageTest {
    private static final String JAPANESE = "(?s).*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*";

    /// Of the terminal for which the help is laid out.
    private static final int COLUMNS = 100;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang ja runs list FOLDER",
                "runs --lang=ja list FOLDER",
                "runs list FOLDER --lang ja"
            })
    void theOptionStandsAnywhere(String words) {
        CliRun run = CliRun.of(words.replace("FOLDER", folder.toString()).split(" ", -1));
        assertEquals(folder + "に実験はありません。\n", run.out() + run.err());
    }

    @Test
    void theOptionSaysMoreThanTheSystem() throws Exception {
        String[] words = {"runs", "show", folder.toString()};
        String english = inJapaneseSystem("--lang", "en", words[0], words[1], words[2]);
        assertTrue(english.startsWith(folder + " is not a run: "), english);
        String japanese = inJapaneseSystem(words);
        assertTrue(japanese.startsWith(folder + "は実験ではありません。"), japanese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --lang fr --help | There is no language “fr”. There are: en, ja.",
                "--lang=JA runs list | There is no language “JA”. There are: en, ja.",
                "runs list --lang | “--lang=en|ja” is missing.",
            },
            quoteCharacter = '"')
    void anUnknownLanguageIsWrongUse(String words, String reason) {
        CliRun run = CliRun.of(words.split(" ", -1));
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith(reason), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "train",
                "compare",
                "sample",
                "score",
                "data",
                "bench",
                "devices",
                "runs",
                "runs list",
                "runs show",
                "runs verify",
                "runs branch"
            })
    void everyCommandExplainsItselfInJapanese(String command) {
        CliRun run = CliRun.of((command + " --help --lang ja").strip().split(" ", -1));
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("使い方:\n  dcgan-lab " + command), run.out());
        for (String line : run.out().lines().toList()) {
            assertTrue(Columns.of(line) <= COLUMNS, line);
            boolean explains = line.matches(" {2,6}(-\\w, )?--\\S+|  [a-z0-9-]+");
            assertFalse(explains, "not explained: " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "runs",
                "trian",
                "train --nonsense",
                "train --data portraits",
                "train --data portraits --out x --steps 3 --minutes 1",
                "train --data portraits --out x --out y",
                "train --data portraits --out x --batch many",
                "train --data portraits --out x --minutes long",
                "train --data portraits --out x --background white",
                "train --data portraits --out x --device tpu",
                "train --data portraits --out x --preset best",
                "train --data portraits --out x --set rate=1",
                "train --data portraits --out x --set rate",
                "train --data portraits --out x --set averaged=yes",
                "sample --model x --out grid.jpg",
                "train --data",
            })
    void wrongUseIsSaidInJapanese(String words) {
        CliRun run = CliRun.of((words + " --lang ja").strip().split(" ", -1));
        assertEquals(2, run.code());
        assertFalse(run.err().isEmpty());
        run.err().lines().forEach(line -> assertTrue(line.matches(JAPANESE), line));
    }

    @Test
    void aRunGoesOnInAnotherLanguage() {
        String none = folder.resolve("none").toString();
        CliRun run = CliRun.of("train", "--resume", "--out", none, "--lang", "ja");
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith(none + "は実験ではありません。"), run.err());
    }

    @Test
    void whatProgramsReadIsTheSame() throws Exception {
        pictureAndNote();
        String[] data = {"data", folder.toString(), "--batch", "2", "--json"};
        String english = CliRun.of(data).out();
        assertTrue(english.contains("Not an image."), english);
        assertTrue(english.contains("of one colour"), english);
        assertEquals(english, inJapanese(data).out());

        CliRun compared =
                inJapanese(
                        "compare",
                        "--out",
                        folder.resolve("runs").toString(),
                        "--set-each",
                        "batch-norm-g=true,false",
                        "--data",
                        "portraits",
                        "--width",
                        "8",
                        "--batch",
                        "4",
                        "--steps",
                        "1",
                        "--precision",
                        "f32",
                        "--csv");
        assertTrue(compared.out().contains("\"BatchNorm in G: off\",1,4,"), compared.out());
        assertEquals(compared.out(), Files.readString(folder.resolve("runs").resolve("table.csv")));
        assertTrue(compared.err().contains("\n各実験のステップ0/1  残り"), compared.err());
    }

    /// Values stand below each other, however wide the letters before them are.
    @Test
    void figuresStandInAColumn() throws Exception {
        pictureAndNote();
        CliRun data = inJapanese("data", folder.toString(), "--batch", "2");
        List<String> lines = data.out().lines().skip(1).toList();
        assertEquals(
                List.of("学習時", "値", "除外", "注意", "注意", "注意"),
                lines.stream().map(line -> line.replaceFirst(" .*", "")).toList());
        for (String line : lines) {
            assertEquals(11, Columns.of(line.replaceFirst("(?<= )(?! ).*", "")), line);
        }
    }

    private void pictureAndNote() throws Exception {
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("black.png").toFile());
        Files.writeString(folder.resolve("note.txt"), "nothing to see");
    }

    private static CliRun inJapanese(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--lang", "ja"));
        return CliRun.of(all.toArray(String[]::new));
    }

    private static String inJapaneseSystem(String... words) throws Exception {
        List<String> command = new ArrayList<>(TrainCommandTest.command(words));
        command.replaceAll(word -> word.equals("-Duser.language=en") ? "-Duser.language=ja" : word);
        command.addAll(1, List.of("-Dstderr.encoding=UTF-8"));
        Process process = new ProcessBuilder(command).start();
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
}

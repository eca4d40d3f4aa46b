package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.PlanField;
import dcganlab.model.TrainerState;
import dcganlab.model.Variation;
import dcganlab.runs.RunFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// Runs side by side without a window, on images of noise.
class CompareCommandTest {
    @TempDir Path folder;

    @Test
    void theTableIsPrintedAndWritten() throws Exception {
        CliRun run = compare("batch-norm-g=true,false");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).startsWith("What differs "), run.out());
        assertTrue(lines.get(1).startsWith("BatchNorm in G: on "), run.out());
        assertTrue(lines.get(2).startsWith("BatchNorm in G: off "), run.out());
        assertEquals(lines.get(0).length(), lines.get(1).length());
        assertTrue(lines.get(3).startsWith("Losses: "), run.out());
        assertEquals(folder.resolve("table.png").toString(), lines.getLast());
        BufferedImage picture = ImageIO.read(folder.resolve("table.png").toFile());
        assertTrue(picture.getWidth() > 8 * 64 && picture.getHeight() > 2 * 64);
        List<String> rows = Files.readAllLines(folder.resolve("table.csv"));
        assertEquals(3, rows.size());
        assertTrue(rows.getFirst().startsWith("name,steps,images,"), rows.getFirst());
        assertTrue(rows.getLast().startsWith("\"BatchNorm in G: off\",2,8,"), rows.getLast());
    }

    @Test
    void eachValueHasARunOfItsOwnThatCanBeGoneOnWith() throws Exception {
        compare("kernel=4,3,5");
        for (int kernel : List.of(4, 3, 5)) {
            RunFolder run = RunFolder.open(folder.resolve("kernel-" + kernel));
            assertEquals(kernel, run.plan().network().guidelines().kernel());
            assertEquals(List.of(0L, 2L), run.checkpoints());
        }
        String run = folder.resolve("kernel-3").toString();
        CliRun further = CliRun.of("train", "--resume", "--out", run, "--steps", "3");
        assertEquals(0, further.code(), further.err());
        assertEquals(3, RunFolder.open(Path.of(run)).checkpoints().getLast());
    }

    @Test
    void theFirstRunIsTheOneThatTrainMakes() throws Exception {
        compare("batch-norm-g=true,false");
        List<String> words = new ArrayList<>(List.of("train", "--out"));
        words.add(folder.resolve("alone").toString());
        words.addAll(PLAN);
        CliRun.of(words.toArray(String[]::new));
        TrainerState alone = RunFolder.open(folder.resolve("alone")).checkpoint(2);
        TrainerState first = RunFolder.open(folder.resolve("batch-norm-g-true")).checkpoint(2);
        assertEquals(alone.generator(), first.generator());
        assertEquals(alone.discriminator(), first.discriminator());
    }

    @Test
    void allThatTheHelpListsCanDiffer() {
        String help = CliRun.of("compare", "--help").out();
        assertTrue(help.contains("Any of the settings below."), help);
        assertEquals(
                Variation.FIELDS.stream().map(PlanField::word).toList(),
                Pattern.compile("(?m)^  ([a-z][a-z0-9-]*)")
                        .matcher(help)
                        .results()
                        .map(match -> match.group(1))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    spectral-norm=false,true | spectral-norm-true | Spectral norm in D: on
                    r1=0,10 | r1-10.0 | R1 penalty: 10.0
                    deviation=0.02,0.2 | deviation-0.2 | Initial deviation: 2E-1
                    """)
    void aTechniqueOfStableTrainingCanDiffer(String each, String place, String name)
            throws Exception {
        CliRun run = compare(each);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().toList().get(2).startsWith(name + " "), run.out());
        assertEquals(List.of(0L, 2L), RunFolder.open(folder.resolve(place)).checkpoints());
    }

    @Test
    void programsGetJsonOrCsv() throws Exception {
        JsonObject json =
                JsonParser.parseString(compare("loss=hinge,least-squares", "--json").out())
                        .getAsJsonObject();
        JsonArray runs = json.getAsJsonArray("runs");
        assertEquals("Loss: hinge", runs.get(0).getAsJsonObject().get("name").getAsString());
        assertEquals(2, runs.get(1).getAsJsonObject().get("steps").getAsInt());
        assertTrue(runs.get(0).getAsJsonObject().getAsJsonObject("quality").has("swd"));
        Path csv = folder.resolve("csv");
        CliRun run = compare(csv, "loss=hinge,least-squares", "--csv");
        assertEquals(Files.readString(csv.resolve("table.csv")), run.out());
    }

    @Test
    void whatCannotBeComparedIsWrongUse() {
        assertEquals(
                "“kernel” names no values. Write KEY=V1,V2, such as kernel=4,3.", wrong("kernel"));
        assertEquals("Choose 2 to 4 values to compare, not 1.", wrong("kernel=4"));
        assertEquals("Choose 2 to 4 values to compare, not 5.", wrong("beta1=0,0.1,0.2,0.3,0.4"));
        assertEquals("Two of the values are the same.", wrong("kernel=4,4"));
        assertTrue(wrong("kernel=4,9").contains("not 9"));
        assertTrue(wrong("seed=1,2").startsWith("There is no setting “seed”"));
        assertTrue(wrong("width=8,16").startsWith("There is no setting “width”"));
        assertFalse(Files.exists(folder.resolve("table.csv")));
    }

    @Test
    void noRunIsWrittenOver() throws Exception {
        compare("kernel=4,3");
        CliRun again = compare("kernel=3,5");
        assertEquals(1, again.code());
        assertTrue(again.err().contains("kernel-3 already holds a run."), again.err());
        assertFalse(Files.exists(folder.resolve("kernel-5")));
    }

    private String wrong(String each) {
        CliRun run = compare(each);
        assertEquals(2, run.code(), run.err());
        return run.err().strip();
    }

    private CliRun compare(String each, String... more) {
        return compare(folder, each, more);
    }

    private static final List<String> PLAN =
            List.of(
                    "--data",
                    "portraits",
                    "--channels",
                    "1",
                    "--latent",
                    "8",
                    "--width",
                    "8",
                    "--batch",
                    "4",
                    "--steps",
                    "2",
                    "--precision",
                    "f32");

    private static CliRun compare(Path out, String each, String... more) {
        List<String> words = new ArrayList<>(List.of("compare", "--out", out.toString()));
        words.addAll(List.of("--set-each", each));
        words.addAll(PLAN);
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }
}

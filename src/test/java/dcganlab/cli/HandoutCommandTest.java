package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.FieldWords;
import dcganlab.model.Language;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/// What a class takes home, read again.
class HandoutCommandTest {
    private static final int STEPS = 9;

    @TempDir Path folder;

    @Test
    void thePageHasFivePicturesTheCurvesAndTheSettings() throws Exception {
        Path run = train();
        String page = page(run, "en");
        assertEquals(1, count(page, "<h1>a &lt;run&gt;</h1>"));
        assertFalse(page.contains("http"), "everything is in it");

        List<String> pictures = found(page, "src=\"data:image/png;base64,([^\"]*)\"");
        assertEquals(5, pictures.size());
        List<Integer> first = new ArrayList<>();
        for (String picture : pictures) {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture)));
            assertNotNull(image);
            assertEquals(4 * 64 + 3 * 2, image.getWidth());
            assertEquals(image.getWidth(), image.getHeight());
            first.add(image.getRGB(40, 40));
        }
        assertTrue(first.stream().distinct().count() > 1, "it has learnt");
        List<String> captions = found(page, "<figcaption>step ([0-9]+)</figcaption>");
        assertEquals("0", captions.getFirst());
        assertEquals("" + STEPS, captions.getLast());

        List<String> lines = found(page, "<polyline [^>]* points=\"([^\"]*)\"");
        assertEquals(4, lines.size());
        for (String line : lines) {
            assertEquals(STEPS, line.strip().split(" ").length);
        }

        TrainingPlan plan = RunFolder.open(run).plan();
        FieldWords words = new FieldWords(Language.ENGLISH.texts());
        int said = 0;
        for (PlanField<?> field : PlanFields.ALL) {
            said += check(page, words, field, plan);
        }
        assertTrue(said > 25, said + " settings");
    }

    private static <T> int check(
            String page, FieldWords words, PlanField<T> field, TrainingPlan plan) {
        List<String> rows =
                found(page, "<div id=\"" + field.name() + "\"><dt>(.*)</dt><dd>.*</dd></div>");
        if (rows.isEmpty()) {
            assertTrue(words.value(field, field.of(plan)).isEmpty(), field::name);
            return 0;
        }
        assertEquals(List.of(words.name(field)), rows);
        String value = found(page, "<div id=\"" + field.name() + "\">.*<dd>(.*)</dd>").getFirst();
        if (!field.equals(PlanFields.LOCATION)) {
            assertEquals(words.value(field, field.of(plan)), value);
        }
        return 1;
    }

    @Test
    void itSpeaksJapanese() throws Exception {
        String page = page(train(), "ja");
        assertTrue(page.contains("<html lang=\"ja\">"));
        assertTrue(page.contains("<figcaption>ステップ" + STEPS + "</figcaption>"));
        assertTrue(page.contains("<dd>内蔵の似顔絵</dd>"));
    }

    @Test
    void whatIsNoRunIsTold() {
        CliRun told = CliRun.of("runs", "handout", folder.toString(), "--out", "x.html");
        assertEquals(1, told.code());
        assertTrue(told.err().contains("is not a run"), told.err());
    }

    /// In parts, for at the end of each the generator is kept.
    private Path train() {
        Path run = folder.resolve("a <run>");
        List<String> begin =
                List.of(
                        "--data=portraits",
                        "--image-size=32",
                        "--latent=4",
                        "--width=8",
                        "--batch=8");
        for (int steps : new int[] {1, 2, 4, 6, STEPS}) {
            List<String> words = new ArrayList<>(List.of("train", "--out=" + run));
            words.addAll(steps == 1 ? begin : List.of("--resume"));
            words.addAll(List.of("--steps=" + steps, "--quality-every=0"));
            CliRun trained = CliRun.of(CliRun.NOISE, words.toArray(String[]::new));
            assertEquals(0, trained.code(), trained.err());
        }
        return run;
    }

    private String page(Path run, String language) throws Exception {
        Path out = folder.resolve("page.html");
        CliRun told =
                CliRun.of(
                        "runs",
                        "handout",
                        run.toString(),
                        "--out",
                        out.toString(),
                        "--lang",
                        language);
        assertEquals(0, told.code(), told.err());
        assertEquals(out + "\n", told.out());
        return Files.readString(out);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(HandoutCommandTest::one)
                .toList();
    }

    private static String one(MatchResult found) {
        return found.group(1);
    }

    private static int count(String page, String text) {
        return (page.length() - page.replace(text, "").length()) / text.length();
    }
}

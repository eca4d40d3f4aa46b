package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Weights;
import dcganlab.runs.ModelFile;
import dcganlab.runs.Notes;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.MadeUpImages;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Runs that go on: after their end, after a sudden death, from an earlier step.
class ResumeCommandTest {
    @TempDir Path folder;

    @Test
    @Tag("arithmetic")
    void aResumedRunIsTheRunThatNeverStopped() throws Exception {
        Path whole = folder.resolve("whole run");
        Path parts = folder.resolve("\u90e8\u5206 parts");
        run(SameRun.train(whole, "--steps", "6"));
        run(SameRun.train(parts, "--steps", "4"));
        run("train", "--resume", "--out", parts.toString(), "--steps", "6");
        SameRun.assertSame(whole, parts);
        assertEquals(List.of(0L, 4L, 6L), RunFolder.open(parts).checkpoints());
    }

    @Test
    void aDamagedCheckpointIsSetAsideAndTheOneBeforeTaken() throws Exception {
        Path whole = folder.resolve("whole");
        Path path = folder.resolve("run");
        run(SameRun.train(whole, "--steps", "6"));
        run(SameRun.train(path, "--steps", "2"));
        run("train", "--resume", "--out", path.toString(), "--steps", "4");
        Path newest = RunFolder.open(path).checkpointFile(4);
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);

        CliRun verified = CliRun.of("runs", "verify", path.toString());
        assertEquals(1, verified.code());
        assertTrue(verified.err().contains("its checksum does not match"), verified.err());
        CliRun forPrograms = CliRun.of("runs", "verify", path.toString(), "--json");
        assertEquals(1, forPrograms.code());
        JsonObject found = JsonParser.parseString(forPrograms.out()).getAsJsonObject();
        assertEquals(2, found.get("checkpoints").getAsInt());
        assertEquals(4, found.get("rows").getAsInt());
        assertEquals(1, found.getAsJsonArray("troubles").size());

        CliRun resumed = run("train", "--resume", "--out", path.toString(), "--steps", "6");
        assertTrue(resumed.err().contains("Set aside"), resumed.err());
        assertTrue(resumed.err().contains("Going on after step 2, up to step 6: "), resumed.err());
        SameRun.assertSame(whole, path);
        assertArrayEquals(
                bytes,
                Files.readAllBytes(newest.resolveSibling(newest.getFileName() + ".damaged")));
    }

    @Test
    void aRunWithoutAnyCheckpointBeginsAnew() throws Exception {
        Path whole = folder.resolve("whole");
        Path path = folder.resolve("run");
        run(SameRun.train(whole, "--steps", "3"));
        run(SameRun.train(path, "--steps", "2"));
        for (long step : RunFolder.open(path).checkpoints()) {
            Files.delete(RunFolder.open(path).checkpointFile(step));
        }
        byte[] rows = Files.readAllBytes(path.resolve("metrics.csv"));
        byte[] discriminator = Files.readAllBytes(path.resolve("discriminator.safetensors"));
        List<Long> history = RunFolder.open(path).history();

        CliRun resumed = run("train", "--resume", "--out", path.toString(), "--steps", "3");

        SameRun.assertSame(whole, path);
        Path earlier = path.resolve("earlier");
        assertTrue(resumed.err().contains(earlier.toString()), resumed.err());
        assertTrue(resumed.err().contains("\nNo checkpoint is whole"), resumed.err());
        assertArrayEquals(rows, Files.readAllBytes(earlier.resolve("metrics.csv")));
        assertArrayEquals(
                discriminator, Files.readAllBytes(earlier.resolve("discriminator.safetensors")));
        try (Stream<Path> kept = Files.list(earlier.resolve("history"))) {
            assertEquals(history.size(), kept.count());
        }
    }

    @Test
    void aRunThatIsMovedAwayWhileItsImagesLoadIsNotBegunAnew() throws Exception {
        Path path = folder.resolve("run");
        Path moved = folder.resolve("moved");
        run(SameRun.train(path, "--steps", "2"));

        CliRun resumed =
                CliRun.of(
                        (plan, progress) -> {
                            assertDoesNotThrow(() -> Files.move(path, moved));
                            return CliRun.NOISE.prepare(plan, progress);
                        },
                        "train",
                        "--resume",
                        "--out",
                        path.toString(),
                        "--steps",
                        "3");

        assertEquals(1, resumed.code());
        assertTrue(resumed.err().contains(path + " was moved away"), resumed.err());
        assertFalse(Files.exists(path));
        assertEquals(List.of(0L, 2L), RunFolder.open(moved).checkpoints());
    }

    @Test
    void aBranchHasItsParentsWeightsAndItsOwnSettings() throws Exception {
        Path parent = folder.resolve("parent");
        Path branch = folder.resolve("branch");
        run(SameRun.train(parent, "--steps", "2"));
        run("train", "--resume", "--out", parent.toString(), "--steps", "4");
        run(
                "runs",
                "branch",
                parent.toString(),
                "--step",
                "2",
                "--out",
                branch.toString(),
                "--set",
                "learning-rate-d=0.01");

        RunFolder child = RunFolder.open(branch);
        assertEquals(
                RunFolder.open(parent).checkpoint(2).generator(), child.checkpoint(2).generator());
        assertEquals(0.01, child.checkpoint(2).settings().get(PlanFields.LEARNING_RATE_D));
        assertEquals(SameRun.rows(parent).subList(0, 3), SameRun.rows(branch));
        assertEquals(List.of(0L, 2L), child.sheets());
        JsonObject shown =
                JsonParser.parseString(run("runs", "show", branch.toString(), "--json").out())
                        .getAsJsonObject();
        assertEquals(2, shown.getAsJsonObject("parent").get("step").getAsLong());

        run("train", "--resume", "--out", branch.toString(), "--steps", "4");
        assertFalse(SameRun.rows(parent).getLast().equals(SameRun.rows(branch).getLast()));
        assertEquals(SameRun.rows(parent).get(3).split(",", -1)[0], "3");
        assertTrue(run("runs", "list", folder.toString()).out().contains("from step 2 of"));
    }

    @Test
    void aLinkThatLedToARunIsNamed() throws Exception {
        Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        CliRun listed = run("runs", "list", folder.toString());
        assertTrue(listed.err().contains("lost is a link that leads to no folder"), listed.err());
        assertTrue(listed.err().contains("circle is a link that leads"), listed.err());
    }

    @Test
    void aBranchOfADamagedTableSaysSo() throws Exception {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "3"));
        Path table = path.resolve("metrics.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("\n2,", "\n0,"));
        Path branch = folder.resolve("branch");
        CliRun made =
                run("runs", "branch", path.toString(), "--step", "3", "--out", branch.toString());
        assertTrue(made.err().contains("metrics.csv: line 3 is damaged"), made.err());
        assertEquals(0, CliRun.of("runs", "verify", branch.toString()).code());
    }

    @Test
    void nameAndQualityAreListed() throws Exception {
        Path path = folder.resolve("run");
        RunFolder.create(path, SmallRuns.PLAN, false);
        QualityLog.append(
                path.resolve("quality.csv"), new QualityMetrics(2, 41.25, 30.5, 0.5, 0.25));
        new Notes("softer labels", "").write(path);
        String listed = run("runs", "list", folder.toString()).out();
        assertTrue(listed.contains(", distance 41.2, likeness 0.50, “softer labels”"), listed);
    }

    @Test
    void anEarlierStepDrawsWhatItDrewThen() throws Exception {
        Path path = folder.resolve("run");
        Path then = folder.resolve("then.npy");
        Path again = folder.resolve("again.npy");
        run(SameRun.train(path, "--steps", "2"));
        run("sample", "--model", path.toString(), "--out", then.toString());
        run("train", "--resume", "--out", path.toString(), "--steps", "4");
        run("sample", "--model", path.toString(), "--step", "2", "--out", again.toString());
        assertArrayEquals(Files.readAllBytes(then), Files.readAllBytes(again));

        CliRun none =
                CliRun.of(
                        "sample",
                        "--model",
                        path.toString(),
                        "--step",
                        "9",
                        "--out",
                        again.toString());
        assertEquals(1, none.code());
        assertTrue(
                none.err()
                        .contains(
                                "has not kept the generator of step 9. The nearest is of step 4."),
                none.err());
    }

    @Test
    void theGeneratorThatLearnsIsHadFromCheckpoints() throws Exception {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "2"));
        run("train", "--resume", "--out", path.toString(), "--steps", "4");
        RunFolder kept = RunFolder.open(path);
        for (long step : List.of(2L, 4L)) {
            Path learning = folder.resolve("learning.safetensors");
            Weights weights = kept.checkpoint(step).generator();
            new ModelFile(Part.GENERATOR, kept.plan().network(), weights, step).write(learning);
            byte[] expected = drawn(learning);
            assertArrayEquals(expected, drawn(path, "--raw", "--step", Long.toString(step)));
            assertFalse(Arrays.equals(expected, drawn(path, "--step", Long.toString(step))));
        }
        assertArrayEquals(drawn(path, "--raw", "--step", "4"), drawn(path, "--raw"));
        Files.write(kept.checkpointFile(4), new byte[9]);
        assertArrayEquals(drawn(path, "--raw", "--step", "2"), drawn(path, "--raw"));

        String file = path.resolve("generator.safetensors").toString();
        String out = folder.resolve("a.npy").toString();
        CliRun ofFile = CliRun.of("sample", "--model", file, "--raw", "--out", out);
        assertEquals(2, ofFile.code());
        assertTrue(ofFile.err().contains("leave --raw out"), ofFile.err());
        CliRun none =
                CliRun.of(
                        "sample", "--model", path.toString(), "--raw", "--step", "3", "--out", out);
        assertEquals(1, none.code());
        assertTrue(none.err().contains("only checkpoints keep the generator that"), none.err());
    }

    private byte[] drawn(Path model, String... more) throws IOException {
        Path out = folder.resolve("drawn.npy");
        List<String> words = new ArrayList<>(List.of("sample", "--model", model.toString()));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        run(words.toArray(String[]::new));
        return Files.readAllBytes(out);
    }

    @Test
    void otherImagesAreNoticed() throws Exception {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "1"));
        String[] resume = {"train", "--resume", "--out", path.toString(), "--steps", "2"};
        assertFalse(run(resume).err().contains("images are not those"));
        resume[5] = "3";
        CliRun other =
                CliRun.of(
                        (plan, _) -> new DcganTrainer(plan, MadeUpImages.of(9, plan.network())),
                        resume);
        assertEquals(0, other.code(), other.err());
        assertTrue(other.err().contains("images are not those"), other.err());
    }

    @Test
    void whatARunIsMadeOfCannotBeChangedWhenItGoesOn() {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "1"));
        CliRun other = CliRun.of("train", "--resume", "--out", path.toString(), "--width", "16");
        assertEquals(2, other.code());
        assertTrue(other.err().contains("leave --width out"), other.err());
        CliRun none = CliRun.of("train", "--resume", "--out", folder.resolve("none").toString());
        assertEquals(1, none.code());
        assertTrue(none.err().contains("is not a run"), none.err());
    }

    @Test
    void theNumberOfStepsIsThatOfTheWholeRun() throws Exception {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "2"));
        CliRun further = run("train", "--resume", "--out", path.toString(), "--steps", "3");
        assertTrue(
                further.err().contains("Going on after step 2, up to step 3: --steps is"),
                further.err());
        byte[] rows = Files.readAllBytes(path.resolve("metrics.csv"));

        CliRun done = run("train", "--resume", "--out", path.toString(), "--steps", "2");

        assertTrue(
                done.err()
                        .contains(
                                "Nothing is left to do: the run has taken 3 steps, and --steps 2"
                                        + " is the number in all."),
                done.err());
        assertArrayEquals(rows, Files.readAllBytes(path.resolve("metrics.csv")));
    }

    @Test
    void aRunFromAMachineWithAGpuGoesOnHereWhenTold() throws Exception {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "2"));
        Path plan = path.resolve("plan.json");
        String theirs = Files.readString(plan).replace("\"cpu\"", "\"gpu77\"");
        Files.writeString(plan, theirs);

        CliRun untold = CliRun.of("train", "--resume", "--out", path.toString(), "--steps", "3");
        assertEquals(2, untold.code());
        assertTrue(
                untold.err().contains("The run is for gpu77, which is not here. There is: cpu."),
                untold.err());
        assertTrue(untold.err().contains("--device cpu"), untold.err());

        run("train", "--resume", "--out", path.toString(), "--steps", "3", "--device", "cpu");
        assertEquals(3, RunFolder.open(path).checkpoints().getLast());
        assertEquals(theirs, Files.readString(plan), "It can go back to where it came from.");

        String branch = folder.resolve("branch").toString();
        run("runs", "branch", path.toString(), "--step", "3", "--out", branch);
        run("train", "--resume", "--out", branch, "--steps", "4", "--device", "cpu");
        String picture = folder.resolve("a.png").toString();
        run("sample", "--model", branch, "--rows", "1", "--columns", "1", "--out", picture);
        run("runs", "verify", path.toString());
    }

    private static CliRun run(String... words) {
        CliRun run = CliRun.of(words);
        assertEquals(0, run.code(), run.err());
        return run;
    }
}

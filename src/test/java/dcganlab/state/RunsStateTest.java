package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Pictures;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The runs of a library, as the place Runs shows them. */
class RunsStateTest extends RunsStateFixture {
    @Test
    void branchesStandBelowTheirParents() {
        assertEquals(List.of("other", "parent"), names(state.rootsProperty().get()));
        RunRow child = row("parent").children().getFirst();
        assertEquals("child の 分岐", child.name());
        assertEquals(new Origin("parent", 6), child.origin());
        assertFalse(row("parent").isBranch());
        assertEquals(9, child.step());
    }

    @Test
    void branchesOfARunThatIsGoneBeginByThemselves() {
        state.trash(List.of(folder.resolve("parent")));
        work();
        assertEquals(List.of("child の 分岐", "other"), names(state.rootsProperty().get()));
        Origin lost = new Origin("parent", 6);
        assertEquals(lost, row("child の 分岐").origin(), "as its folder was");
        assertTrue(Files.exists(folder.resolve("trash/parent/plan.json")));
        assertFalse(Objects.requireNonNull(state.notices().latestProperty().get()).isProblem());
    }

    @Test
    void aBranchNamesItsParentAsItIsCalledNow() {
        state.rename(folder.resolve("parent"), "the first");
        work();
        RunRow child = row("the first").children().getFirst();
        assertEquals(new Origin("the first", 6), child.origin());
    }

    @Test
    void ofSeveralRunsEachIsThrownAwayThatCanBe() {
        List<Notice> said = new ArrayList<>();
        state.notices()
                .latestProperty()
                .subscribe((was, is) -> said.add(Objects.requireNonNull(is)));
        state.trash(List.of(folder.resolve("gone"), folder.resolve("other")));
        assertEquals(1, errands.size());
        work();
        assertEquals(List.of("parent"), names(state.rootsProperty().get()));
        assertEquals(1, said.size());
        assertTrue(said.getFirst().isProblem());
        assertEquals(List.of(folder.resolve("other")), gone);
    }

    @Test
    void runsThatClaimToComeFromEachOtherAreAllShown() throws Exception {
        parent("parent", "child の 分岐");
        parent("child の 分岐", "parent");
        parent("other", "other");
        refresh();
        List<RunRow> roots = state.rootsProperty().get();
        List<RunRow> all =
                Stream.concat(
                                roots.stream(),
                                roots.stream().flatMap(row -> row.children().stream()))
                        .toList();
        assertEquals(List.of("child の 分岐", "other", "parent"), names(all));
    }

    @Test
    void aLibraryThatCannotBeReadIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        state = new RunsState(new RunLibrary(file), errands::add, Runnable::run, gone::add);
        assertNull(state.problemProperty().get());
        refresh();
        assertNotNull(state.problemProperty().get());
        assertFalse(state.listingProperty().get());
    }

    @Test
    void thumbnailsAreDrawnOnceForAStep() throws Exception {
        assertEquals(3, state.thumbnails().pictures().size());
        Pictures before = thumbnail("parent");
        assertEquals(Thumbnails.COUNT, before.count());
        state.refresh();
        assertEquals(1, work(), "only the library is read");
        KeptRuns.goOn(RunFolder.open(folder.resolve("parent")), 2);
        state.refresh();
        assertEquals(2, work(), "and one run drawn");
        assertFalse(Arrays.equals(before.pixels(), thumbnail("parent").pixels()));
    }

    @Test
    void aNewNameLeavesTheFolderWhereItIs() {
        Path run = folder.resolve("parent");
        state.rename(run, " The first\n");
        state.note(run, "sharp eyes");
        work();
        RunRow row = row("The first");
        assertEquals("sharp eyes", row.note());
        assertEquals(run, row.path());
        state.rename(run, " ");
        work();
        assertEquals("sharp eyes", row("parent").note());
    }

    @Test
    void notesThatCannotBeReadStay() throws Exception {
        Path run = folder.resolve("parent");
        Files.writeString(run.resolve("notes.json"), "{");
        state.rename(run, "new");
        work();
        assertTrue(Objects.requireNonNull(state.notices().latestProperty().get()).isProblem());
        assertEquals("{", Files.readString(run.resolve("notes.json")));
    }

    @Test
    void nobodyWhoDoesNotLookIsDisturbed() throws Exception {
        learn("parent", 2);
        assertEquals(0, rests.size());
        look();
        learn("parent", 2);
        state.see(false);
        rests.remove().run();
        assertEquals(0, work());
    }

    @Test
    void runsOfOthersStayAsTheyAre() throws Exception {
        look();
        List<RunRow> before = state.rootsProperty().get();
        KeptRuns.goOn(RunFolder.open(folder.resolve("parent")), 2);
        learn("other", 2);
        rests.remove().run();
        work();
        assertEquals(6, row("parent").step());
        assertEquals(4, row("other").step());
        assertEquals(
                before.stream().map(RunRow::path).toList(),
                state.rootsProperty().get().stream().map(RunRow::path).toList());
    }

    @Test
    void aRunThatBeganSinceThenStandsInFront() throws Exception {
        look();
        KeptRuns.train(folder.resolve("new"), SmallRuns.PLAN, 2);
        state.grown(folder.resolve("new"));
        rests.remove().run();
        work();
        assertEquals("new", state.rootsProperty().get().getFirst().name());
    }

    private Pictures thumbnail(String run) {
        return Objects.requireNonNull(state.thumbnails().pictures().get(folder.resolve(run)));
    }

    private void parent(String run, String parent) throws IOException {
        Files.writeString(
                folder.resolve(run).resolve("parent.json"),
                "{\"run\": \"%s\", \"step\": 1}".formatted(folder.resolve(parent)));
    }

    private static List<String> names(List<RunRow> rows) {
        return rows.stream().map(RunRow::name).sorted().toList();
    }
}

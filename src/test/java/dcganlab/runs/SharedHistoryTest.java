package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// A branch has its parent's history to itself, though the disk may hold it only once.
class SharedHistoryTest {
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));
    private static final Weights G = Networks.random(Part.GENERATOR, PLAN.network());

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private RunFolder parent;

    @SuppressWarnings("NullAway.Init")
    private RunFolder child;

    @BeforeEach
    void branch() throws Exception {
        parent = RunFolder.create(folder.resolve("parent"), PLAN, false);
        for (long step = 0; step <= 3; step++) {
            parent.write(new Copy(step));
            parent.write(step, new Pictures(1, 1, 32, new byte[32 * 32]));
        }
        JournalFixture.rows(parent, 2);
        parent.write(Networks.state(2, PLAN.network()));
        child = parent.branch(2, folder.resolve("child"), UnaryOperator.identity());
    }

    @Test
    void whatTheParentForgetsTheChildRemembers() throws Exception {
        parent.cut(0);
        assertEquals(List.of(0L), parent.history());
        assertChildIsWhole();
    }

    @Test
    void whatTheParentThinsTheChildKeeps() throws Exception {
        new StepFiles(parent.path().resolve("history"), ".safetensors").thin(0, 1);
        assertEquals(List.of(0L, 3L), parent.history());
        assertChildIsWhole();
    }

    @Test
    void whatTheParentWritesAnewIsNoneOfTheChilds() throws Exception {
        byte[] before = Files.readAllBytes(child.historyFile(1));
        TrainingPlan wide = PLAN.withNetwork(new NetworkSpec(32, 1, 2, 16));
        new ModelFile(
                        Part.GENERATOR,
                        wide.network(),
                        Networks.random(Part.GENERATOR, wide.network()),
                        1)
                .writeSealed(parent.historyFile(1));
        assertArrayEquals(before, Files.readAllBytes(child.historyFile(1)));
        assertChildIsWhole();
    }

    @Test
    void theParentsEndIsNotTheChilds() throws Exception {
        RunFolder.create(parent.path(), PLAN, true);
        assertEquals(List.of(), parent.history());
        assertChildIsWhole();
    }

    private void assertChildIsWhole() throws Exception {
        assertEquals(List.of(0L, 1L, 2L), child.history());
        assertEquals(List.of(0L, 1L, 2L), child.sheets());
        for (long step : child.history()) {
            ModelFile file = ModelFile.generatorAt(child, step);
            assertEquals(step, file.step());
            assertEquals(G, file.weights());
        }
        assertEquals(List.of(), Inspection.of(child).troubles());
    }

    private record Copy(long step) implements WeightsCopy {
        @Override
        public Weights weights() {
            return G;
        }

        @Override
        public void close() {}
    }
}

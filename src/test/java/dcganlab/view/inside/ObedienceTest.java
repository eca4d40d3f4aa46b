package dcganlab.view.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Guidelines;
import dcganlab.model.Guidelines.Dense;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ObedienceTest {
    private static final NetworkSpec SMALL = new NetworkSpec(32, 3, 16, 8);
    private static final int NO_DENSE = 3;

    /** At which stages the guideline on dense layers is marked, and whether as obeyed. */
    private static Map<Integer, Boolean> marks(Part part, Dense dense) {
        NetworkSpec spec = SMALL.withGuidelines(Guidelines.FOLLOWED.withDense(dense));
        List<Stage> stages = part.layers(spec).stages();
        Map<Integer, Boolean> marks = new TreeMap<>();
        for (int i = 0; i < stages.size(); i++) {
            for (Obedience each : Obedience.at(part, stages, i)) {
                if (each.guideline() == NO_DENSE) {
                    marks.put(i, each.obeyed());
                }
            }
        }
        return marks;
    }

    @Test
    void noDenseLayerIsMarkedBehindZAndBeforeTheVerdict() {
        assertEquals(Map.of(0, true), marks(Part.GENERATOR, Dense.NONE));
        assertEquals(Map.of(3, true), marks(Part.DISCRIMINATOR, Dense.NONE));
    }

    @Test
    void denseLayersAreMarkedButWhatPutsOutTheAnswer() {
        assertEquals(Map.of(0, false), marks(Part.GENERATOR, Dense.ENDS));
        assertEquals(Map.of(3, false), marks(Part.DISCRIMINATOR, Dense.ENDS));
        assertEquals(Map.of(0, false, 1, false, 2, false), marks(Part.GENERATOR, Dense.ALL));
    }
}

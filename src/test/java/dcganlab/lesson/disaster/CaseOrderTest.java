package dcganlab.lesson.disaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

class CaseOrderTest {
    private static final int SEEDS = 200;

    @Test
    void eachSeedHasAllCasesAndAllAnswersOnce() {
        LongStream.range(0, SEEDS)
                .mapToObj(CaseOrder::new)
                .forEach(order -> {
                    assertEquals(EnumSet.allOf(Disaster.class), new HashSet<>(order.cases()));
                    assertEquals(6, order.cases().size());
                    List<Suspicion> offered = order.suspicions(order.cases().getFirst());
                    assertEquals(EnumSet.allOf(Suspicion.class), new HashSet<>(offered));
                    assertEquals(9, offered.size());
                });
    }

    @ParameterizedTest
    @EnumSource
    void neitherANumberNorAPlaceTellsWhatACaseIs(Disaster disaster) {
        Set<Integer> numbers = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            CaseOrder order = new CaseOrder(seed);
            numbers.add(order.number(disaster));
            places.add(order.suspicions(disaster).indexOf(disaster.right()));
        }
        assertEquals(Set.of(1, 2, 3, 4, 5, 6), numbers);
        assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8), places);
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        assertEquals(new CaseOrder(7).cases(), new CaseOrder(7).cases());
    }

    @ParameterizedTest
    @EnumSource
    void aCaseDiffersFromThePresetInFewSettings(Disaster disaster) {
        TrainingPlan preset = Disaster.preset();
        int settings = PlanFields.differing(List.of(preset, disaster.plan(preset))).size();
        assertTrue(settings >= 1 && settings <= 4, settings + " settings");
    }
}

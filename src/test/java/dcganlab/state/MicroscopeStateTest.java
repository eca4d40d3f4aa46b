package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.TrainedKernel;
import dcganlab.state.MicroscopeState.Follow;
import dcganlab.state.MicroscopeState.Operation;
import dcganlab.state.MicroscopeState.View;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

class MicroscopeStateTest {
    private final MicroscopeState state = new MicroscopeState();

    @Test
    void itBeginsWithALineThatDoubles() {
        assertEquals(new Axis(4, 4, 2, 1, 0), axis());
        assertEquals(8, axis().output());
        assertTrue(state.getNumbers().geometry().isLine());
    }

    @Test
    void whateverIsSetTheSizesAreOnesThatThereAre() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            int value = random.nextInt(-1, 10);
            switch (random.nextInt(8)) {
                case 0 -> state.setInput(value);
                case 1 -> state.setKernel(value);
                case 2 -> state.setStride(value);
                case 3 -> state.setPadding(value);
                case 4 -> state.setOutputPadding(value);
                case 5 -> state.setMaps(value);
                case 6 -> state.setLine(value % 2 == 0);
                default -> state.go(value);
            }
            boolean line = state.getNumbers().geometry().isLine();
            int most = line ? MicroscopeState.LONGEST : MicroscopeState.WIDEST;
            assertTrue(axis().input() >= MicroscopeState.FEWEST && axis().input() <= most);
            assertTrue(axis().output() >= 1 && axis().padding() <= state.mostPadding());
            assertTrue(state.getStep() >= 0 && state.getStep() <= state.steps());
        }
    }

    @Test
    void aSmallerKernelTakesLessPaddingWithIt() {
        state.setKernel(5);
        state.setPadding(4);
        state.setKernel(2);
        assertEquals(1, axis().padding());
    }

    @Test
    void aSmallerStrideTakesLessOutputPaddingWithIt() {
        state.setStride(3);
        state.setOutputPadding(2);
        state.setStride(1);
        assertEquals(0, axis().outputPadding());
    }

    @Test
    void otherSizesKeepTheNumbersThatFit() {
        state.editInput(0, 1, 7);
        state.editKernel(0, 2, -4);
        state.setInput(8);
        state.setKernel(3);
        assertEquals(7, state.getNumbers().inputs().getFirst().at(1));
        assertEquals(-4, state.getNumbers().kernels().getFirst().at(2));
        state.setLine(false);
        assertEquals(7, state.getNumbers().inputs().getFirst().at(0, 1));
    }

    @Test
    void theExampleComesBack() {
        Grid before = state.getNumbers().inputs().getFirst();
        state.editInput(0, 1, 7);
        state.example();
        assertEquals(before, state.getNumbers().inputs().getFirst());
    }

    @Test
    void numbersStaySmall() {
        state.editInput(0, 0, 12345);
        assertEquals(MicroscopeState.LARGEST, state.getNumbers().inputs().getFirst().at(0));
    }

    @Test
    void stepsGoOverTheInputOrTheOutput() {
        assertEquals(4, state.steps());
        state.setMaps(2);
        assertEquals(8, state.steps());
        state.followProperty().set(Follow.OUTPUT);
        assertEquals(8, state.steps());
        state.setStride(3);
        assertEquals(11, state.steps());
        state.operationProperty().set(Operation.BESIDE);
        assertEquals(4, state.steps());
    }

    @Test
    void stepsEndAtBothEnds() {
        state.go(100);
        state.next();
        assertEquals(4, state.getStep());
        state.go(0);
        state.back();
        assertEquals(0, state.getStep());
    }

    @Test
    void itPlaysToTheEndAndFromTheBeginningAgain() {
        state.go(4);
        state.play();
        assertEquals(0, state.getStep());
        state.advance(1);
        assertEquals(1, state.getStep());
        for (int i = 0; i < 60; i++) {
            state.advance(0.1);
        }
        assertEquals(4, state.getStep());
        assertFalse(state.isPlaying());
    }

    @Test
    void manyStepsTakeNoLongerThanAQuarterOfAMinuteOrSo() {
        state.setLine(false);
        state.setInput(4);
        state.followProperty().set(Follow.OUTPUT);
        state.play();
        for (int i = 0; i < 205; i++) {
            state.advance(0.1);
        }
        assertEquals(64, state.getStep());
    }

    @Test
    void aStepByHandStopsThePlay() {
        state.go(0);
        state.play();
        state.next();
        assertFalse(state.isPlaying());
        state.advance(5);
        assertEquals(1, state.getStep());
    }

    @Test
    void fewerStepsEndTheWayEarlier() {
        state.setInput(8);
        state.go(8);
        state.setInput(3);
        assertEquals(3, state.getStep());
    }

    @Test
    void aTrainedKernelIsTakenInTwoDimensions() {
        TrainedKernel kernel = kernel(4, 0.02f);
        state.setMaps(2);
        state.setKernel(3);
        state.take(kernel);
        assertFalse(state.getNumbers().geometry().isLine());
        assertEquals(1, state.getNumbers().maps());
        assertEquals(4, axis().kernel());
        assertEquals(2, state.getNumbers().kernels().getFirst().at(3, 3), 1e-6);
        assertEquals(kernel, state.getTaken());
    }

    @Test
    void anEditedKernelIsNoTrainedOne() {
        state.take(kernel(4, 0.02f));
        state.setStride(1);
        state.editInput(0, 0, 5);
        assertNotNull(state.getTaken());
        state.editKernel(0, 0, 5);
        assertNull(state.getTaken());
    }

    @Test
    void aKernelOfAnotherSizeIsNoTrainedOne() {
        state.take(kernel(4, 0.02f));
        state.setKernel(3);
        assertNull(state.getTaken());
    }

    @Test
    void aKernelThatIsTooLargeIsRefused() {
        TrainedKernel large = kernel(7, 1);
        assertThrows(IllegalArgumentException.class, () -> state.take(large));
    }

    @Test
    void onlyEvennessHasNoSteps() {
        assertFalse(state.isStill());
        state.viewProperty().set(View.EVENNESS);
        assertTrue(state.isStill());
        state.operationProperty().set(Operation.STRIDED);
        assertFalse(state.isStill());
        state.wayBackProperty().set(true);
        assertTrue(state.isStill());
    }

    private static TrainedKernel kernel(int side, float value) {
        return new TrainedKernel("up", 3, 1, side, Collections.nCopies(side * side, value));
    }

    private Axis axis() {
        return state.getNumbers().geometry().across();
    }

    @Test
    void kernelsAreOfferedAsTheyCome() {
        assertEquals(List.of(), state.getTrained());
        state.offer(List.of(kernel(4, 1)), 8);
        assertEquals(1, state.getTrained().size());
    }

    @Test
    void theStrongestKernelOfAnotherMapIsTakenOnceItIsThere() {
        List<Integer> asked = new ArrayList<>();
        state.askBy(asked::add);
        state.takeStrongestOf(5);
        assertEquals(List.of(5), asked);
        state.offer(List.of(kernel(4, 1)), 8);
        assertNull(state.getTaken(), "those of another map are still on their way");
        TrainedKernel strongest = new TrainedKernel("up", 3, 5, 2, Collections.nCopies(4, 2f));
        TrainedKernel weaker = new TrainedKernel("up", 0, 5, 2, Collections.nCopies(4, 1f));
        state.offer(List.of(strongest, weaker), 8);
        assertEquals(strongest, state.getTaken());
        state.example();
        state.offer(List.of(weaker), 8);
        assertNull(state.getTaken(), "it is taken once");
    }
}

package dcganlab.model.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How evenly pixels are served, and what is seen of it. */
class CheckerboardTest {
    /** Inputs for a pixel, as Odena et al. tell them. */
    @ParameterizedTest
    @CsvSource({"4, 2, 4", "3, 2, 1 2 4", "5, 2, 4 6 9", "2, 2, 1", "6, 3, 4", "3, 1, 9"})
    void contributionsFarFromTheEdges(int kernel, int stride, String counts) {
        Geometry geometry = square(kernel, stride);
        List<Integer> expected = Stream.of(counts.split(" ")).map(Integer::valueOf).toList();
        assertEquals(expected, List.copyOf(geometry.steadyContributions()));
    }

    @Test
    void theyAreThoseOfTheMiddleOfALargePicture() {
        for (int kernel = 1; kernel <= 5; kernel++) {
            for (int stride = 1; stride <= 3; stride++) {
                Geometry large = Geometry.square(new Axis(12, kernel, stride, 0, 0));
                Grid middle = large.contributions().part(4, 4, 6, 6);
                TreeSet<Integer> found = new TreeSet<>();
                middle.values().forEach(count -> found.add(count.intValue()));
                assertEquals(found, large.steadyContributions(), kernel + ", " + stride);
            }
        }
    }

    @Test
    void anEvenPatternHasNothingButItsMean() {
        Spectrum spectrum = Checkerboard.ofCounts(square(4, 2)).spectrum();
        assertEquals(1, spectrum.amplitudes().getFirst(), 1e-12);
        assertEquals(0, spectrum.nyquist());
        assertTrue(Checkerboard.ofCounts(square(4, 2)).isEven());
    }

    @Test
    void unevenCountsAlternateFromPixelToPixel() {
        Checkerboard line = Checkerboard.ofCounts(Geometry.line(new Axis(4, 3, 2, 0, 0)));
        assertEquals(List.of(2.0, 1.0), line.sums());
        assertFalse(line.isEven());
        // 2 1 2 1: the mean is 3/2, what alternates 1/2; of both squares a tenth is the latter's.
        assertEquals(Math.sqrt(0.1), line.spectrum().nyquist(), 1e-12);
    }

    @Test
    void evenCountsDoNotExcludeACheckerboard() {
        Geometry geometry = Geometry.line(new Axis(4, 4, 2, 1, 0));
        Checkerboard board = new Checkerboard(geometry, Grid.line(2, 1, -1, 1));
        assertEquals(List.of(1.0, 2.0), board.sums());
        assertTrue(board.spectrum().nyquist() > 0.3);
    }

    @Test
    void strideThreeRepeatsEveryThirdPixel() {
        Geometry geometry = Geometry.line(new Axis(4, 4, 3, 0, 0));
        List<Double> amplitudes = Checkerboard.ofCounts(geometry).spectrum().amplitudes();
        for (int f = 1; f < amplitudes.size(); f++) {
            assertEquals(f == Checkerboard.SIDE / 3, amplitudes.get(f) > 1e-9, "frequency " + f);
        }
    }

    @Test
    void theSquaresOfAllAmplitudesAddUpToOne() {
        SplittableRandom random = new SplittableRandom(1);
        Spectrum spectrum = Spectrum.of(RandomNumbers.grid(5, 24, random));
        assertEquals(1, spectrum.amplitudes().stream().mapToDouble(a -> a * a).sum(), 1e-12);
    }

    @Test
    void thePatternIsTheMiddleOfWhatALargeEvenPictureBecomes() {
        Axis axis = new Axis(9, 5, 3, 0, 0);
        Grid kernel = RandomNumbers.grid(5, 5, new SplittableRandom(2));
        Grid ones = Grid.of(9, 9, (r, c) -> 1);
        Transposed numbers = new Transposed(Geometry.square(axis), List.of(ones), List.of(kernel));
        Grid middle = new Stamps(numbers).output().part(9, 9, 6, 6);
        Grid pattern = Checkerboard.of(numbers).pattern().part(0, 0, 6, 6);
        for (int i = 0; i < middle.size(); i++) {
            assertEquals(middle.at(i), pattern.at(i), 1e-9);
        }
    }

    private static Geometry square(int kernel, int stride) {
        return Geometry.square(new Axis(4, kernel, stride, 0, 0));
    }
}

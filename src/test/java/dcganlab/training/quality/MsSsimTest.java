package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

/// How alike pictures are.
class MsSsimTest {
    @ParameterizedTest
    @CsvSource({
        "quality.npz, colour_some, colour_others, colour_ms_ssim",
        "quality.npz, grey_some, grey_others, grey_ms_ssim",
        "large.npz, some, others, ms_ssim",
    })
    void itIsNumPys(String file, String some, String others, String similarities)
            throws IOException {
        NumpyFigures truth = NumpyFigures.read(file);
        float[] expected = truth.array(similarities);
        Pictures both =
                Pictures.joined(
                        List.of(pictures(truth.images(some)), pictures(truth.images(others))));
        for (int i = 0; i < expected.length; i++) {
            double similarity = MsSsim.between(Images.of(both), i, expected.length + i);
            assertEquals(expected[i], similarity, 2e-5 * expected[i] + 1e-6, "pair " + i);
        }
    }

    @Test
    void aCollapsedGeneratorHasOne() {
        Images same = Images.of(TestPictures.copies(TestPictures.discs(1, 1).image(0), 20));
        assertEquals(1, MsSsim.ofPairs(same, 50, 1), 1e-6);
    }

    @Test
    void aNearlyCollapsedGeneratorIsNearOne() {
        Pictures same = TestPictures.copies(TestPictures.discs(1, 1).image(0), 20);
        double likeness = MsSsim.ofPairs(Images.of(TestPictures.noisy(same, 2)), 50, 1);
        assertTrue(likeness > 0.9 && likeness < 1, Double.toString(likeness));
    }

    @Test
    void differentPicturesAreFarFromOne() {
        double likeness = MsSsim.ofPairs(Images.of(TestPictures.discs(50, 1)), 50, 1);
        assertTrue(likeness < 0.3, Double.toString(likeness));
    }

    @Test
    void noPictureIsComparedWithItself() {
        Images two = Images.of(TestPictures.discs(2, 1));
        assertEquals(MsSsim.between(two, 0, 1), MsSsim.ofPairs(two, 20, 1), 1e-6);
    }

    @Test
    void oneThreadFindsWhatAllCoresFind() {
        Images discs = Images.of(TestPictures.discs(50, 1));
        assertEquals(
                MsSsim.ofPairs(discs, 100, 1, Workers.ONE),
                MsSsim.ofPairs(discs, 100, 1, Workers.ALL));
    }

    @Test
    void onePictureIsNoPair() {
        Images one = Images.of(TestPictures.discs(1, 1));
        assertThrows(IllegalArgumentException.class, () -> MsSsim.ofPairs(one, 1, 1));
    }

    private static Pictures pictures(Images images) {
        return new Pictures(images.count(), images.channels(), images.size(), images.array(0));
    }
}

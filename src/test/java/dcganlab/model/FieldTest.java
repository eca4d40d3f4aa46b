package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Guidelines.Dense;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;

import org.junit.jupiter.api.Test;

/** Sizes that are computed by hand, or known from papers. */
class FieldTest {
    private static final Architecture GENERATOR = Architecture.generator(NetworkSpec.LESSON);
    private static final Architecture DISCRIMINATOR =
            Architecture.discriminator(NetworkSpec.LESSON);

    /** 4 pixels with stride 1, then four times 2 n + 2: 4, 10, 22, 46, 94. */
    @Test
    void theVerdictSeesMoreThanThePicture() {
        Field field =
                Field.of(0).behind(DISCRIMINATOR, DISCRIMINATOR.layers().size() - 1).getFirst();
        assertEquals(94, field.size());
        assertEquals(new Field(-15, 78), field);
    }

    /** From 4x4 cells on: 4, 10, 22, 46. */
    @Test
    void aCellOfTheGeneratorReachesFarBeyondItsOwnTile() {
        int first = GENERATOR.stages().getFirst().last();
        assertEquals(46, Field.of(1).ahead(GENERATOR, first).getLast().size());
        assertEquals(new Field(1, 46), Field.of(1).ahead(GENERATOR, first).getLast());
    }

    @Test
    void everyPixelComesFromTheWholeLatentVector() {
        int last = GENERATOR.layers().size() - 1;
        assertEquals(Field.of(0), clamped(Field.of(33).behind(GENERATOR, last).getFirst(), 1));
        assertEquals(new Field(0, 63), clamped(Field.of(0).ahead(GENERATOR, -1).getLast(), 64));
    }

    private static Field clamped(Field field, int side) {
        return new Field(Math.max(0, field.from()), Math.min(side - 1, field.to()));
    }

    @Test
    void withKernelFourAndStrideTwoEachPixelComesFromTwo() {
        FeatureMaps in = new FeatureMaps(1, 8);
        Layer up = new ConvTranspose2d(1, 1, 4, 2, 1, 0, false);
        assertEquals(new Field(1, 2), Field.of(4).behind(up, in));
        assertEquals(new Field(2, 3), Field.of(5).behind(up, in));
        Layer down = new Conv2d(1, 1, 4, 2, 1, false);
        assertEquals(new Field(7, 10), Field.of(4).behind(down, in));
    }

    @Test
    void denseLayersSeeEverything() {
        Architecture dense =
                Architecture.generator(
                        NetworkSpec.LESSON.withGuidelines(
                                Guidelines.FOLLOWED.withDense(Dense.ALL)));
        int last = dense.layers().size() - 1;
        assertEquals(Field.of(0), Field.of(5).behind(dense, last).getFirst());
        assertEquals(new Field(0, 63), Field.of(0).ahead(dense, -1).getLast());
    }

    @Test
    void aFieldMayLieBesideTheMaps() {
        assertFalse(new Field(-3, -1).touches(8));
        assertFalse(new Field(8, 9).touches(8));
        assertTrue(new Field(-3, 0).touches(8));
    }
}

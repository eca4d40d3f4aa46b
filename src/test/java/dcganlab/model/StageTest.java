package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Guidelines.Dense;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.Upsample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

/** Stages are what figures of the networks draw. */
class StageTest {
    private static final NetworkSpec LESSON = NetworkSpec.LESSON;

    @Test
    void theLessonsNetworksAreThePapersFigure() {
        List<Stage> generator = Architecture.generator(LESSON).stages();
        assertEquals(
                List.of("512x4x4", "256x8x8", "128x16x16", "64x32x32", "3x64x64"),
                generator.stream().map(stage -> stage.output().toString()).toList());
        assertEquals(
                List.of("64x32x32", "128x16x16", "256x8x8", "512x4x4", "1x1x1"),
                Architecture.discriminator(LESSON).stages().stream()
                        .map(stage -> stage.output().toString())
                        .toList());
        assertEquals(512 * 256 * 16 + 2 * 256, generator.get(1).parameters());
        assertEquals(3, generator.get(1).first());
        assertEquals(5, generator.get(1).last());
    }

    @Test
    void upsamplingBelongsToTheConvolutionBehindIt() {
        NetworkSpec pooling =
                LESSON.withGuidelines(Guidelines.FOLLOWED.withPoolingG(true).withPoolingD(true));
        Stage second = Architecture.generator(pooling).stages().get(1);
        assertEquals(new Upsample(2), second.layers().getFirst());
        assertEquals(Conv2d.class, second.weighted().getClass());
        assertEquals(second.first() + 1, second.weightedAt());
        Stage first = Architecture.discriminator(pooling).stages().getFirst();
        assertEquals("64x32x32", first.output().toString());
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void stagesAreTheWholeNetwork(Part part) {
        for (Dense dense : Dense.values()) {
            NetworkSpec spec = LESSON.withGuidelines(Guidelines.FOLLOWED.withDense(dense));
            Architecture network = part.layers(spec);
            List<Layer> layers = new ArrayList<>();
            FeatureMaps maps = network.input();
            for (Stage stage : network.stages()) {
                assertEquals(maps, stage.input());
                assertEquals(layers.size(), stage.first());
                layers.addAll(stage.layers());
                maps = stage.output();
            }
            assertEquals(network.layers(), layers);
            assertEquals(network.outputs().getLast(), maps);
        }
    }

    @Test
    void aRowBecomesMapsAgainInTheStageThatMadeIt() {
        NetworkSpec spec = LESSON.withGuidelines(Guidelines.FOLLOWED.withDense(Dense.ALL));
        Stage last = Architecture.generator(spec).stages().getLast();
        assertEquals(Linear.class, last.weighted().getClass());
        assertEquals(spec.image(), last.output());
    }
}

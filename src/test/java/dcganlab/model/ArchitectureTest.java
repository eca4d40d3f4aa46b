package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Guidelines.Dense;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.MaxPool2d;
import dcganlab.model.Layer.Upsample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Networks are the paper's, or undo what a guideline says and nothing else. */
class ArchitectureTest {
    private static final NetworkSpec LESSON = NetworkSpec.LESSON;

    /** Figure 1 of the paper, at half of its width. */
    @Test
    void theLessonsGeneratorDoublesTheSideAndHalvesTheMaps() {
        Architecture generator = Architecture.generator(LESSON);
        assertEquals(
                List.of("512x4x4", "256x8x8", "128x16x16", "64x32x32", "3x64x64"),
                outputsOf(generator, ConvTranspose2d.class));
        assertEquals("100x1x1", generator.input().toString());
        assertEquals(
                List.of(
                        100 * 512 * 16L,
                        512 * 256 * 16L,
                        256 * 128 * 16L,
                        128 * 64 * 16L,
                        64 * 3 * 16L),
                generator.layers().stream()
                        .filter(ConvTranspose2d.class::isInstance)
                        .map(Architecture::parameters)
                        .toList());
        assertEquals(3_576_704, generator.parameters());
    }

    @Test
    void theLessonsDiscriminatorMirrorsIt() {
        Architecture discriminator = Architecture.discriminator(LESSON);
        assertEquals(
                List.of("64x32x32", "128x16x16", "256x8x8", "512x4x4", "1x1x1"),
                outputsOf(discriminator, Conv2d.class));
        assertEquals(2_765_568, discriminator.parameters());
    }

    private static List<String> outputsOf(Architecture architecture, Class<?> kind) {
        List<FeatureMaps> outputs = architecture.outputs();
        return Stream.iterate(0, i -> i < outputs.size(), i -> i + 1)
                .filter(i -> kind.isInstance(architecture.layers().get(i)))
                .map(i -> outputs.get(i).toString())
                .toList();
    }

    static Stream<Guidelines> undone() {
        Guidelines all = Guidelines.FOLLOWED;
        return Stream.of(
                all,
                all.withPoolingG(true),
                all.withPoolingD(true),
                all.withBatchNormG(false),
                all.withBatchNormD(false),
                all.withDense(Dense.ENDS),
                all.withDense(Dense.ALL),
                all.withActivationG(Activation.SIGMOID),
                all.withOutputG(Activation.LINEAR),
                all.withActivationD(Activation.TANH),
                all.withKernel(2),
                all.withKernel(3),
                all.withKernel(5));
    }

    @ParameterizedTest
    @MethodSource("undone")
    void imagesAndVerdictsKeepTheirShape(Guidelines guidelines) {
        for (int size : List.of(32, 64, 128)) {
            NetworkSpec spec = new NetworkSpec(size, 3, 7, 8).withGuidelines(guidelines);
            assertEquals(
                    new FeatureMaps(3, size), Architecture.generator(spec).outputs().getLast());
            assertEquals(
                    new FeatureMaps(1, 1), Architecture.discriminator(spec).outputs().getLast());
        }
    }

    @Test
    void aGuidelineIsUndoneInOneNetworkAlone() {
        Guidelines all = Guidelines.FOLLOWED;
        assertEquals(4, count(generator(all.withPoolingG(true)), Upsample.class::isInstance));
        assertEquals(discriminator(all), discriminator(all.withPoolingG(true)));
        assertEquals(4, count(discriminator(all.withPoolingD(true)), MaxPool2d.class::isInstance));
        assertEquals(generator(all), generator(all.withPoolingD(true)));
        assertEquals(0, count(generator(all.withBatchNormG(false)), BatchNorm.class::isInstance));
        assertEquals(discriminator(all), discriminator(all.withBatchNormG(false)));
        assertEquals(
                0, count(discriminator(all.withBatchNormD(false)), BatchNorm.class::isInstance));
        assertEquals(1, count(generator(all.withDense(Dense.ENDS)), Linear.class::isInstance));
        assertEquals(2, count(discriminator(all.withDense(Dense.ENDS)), Linear.class::isInstance));
    }

    @Test
    void withoutBatchNormalisationWeightsHaveABias() {
        Guidelines none = Guidelines.FOLLOWED.withBatchNormG(false).withBatchNormD(false);
        for (Architecture network : List.of(generator(none), discriminator(none))) {
            assertTrue(
                    network.layers().stream()
                            .filter(layer -> !layer.tensors().isEmpty())
                            .allMatch(layer -> layer.tensors().containsKey("bias")));
        }
        for (Architecture network :
                List.of(generator(Guidelines.FOLLOWED), discriminator(Guidelines.FOLLOWED))) {
            assertTrue(
                    network.layers().stream()
                            .filter(layer -> !(layer instanceof BatchNorm))
                            .noneMatch(layer -> layer.tensors().containsKey("bias")));
        }
    }

    @Test
    void aSpectralNormIsNamedAsPyTorchNamesIt() {
        NetworkSpec spec =
                LESSON.withSpectralNorm(true)
                        .withGuidelines(Guidelines.FOLLOWED.withBatchNormD(false));
        Architecture network = Architecture.discriminator(spec);
        assertEquals(
                List.of("bias", "weight_orig", "weight_u", "weight_v"),
                List.copyOf(network.layers().get(2).tensors().keySet()));
        assertArrayEquals(new long[] {128}, network.tensors().get("model.2.weight_u"));
        assertArrayEquals(new long[] {64 * 16}, network.tensors().get("model.2.weight_v"));
        assertEquals(
                discriminator(spec.guidelines()).parameters(),
                network.parameters(),
                "it learns nothing more");
        assertEquals(generator(spec.guidelines()), Architecture.generator(spec));
    }

    @Test
    void aLayerRefusesWhatItDoesNotTake() {
        Layer layer = new ConvTranspose2d(3, 8, 4, 2, 1, 0, false);
        assertThrows(IllegalArgumentException.class, () -> layer.output(new FeatureMaps(4, 8)));
    }

    private static Architecture generator(Guidelines guidelines) {
        return Architecture.generator(LESSON.withGuidelines(guidelines));
    }

    private static Architecture discriminator(Guidelines guidelines) {
        return Architecture.discriminator(LESSON.withGuidelines(guidelines));
    }

    private static long count(Architecture network, Predicate<Layer> kind) {
        return network.layers().stream().filter(kind).count();
    }
}

package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.nn.StepArithmetic.Form;
import dcganlab.nn.StepArithmetic.LayerPasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// What a step multiplies, by hand, and as the networks have their kernels.
class StepArithmeticTest {
    private static final NetworkSpec CLASSROOM = new NetworkSpec(32, 3, 64, 32);

    @Test
    void theLessonsStepIsAsItsLayersAreDefined() {
        StepArithmetic lesson = StepArithmetic.of(NetworkSpec.LESSON, 64, true);
        assertEquals(145.6, lesson.defined(), 0.05);
        assertEquals(83.6, lesson.multiplied(), 0.05);
        StepArithmetic plain = StepArithmetic.of(NetworkSpec.LESSON, 64, false);
        assertEquals(lesson.defined(), plain.defined());
        assertEquals(plain.defined(), plain.multiplied());
    }

    @Test
    void everyLayerOfTheClassroomIsCounted() {
        double images = 2 * 16 * 3.0 * 32 * 256; // to 16x16 maps, an image
        double shallow = 2 * 16 * 32.0 * 64 * 64;
        double deep = 2 * 16 * 64.0 * 128 * 16;
        double latent = 2 * 16 * 64.0 * 128;
        double logit = 2 * 16 * 128.0;
        List<LayerPasses> layers = StepArithmetic.of(CLASSROOM, 8, true).layers();
        assertEquals(
                List.of(
                        gflop(2 * latent),
                        gflop(3 * deep),
                        gflop(3 * shallow),
                        gflop(3 * images),
                        gflop(6 * images),
                        gflop(8 * shallow),
                        gflop(8 * deep),
                        gflop(8 * logit)),
                layers.stream().map(layer -> (float) layer.defined()).toList());
        assertEquals(
                List.of(
                        Form.MATRIX,
                        Form.MINIMAL,
                        Form.CONVOLUTION,
                        Form.PHASES,
                        Form.PHASES,
                        Form.CONVOLUTION,
                        Form.MINIMAL,
                        Form.MATRIX),
                layers.stream().map(LayerPasses::form).toList());
        assertEquals(gflop(3 * deep) * 9 / 16, layers.get(1).multiplied(), 1e-7);
    }

    private static float gflop(double operationsOfAnImage) {
        return (float) (8 * operationsOfAnImage / 1e9);
    }

    /// Kernels of the minimal form are 9 matrices.
    @ParameterizedTest
    @EnumSource(names = {"F32", "BF16"})
    void theNetworksHaveTheirKernelsInTheFormsThatAreCounted(Precision precision) {
        List<Form> forms =
                StepArithmetic.here(CLASSROOM, 8, precision).layers().stream()
                        .map(LayerPasses::form)
                        .toList();
        try (NDManager manager = Torch.newManager(Device.CPU);
                Generator generator = new Generator(CLASSROOM, manager, precision);
                Discriminator discriminator = new Discriminator(CLASSROOM, manager, precision)) {
            Torch.useThread(1);
            assertForms(forms.subList(0, 4), generator.kernels(manager));
            assertForms(forms.subList(4, 8), discriminator.kernels(manager));
        }
    }

    @Test
    void bfloat16IsNeverMinimal() {
        StepArithmetic step = StepArithmetic.here(NetworkSpec.LESSON, 64, Precision.BF16);
        assertEquals(step.defined(), step.multiplied());
    }

    private static void assertForms(List<Form> forms, List<NDArray> kernels) {
        assertEquals(forms.size(), kernels.size());
        for (int i = 0; i < forms.size(); i++) {
            boolean minimal = kernels.get(i).getShape().dimension() == 3;
            assertEquals(minimal, forms.get(i) == Form.MINIMAL, "layer " + i);
        }
    }
}

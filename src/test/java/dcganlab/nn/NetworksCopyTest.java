package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.Guidelines;
import dcganlab.model.Insight;
import dcganlab.model.Insight.Judged;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Stage;
import dcganlab.model.Weights;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What is seen inside is what the networks compute. */
class NetworksCopyTest {
    private static final float CLOSE = 1e-5f;

    static Stream<Guidelines> guidelines() {
        return Stream.of(
                Guidelines.FOLLOWED, Guidelines.FOLLOWED.withPoolingG(true).withPoolingD(true));
    }

    @ParameterizedTest
    @MethodSource("guidelines")
    void theLastStagesAreThePictureAndTheVerdict(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 3, 6, 8).withGuidelines(guidelines);
        SplittableRandom random = new SplittableRandom(3);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, random);
        Weights d = InitialWeights.draw(Architecture.discriminator(spec), 0.1, random);
        LatentPoint point = new LatentSeed(5).points(1, spec.latent()).getFirst();
        Torch.useThread(1);
        try (NetworksCopy copy = NetworksCopy.of(spec, g, d, 7);
                NDManager manager = Torch.newManager(Device.CPU);
                Generator generator = new Generator(spec, manager);
                Discriminator discriminator = new Discriminator(spec, manager)) {
            generator.load(g);
            discriminator.load(d);
            byte[] grey = new byte[3 * 32 * 32];
            Arrays.fill(grey, (byte) 191);
            Insight seen = copy.look(point, new Pictures(1, 3, 32, grey));
            assertEquals(7, seen.step());
            assertEquals(point, seen.point());
            float[] picture = generator.values(List.of(point));
            assertArrayEquals(picture, seen.generator().getLast().values(), CLOSE);
            Judged generated = Objects.requireNonNull(seen.generated());
            assertArrayEquals(picture, generated.picture().values(), CLOSE);
            Shape shape = new Shape(1, 3, 32, 32);
            float logit = discriminator.logits(manager.create(picture, shape)).toFloatArray()[0];
            assertEquals(logit, generated.logit(), CLOSE);
            float[] even = new float[3 * 32 * 32];
            Arrays.fill(even, 191 / 127.5f - 1);
            logit = discriminator.logits(manager.create(even, shape)).toFloatArray()[0];
            assertEquals(logit, Objects.requireNonNull(seen.real()).logit(), CLOSE);
            List<Stage> stages = Architecture.discriminator(spec).stages();
            assertEquals(
                    stages.stream().map(Stage::output).toList(),
                    generated.stages().stream().map(s -> s.shape()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("guidelines")
    void withoutADiscriminatorThereIsNoVerdict(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8).withGuidelines(guidelines);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, new SplittableRandom(3));
        try (NetworksCopy copy = NetworksCopy.of(spec, g, null, -1)) {
            Insight seen = copy.look(new LatentSeed(5).points(1, 6).getFirst(), null);
            assertNull(seen.generated());
            assertNull(seen.real());
            assertEquals(4, seen.generator().size());
        }
    }
}

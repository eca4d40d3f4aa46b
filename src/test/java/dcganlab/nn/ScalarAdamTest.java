package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.ScalarAdam;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Adam of one number is the Adam that training takes, which is held to PyTorch's. */
class ScalarAdamTest {
    private static final double RATE = 0.05;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9})
    void aNumberGoesTheWayThatItGoesInANetwork(double beta1) {
        Torch.useThread(1);
        try (NDManager manager = Torch.newManager(Device.CPU);
                Generator network = new Generator(new NetworkSpec(32, 1, 4, 8), manager);
                Adam adam = new Adam(network)) {
            ScalarAdam scalar = new ScalarAdam(RATE, beta1);
            double number = 0; // As all weights of a fresh network.
            for (int i = 1; i <= 30; i++) {
                double gradient = Math.sin(i) + 0.3;
                try (NDManager scope = manager.newSubManager()) {
                    List<NDArray> gradients =
                            network.trainable().stream()
                                    .map(each -> gradient(scope, each, gradient))
                                    .toList();
                    adam.step(gradients, RATE, beta1, scope.create(0f));
                }
                number += scalar.step((float) gradient);
                assertEquals(number, network.trainable().getFirst().toFloatArray()[0], 2e-6);
            }
        }
    }

    private static NDArray gradient(NDManager scope, NDArray of, double value) {
        NDArray all = of.zerosLike().add(value);
        all.attach(scope);
        return all;
    }
}

package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Activations;
import dcganlab.model.Device;
import dcganlab.model.Loss;
import dcganlab.model.LossGradients;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.LongStream;

/// The way back from the generator's loss for one picture through both networks, as autograd goes
/// it: once, for all that is asked of it. Both are in evaluation mode: batches are normalised by
/// the running statistics, for a picture alone has none of its own. Nothing of them changes.
///
/// @param value the loss, a single number
/// @param generator its gradient at what each of the generator's stages puts out, first to last
/// @param discriminator likewise of the discriminator
/// @param asked the tensors whose gradients are known
/// @param weights their gradients, in the same order
record BackwardPass(
        Loss loss,
        NDArray value,
        List<Activations> generator,
        List<Activations> discriminator,
        List<StageWeight> asked,
        List<NDArray> weights) {
    /// @param z `[1, latent, 1, 1]`; its manager owns what stays here
    /// @param loss by which the generator is judged: the one with which the discriminator would
    ///   take the picture for real
    /// @param asked tensors whose gradients are asked for, too
    static BackwardPass of(
            Generator generator,
            Discriminator discriminator,
            NDArray z,
            Loss loss,
            List<StageWeight> asked) {
        List<Stage> made = generator.stages();
        List<Stage> judged = discriminator.stages();
        int behind = generator.inOrder().size();
        LongStream places =
                asked.stream()
                        .mapToLong(each ->
                                each.place() + (each.part() == Part.GENERATOR ? 0 : behind));
        LongStream wanted = LongStream.concat(LongStream.of(Network.number(loss, true)), places);
        SequencedMap<String, List<NDArray>> arguments = new LinkedHashMap<>();
        List<NDArray> found;
        try (NDManager numbers = Torch.newManager(Device.CPU)) {
            arguments.put("z", List.of(z));
            arguments.put("g[]", generator.inOrder());
            arguments.put("g_layers", List.of(numbers.create(generator.code())));
            arguments.put("g_ends", List.of(numbers.create(ends(made))));
            arguments.put("d[]", discriminator.inOrder());
            arguments.put("d_layers", List.of(numbers.create(discriminator.code())));
            arguments.put("d_ends", List.of(numbers.create(ends(judged))));
            arguments.put("asked", List.of(numbers.create(wanted.toArray())));
            found = Operations.runWithAutograd(z.getManager(), "loss_gradients", arguments);
        }
        int first = 1 + made.size();
        int rest = first + judged.size();
        return new BackwardPass(
                loss,
                found.getFirst(),
                maps(made, found.subList(1, first)),
                maps(judged, found.subList(first, rest)),
                asked,
                found.subList(rest, found.size()));
    }

    private static List<Activations> maps(List<Stage> stages, List<NDArray> values) {
        List<Activations> maps = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            maps.add(new Activations(stages.get(i).output(), values.get(i).toFloatArray()));
        }
        return maps;
    }

    private static long[] ends(List<Stage> stages) {
        return stages.stream().mapToLong(Stage::last).toArray();
    }

    /// The gradient at one of the tensors that were asked for.
    NDArray of(StageWeight weight) {
        return weights.get(asked.indexOf(weight));
    }

    /// All of it but the weights', in ordinary memory.
    ///
    /// @param unit whose kernels' gradient is asked for; none for none
    /// @param weight of its stage
    LossGradients gradients(@Nullable Unit unit, @Nullable StageWeight weight) {
        return new LossGradients(
                loss,
                value.toFloatArray()[0],
                generator,
                discriminator,
                unit == null || weight == null ? null : weight.kernels(unit, of(weight)));
    }
}

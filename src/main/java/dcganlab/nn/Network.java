package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.LabException;
import dcganlab.model.Loss;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Stage;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// Layers one after another, as PyTorch's `nn.Sequential`, whose tensors bear PyTorch's names. All
/// zeros until weights are loaded. Belongs to one thread at a time.
///
/// A pass through the whole network, in evaluation mode as in training, is one call of a script:
/// `layers.py`, which takes any layers one after another and is what each {@link LayerBlock}
/// computes, or for the paper's networks `networks.py`, which computes the same faster. Kernels lie
/// in memory as `[a, h, w, b]` (channels last), which is what the convolutions of oneDNN work on
/// fastest; so then do all maps between.
public abstract class Network extends AbstractBlock implements AutoCloseable {
    private static final byte VERSION = 1;

    /// Libtorch's numbers of types.
    private static final long FLOAT32 = 6;

    private static final long BFLOAT16 = 15;
    private final NetworkSpec spec;
    private final List<Block> layers;
    private final boolean fused;
    private final long[] code;
    private final List<Stage> stages;
    private final SequencedMap<String, long[]> shapes;
    private final NDManager manager;
    private final ParameterStore store;
    private final SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
    private final List<NDArray> inOrder;
    private final String script;
    private final Precision precision;
    private long batchesTracked;

    /// @param script the name of its passes in the lab's operations
    /// @param form in which it computes
    /// @param precision of its convolutions when it learns
    @SuppressWarnings("this-escape") // DJL's blocks are built by registering their children.
    Network(
            NetworkSpec spec,
            NDManager parent,
            String script,
            Architecture architecture,
            Form form,
            Precision precision) {
        super(VERSION);
        this.spec = spec;
        layers = architecture.layers().stream().<Block>map(LayerBlock::new).toList();
        code = LayerBlock.code(architecture.layers());
        fused = form == Form.FUSED;
        stages = List.copyOf(architecture.stages());
        shapes = architecture.tensors();
        this.manager = parent.newSubManager();
        this.store = new ParameterStore(manager, false);
        for (int i = 0; i < layers.size(); i++) {
            addChildBlock(Architecture.name(i), layers.get(i));
        }
        // Every network is loaded or copied into next; DJL's own random start would be work for
        // nothing.
        setInitializer(Network::zeros, parameter -> true);
        freezeParameters(true); // The lab computes gradients by itself, not autograd.
        FeatureMaps input = architecture.input();
        initialize(
                manager, DataType.FLOAT32, new Shape(1, input.maps(), input.side(), input.side()));
        for (int i = 0; i < layers.size(); i++) {
            for (var entry : layers.get(i).getDirectParameters()) {
                Parameter parameter = entry.getValue();
                tensors.put(Architecture.name(i) + "." + parameter.getName(), parameter.getArray());
            }
        }
        inOrder = shapes.keySet().stream().filter(tensors::containsKey).map(this::array).toList();
        this.script = script;
        this.precision = precision;
    }

    /// How a network computes its passes.
    enum Form {
        /// The fastest that there is for it.
        FUSED,
        /// Layer by layer, as any network can.
        LAYERS;

        /// @param papers whether the network is the paper's
        static Form fastest(boolean papers) {
            return papers ? FUSED : LAYERS;
        }
    }

    private static NDArray zeros(NDManager manager, Shape shape, DataType type) {
        NDArray zeros = manager.zeros(shape, type);
        return shape.dimension() == 4 ? Operations.channelsLast(zeros) : zeros;
    }

    private NDArray array(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    public NetworkSpec spec() {
        return spec;
    }

    /// The network's output in evaluation mode.
    ///
    /// @return belongs to the manager of the input
    public NDArray forward(NDArray input) {
        return pass(input.getManager(), script, input, inOrder, minimal()).getFirst();
    }

    /// The network's kernels in the form in which training multiplies them, as they are now: to be
    /// computed once after each change of the weights. Spectral normalisation moves its estimate.
    public List<NDArray> kernels(NDManager scope) {
        long type = precision == Precision.BF16 ? BFLOAT16 : FLOAT32;
        return pass(
                scope,
                script + "_kernels",
                inOrder,
                type,
                MinimalForm.isLearntIn(precision, Torch.isOnProcessor(manager)));
    }

    /// Runs one of its passes.
    final List<NDArray> pass(NDManager owner, String method, Object... arguments) {
        return pass(List.of(this), owner, method, arguments);
    }

    /// Runs a pass of some networks. Those that go layer by layer have the same names as the fused
    /// ones with `_layers` behind, or `_mixed` if only one of two networks does, and are told the
    /// layers of each network that does last.
    static List<NDArray> pass(
            List<Network> networks, NDManager owner, String method, Object... arguments) {
        List<Network> layered = networks.stream().filter(network -> !network.fused).toList();
        if (layered.isEmpty()) {
            return Operations.run(owner, method, arguments);
        }
        List<Object> all = new ArrayList<>(List.of(arguments));
        layered.forEach(network -> all.add(network.code));
        String form = layered.size() == networks.size() ? "_layers" : "_mixed";
        return Operations.run(owner, method + form, all.toArray());
    }

    /// The number that the lab's operations have for a loss.
    static long number(Loss loss, boolean ofGenerator) {
        return switch (loss) {
            case CROSS_ENTROPY -> 0;
            case LEAST_SQUARES -> 1;
            case HINGE -> ofGenerator ? 3 : 2;
        };
    }

    /// Its stages, first to last.
    final List<Stage> stages() {
        return stages;
    }

    /// Its layers in the numbers of `layers.py`.
    final long[] code() {
        return code;
    }

    /// Whether its passes are fused.
    final boolean isFused() {
        return fused;
    }

    /// Whether it draws by convolutions in the minimal form.
    final boolean minimal() {
        return MinimalForm.isFaster(Torch.isOnProcessor(manager));
    }

    /// Everything in the order of the `state_dict`, but the count of batches.
    List<NDArray> inOrder() {
        return inOrder;
    }

    /// What each layer puts out for an input, first to last, in evaluation mode.
    public List<NDArray> layerOutputs(NDArray input) {
        return layerOutputs(0, layers.size() - 1, input);
    }

    /// The same from one layer to another, both included.
    List<NDArray> layerOutputs(int first, int last, NDArray input) {
        List<NDArray> outputs = new ArrayList<>();
        NDList x = new NDList(input);
        for (Block layer : layers.subList(first, last + 1)) {
            x = layer.forward(store, x, false);
            outputs.add(x.singletonOrThrow());
        }
        return outputs;
    }

    /// The same as {@link #layerOutputs(NDArray)} in one call, which takes a third of the time
    /// where maps are small.
    List<NDArray> layerOutputsAtOnce(NDArray input) {
        return Operations.run(input.getManager(), "layer_outputs", input, inOrder, code);
    }

    /// One of its tensors, by its name in the `state_dict`.
    final NDArray tensor(String name) {
        return array(name);
    }

    /// Where one of its tensors stands in {@link #inOrder}.
    final int place(String name) {
        return shapes.keySet().stream().filter(tensors::containsKey).toList().indexOf(name);
    }

    /// The tensors that training changes: all but running statistics.
    public List<NDArray> trainable() {
        return trainableNames().stream().map(this::array).toList();
    }

    /// Their names, in the same order.
    List<String> trainableNames() {
        return tensors.keySet().stream().filter(Architecture::isLearnt).toList();
    }

    /// The statistics that a training pass changes before anyone knows whether it was a good one.
    List<NDArray> statistics() {
        return tensors.entrySet().stream()
                .filter(entry -> !Architecture.isLearnt(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    long batchesTracked() {
        return batchesTracked;
    }

    void setBatchesTracked(long batches) {
        batchesTracked = batches;
    }

    /// A copy in ordinary memory.
    public Weights weights() {
        return NetworkCopy.weights(shapes, tensors, batchesTracked);
    }

    /// A copy in native memory, on the CPU, which another thread may read.
    ///
    /// @param owner of its memory
    public NetworkCopy copy(NDManager owner) {
        List<String> names = List.copyOf(tensors.keySet());
        List<NDArray> arrays = Operations.run(owner, "clones", List.copyOf(tensors.values()));
        Map<String, NDArray> copies = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            copies.put(names.get(i), arrays.get(i));
        }
        return new NetworkCopy(shapes, copies, batchesTracked);
    }

    /// Copies the tensors over others of the same names.
    ///
    /// @return batches that the running statistics have seen
    long copyTo(Map<String, NDArray> copies) {
        List<NDArray> targets = new ArrayList<>();
        for (String name : tensors.keySet()) {
            targets.add(Objects.requireNonNull(copies.get(name), name));
        }
        Operations.copy(targets, List.copyOf(tensors.values()));
        return batchesTracked;
    }

    /// Takes over the values of weights from elsewhere.
    ///
    /// @throws LabException if a tensor lacks or has another shape; nothing has changed then
    public void load(Weights weights) throws LabException {
        for (var entry : shapes.entrySet()) {
            fitting(weights, entry.getKey(), entry.getValue());
        }
        List<NDArray> targets = new ArrayList<>();
        List<NDArray> sources = new ArrayList<>();
        // Copied, since NDArray.set would leave the tensor in Java's memory. What carries it is
        // free again at once, not when garbage is next collected.
        try (Arena arena = Arena.ofConfined();
                NDManager scope = manager.newSubManager()) {
            for (String name : shapes.keySet()) {
                Tensor tensor = weights.tensor(name);
                NDArray target = tensors.get(name);
                if (target == null) {
                    batchesTracked = (long) tensor.values()[0];
                } else {
                    MemorySegment values =
                            arena.allocateFrom(ValueLayout.JAVA_FLOAT, tensor.values());
                    targets.add(target);
                    sources.add(
                            scope.create(
                                    values.asByteBuffer().order(ByteOrder.nativeOrder()),
                                    target.getShape(),
                                    DataType.FLOAT32));
                }
            }
            Operations.copy(targets, sources);
        }
    }

    /// A tensor of the shape that is asked for.
    ///
    /// @throws LabException if there is none
    static Tensor fitting(Weights weights, String name, long[] shape) throws LabException {
        Tensor tensor = weights.tensors().get(name);
        if (tensor == null) {
            throw new LabException(Message.of("nn.missing", name));
        }
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new LabException(
                    Message.of(
                            "nn.shape",
                            name,
                            Arrays.toString(tensor.shape()),
                            Arrays.toString(shape)));
        }
        return tensor;
    }

    /// Takes over the values of a network of the same shape, natively.
    public void copyFrom(Network other) {
        Operations.copy(List.copyOf(tensors.values()), List.copyOf(other.tensors.values()));
        batchesTracked = other.batchesTracked;
    }

    /// Moves the parameters a part of the way towards another network's. Running statistics stay:
    /// they belong to the weights with which they were measured.
    ///
    /// @param part 0 stays, 1 arrives
    public void approach(Network other, double part) {
        Operations.approach(trainable(), other.trainable(), part);
    }

    NDManager manager() {
        return manager;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> params) {
        NDList x = inputs;
        for (Block layer : layers) {
            x = layer.forward(parameters, x, training);
        }
        return x;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape[] shape = inputs;
        for (Block layer : layers) {
            shape = layer.getOutputShapes(shape);
        }
        return shape;
    }

    @Override
    protected void initializeChildBlocks(NDManager owner, DataType dataType, Shape... inputs) {
        Shape[] shape = inputs;
        for (Block layer : layers) {
            layer.initialize(owner, dataType, shape);
            shape = layer.getOutputShapes(shape);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}

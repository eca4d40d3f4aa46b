package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.model.Message;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// HDF5 (`.h5`), in which MATLAB's files since version 7.3 are: arrays by names in groups.
final class HdfReader implements ArrayReader {
    private static final Pattern NAMED = Pattern.compile(".*\\.(h5|hdf5|hdf|mat)");
    private static final String MAGIC = "\u0089HDF\r\n\u001A\n";
    private static final String MATLAB = "MATLAB 7.3 MAT-file";

    /// What Keras writes beside the weights of a network.
    private static final List<String> OF_WEIGHTS =
            List.of("layer_names", "keras_version", "model_config");

    private static final List<String> GROUPS_OF_WEIGHTS =
            List.of("model_weights", "_layer_checkpoint_dependencies");
    private static final int MOST_ARRAYS = 1000;
    private static final int DEEPEST = 8;

    @Override
    public boolean named(String name) {
        return NAMED.matcher(name).matches();
    }

    @Override
    public boolean begins(byte[] head, String name) {
        String start = new String(head, ISO_8859_1);
        return start.startsWith(MAGIC) || start.startsWith(MATLAB);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        List<NamedArray> arrays = new ArrayList<>();
        try (HdfFile hdf = HdfAccess.open(file)) {
            HdfAccess.guarded(() -> {
                requireNoWeights(hdf);
                boolean matlab = header(hdf).startsWith(MATLAB);
                collect(hdf, "", 0, file, matlab, arrays);
                return true;
            });
        }
        return ArrayContents.of(arrays);
    }

    /// The text before the file proper; empty if there is none.
    private static String header(HdfFile hdf) {
        if (hdf.getUserBlockSize() == 0) {
            return "";
        }
        ByteBuffer block = hdf.getUserBlockBuffer();
        byte[] head = new byte[Math.min(MATLAB.length(), block.remaining())];
        block.get(head);
        return new String(head, ISO_8859_1);
    }

    private static void requireNoWeights(HdfFile hdf) throws IOException {
        boolean weights =
                OF_WEIGHTS.stream().anyMatch(hdf.getAttributes()::containsKey)
                        || GROUPS_OF_WEIGHTS.stream().anyMatch(hdf.getChildren()::containsKey);
        if (weights) {
            throw new UnusableFile(Message.of("data.weights"));
        }
    }

    private static void collect(
            Group group,
            String path,
            int depth,
            DataFile file,
            boolean matlab,
            List<NamedArray> arrays) {
        for (Node node : group.getChildren().values()) {
            String name = (path + ' ' + node.getName()).strip();
            if (arrays.size() == MOST_ARRAYS || node.isLink()) {
                continue;
            }
            switch (node) {
                case Dataset data -> array(data, name, file, matlab).ifPresent(arrays::add);
                case Group inner when depth < DEEPEST && !node.getName().startsWith("#") ->
                        collect(inner, name, depth + 1, file, matlab, arrays);
                default -> {} // a named type, or too deep
            }
        }
    }

    private static Optional<NamedArray> array(
            Dataset data, String name, DataFile file, boolean matlab) {
        if (data.isScalar() || data.isEmpty() || data.isCompound() || data.isVariableLength()) {
            return Optional.empty();
        }
        long[] shape = data.getDimensionsAsLong();
        String path = data.getPath();
        return type(data.getDataType())
                .map(type ->
                        new NamedArray(
                                file,
                                name,
                                matlab ? "MATLAB 7.3" : "HDF5",
                                type,
                                matlab ? reversed(shape) : shape,
                                () -> new HdfNumbers(file, path, type)))
                .map(array -> matlab ? array.ordered(IndexOrder.MATLAB) : array);
    }

    private static Optional<NumberType> type(DataType type) {
        return switch (type) {
            case FixedPoint whole ->
                    NumberType.of((whole.isSigned() ? "<i" : "<u") + whole.getSize());
            case FloatingPoint real -> NumberType.of("<f" + real.getSize());
            default -> Optional.empty();
        };
    }

    /// MATLAB's sides are written last first.
    private static long[] reversed(long[] shape) {
        long[] reversed = new long[shape.length];
        Arrays.setAll(reversed, i -> shape[shape.length - 1 - i]);
        return reversed;
    }
}

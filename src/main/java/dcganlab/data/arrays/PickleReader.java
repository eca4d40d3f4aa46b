package dcganlab.data.arrays;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;
import dcganlab.files.pickle.Pickle;
import dcganlab.files.pickle.PickledBytes;
import dcganlab.model.LabException;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Python's pickles with NumPy's arrays in them: the Python version of CIFAR, `mnist.pkl.gz`,
/// dictionaries and tuples of arrays. Nothing in them is run.
final class PickleReader implements ArrayReader {
    private static final Pattern NAMED =
            Pattern.compile(
                    ".*\\.(pkl|pickle|p)|(data|test|train|val)_(data_)?batch(_\\d+)?|train|test|meta"
                            + "|batches\\.meta");
    private static final Pattern ENDING = Pattern.compile(".*\\.(pkl|pickle|p)");
    private static final int MAGIC = 0x80;
    private static final int DEEPEST = 6;
    private static final int BUFFER = 1 << 16;

    /// What the parts are called where tuples hold them: training, perhaps validation, testing.
    private static final Map<Integer, List<String>> PARTS =
            Map.of(2, List.of("train", "test"), 3, List.of("train", "valid", "test"));

    @Override
    public boolean named(String name) {
        return NAMED.matcher(name).matches();
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return head.length > 2
                && ((head[0] & 0xFF) == MAGIC
                        ? head[1] >= 2 && head[1] <= 5
                        : ENDING.matcher(name).matches() && "(]}c".indexOf(head[0]) >= 0);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        try (InputStream in = Unpacked.open(file)) {
            Contents contents = new Contents(file);
            contents.add(
                    "", Pickle.read(new BufferedInputStream(in, BUFFER), new NumpyPickle()), 0);
            return contents.found();
        } catch (LabException e) {
            throw new UnusableFile(e.reason());
        }
    }

    /// Collects arrays out of dictionaries, lists and tuples in each other.
    private static final class Contents {
        private final DataFile file;
        private final List<NamedArray> arrays = new ArrayList<>();
        private final Map<String, List<String>> texts = new HashMap<>();
        private String format = "Python pickle";

        Contents(DataFile file) {
            this.file = file;
        }

        ArrayContents found() {
            return new ArrayContents(arrays, List.of(), texts);
        }

        void add(String name, Object value, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            switch (value) {
                case NumpyPickle.Pickled array -> add(name, array);
                case Map<?, ?> map -> {
                    if (depth == 0) {
                        format = format(map);
                    }
                    map.forEach((key, inner) -> add((name + ' ' + key).strip(), inner, depth + 1));
                }
                case List<?> list -> addList(name, list, depth);
                default -> {} // a number or a text by itself
            }
        }

        /// CIFAR's own files are told by their keys.
        private static String format(Map<?, ?> map) {
            if (map.containsKey("fine_labels")) {
                return "CIFAR-100, Python version";
            }
            return map.containsKey("batch_label") && map.containsKey("labels")
                    ? "CIFAR-10, Python version"
                    : "Python pickle";
        }

        private void addList(String name, List<?> list, int depth) {
            if (!list.isEmpty() && list.stream().allMatch(Number.class::isInstance)) {
                ByteBuffer numbers = ByteBuffer.allocate(list.size() * Double.BYTES);
                numbers.order(ByteOrder.LITTLE_ENDIAN);
                list.forEach(number -> numbers.putDouble(((Number) number).doubleValue()));
                arrays.add(
                        new NamedArray(
                                file,
                                name,
                                format,
                                NumberType.DOUBLE,
                                new long[] {list.size()},
                                () -> new ByteArrayInputStream(numbers.array())));
            } else if (!list.isEmpty() && list.stream().allMatch(PickleReader::isText)) {
                texts.put(name, list.stream().map(PickleReader::text).toList());
            } else if (PARTS.containsKey(list.size())
                    && list.stream().allMatch(List.class::isInstance)) {
                for (int i = 0; i < list.size(); i++) {
                    add(
                            (name + ' ' + PARTS.get(list.size()).get(i)).strip(),
                            list.get(i),
                            depth + 1);
                }
            } else if (list.size() == 2 && list.getFirst() instanceof NumpyPickle.Pickled) {
                add((name + " x").strip(), list.get(0), depth + 1);
                add((name + " y").strip(), list.get(1), depth + 1);
            } else {
                for (int i = 0; i < Math.min(list.size(), 100); i++) {
                    add((name + ' ' + i).strip(), list.get(i), depth + 1);
                }
            }
        }

        private void add(String name, NumpyPickle.Pickled array) {
            Optional<PickledBytes> bytes = array.bytes();
            if (bytes.isEmpty()) {
                return;
            }
            Optional<NumberType> type = NumberType.of(array.type());
            arrays.add(
                    new NamedArray(
                            file,
                            name,
                            format,
                            type,
                            type.map(NumberType::toString).orElse(array.type()),
                            array.shape(),
                            array.fortran() ? IndexOrder.FIRST_FASTEST : IndexOrder.LAST_FASTEST,
                            false,
                            () -> open(file, bytes.get())));
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof PickledBytes.Few;
    }

    private static String text(Object value) {
        return value instanceof PickledBytes.Few few ? few.latin1() : value.toString();
    }

    private static InputStream open(DataFile file, PickledBytes bytes) throws IOException {
        return switch (bytes) {
            case PickledBytes.Few few -> new ByteArrayInputStream(few.bytes());
            case PickledBytes.Many many -> {
                InputStream span = FileSpan.of(Unpacked.open(file), many.offset(), many.length());
                yield many.utf8() ? new Latin1Bytes(new BufferedInputStream(span, BUFFER)) : span;
            }
        };
    }
}

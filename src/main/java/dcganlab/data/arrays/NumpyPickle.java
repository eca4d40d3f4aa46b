package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.files.pickle.PickleClasses;
import dcganlab.files.pickle.PickledBytes;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// How NumPy puts its arrays into pickles.
final class NumpyPickle implements PickleClasses {
    @Override
    public Optional<PickleClass> of(String name) {
        PickleClass known =
                switch (name.replace("numpy._core.", "numpy.core.")) {
                    case "numpy.core.multiarray._reconstruct" -> _ -> new Pickled();
                    case "numpy.core.numeric._frombuffer" -> NumpyPickle::fromBuffer;
                    case "numpy.core.multiarray.scalar" -> NumpyPickle::scalar;
                    case "numpy.dtype" -> arguments -> new Type(text(arguments.getFirst()));
                    case "numpy.ndarray" -> NumpyPickle::never;
                    case "_codecs.encode" -> NumpyPickle::encoded;
                    case "collections.OrderedDict", "builtins.dict", "__builtin__.dict" ->
                            _ -> new LinkedHashMap<>();
                    default -> null;
                };
        return Optional.ofNullable(known);
    }

    /// A type, whose order of bytes comes after it.
    static final class Type implements Stateful {
        private final String name;
        private String order = "<";

        Type(String name) {
            this.name = name;
        }

        @Override
        public void setState(Object state) throws LabException {
            order = text(list(state).get(1));
        }

        /// As NumPy writes it: `<f4`.
        String notation() {
            return order + name;
        }
    }

    /// An array, whose content comes after it.
    static final class Pickled implements Stateful {
        private long[] shape = {};
        private @Nullable Type type;
        private boolean fortran;
        private @Nullable PickledBytes bytes;

        @Override
        public void setState(Object state) throws LabException {
            List<?> parts = list(state);
            set(parts.get(1), parts.get(2), parts.get(3).equals(true), parts.get(4));
        }

        private void set(Object sides, Object ofNumbers, boolean first, Object content)
                throws LabException {
            shape = list(sides).stream().mapToLong(side -> ((Number) side).longValue()).toArray();
            type = (Type) ofNumbers;
            fortran = first;
            bytes =
                    content instanceof List<?>
                            ? null
                            : NumpyPickle.bytes(content); // A list is of any objects.
        }

        long[] shape() {
            return shape;
        }

        boolean fortran() {
            return fortran;
        }

        /// In NumPy's notation; empty before it has its content.
        String type() {
            Type known = type;
            return known == null ? "" : known.notation();
        }

        /// The numbers; empty if it holds objects.
        Optional<PickledBytes> bytes() {
            return Optional.ofNullable(bytes);
        }
    }

    private static Object fromBuffer(List<?> arguments) throws LabException {
        Pickled array = new Pickled();
        array.set(
                arguments.get(2), arguments.get(1), "F".equals(arguments.get(3)), arguments.get(0));
        return array;
    }

    private static Object scalar(List<?> arguments) throws LabException {
        Type type = (Type) arguments.get(0);
        NumberType numbers = NumberType.of(type.notation()).orElseThrow(NumpyPickle::damaged);
        if (bytes(arguments.get(1)) instanceof PickledBytes.Few few
                && few.latin1().length() == numbers.bytes()) {
            return numbers.at(numbers.over(few.bytes()), 0);
        }
        throw damaged();
    }

    private static Object never(List<?> arguments) throws LabException {
        throw damaged();
    }

    /// Bytes, which Python 3 writes for Python 2 as a text and how to encode it.
    private static Object encoded(List<?> arguments) throws LabException {
        if (!"latin1".equals(arguments.get(1))) {
            throw damaged();
        }
        return bytes(arguments.getFirst());
    }

    private static PickledBytes bytes(Object value) throws LabException {
        return switch (value) {
            case PickledBytes bytes -> bytes;
            case String latin1 -> new PickledBytes.Few(latin1);
            default -> throw damaged();
        };
    }

    private static String text(Object value) throws LabException {
        return switch (value) {
            case String text -> text;
            case PickledBytes.Few few -> new String(few.bytes(), ISO_8859_1);
            default -> throw damaged();
        };
    }

    private static List<?> list(Object value) throws LabException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw damaged();
    }

    private static LabException damaged() {
        return new LabException(Message.of("files.pickle.damaged"));
    }
}

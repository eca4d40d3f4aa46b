package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Operations of libtorch that DJL does not offer, written in TorchScript and loaded from an
/// archive made in memory.
///
/// A TorchScript archive is a zip whose entries are stored, not compressed (pytorch,
/// torch/csrc/jit/docs/serialization.md): `data.pkl` is the pickled module object, here without
/// attributes; `code/__torch__/NAME.py` the source text of module `__torch__.NAME`; `constants.pkl`
/// an empty tuple; `version` the format's number.
final class Script {
    private static final byte[] EMPTY_TUPLE =
            "\u0080\u0002).".getBytes(StandardCharsets.ISO_8859_1);

    private final PtSymbolBlock module;

    /// @param main the name of the source, beside this class, that defines the class `Ops` whose
    ///   methods can be run
    /// @param others the names of sources whose functions it calls; before a slash a folder
    Script(NDManager manager, String main, String... others) {
        try (NativeWork.Pass _ = NativeWork.begin()) {
            InputStream archive = new ByteArrayInputStream(archive(main, others));
            module = JniUtils.loadModule((PtNDManager) manager, archive, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(main, e);
        }
    }

    /// Spares TorchScript's optimiser, which costs more than it gains on single operations: a call
    /// then takes 85 µs in place of 300 to 2,000. The setting belongs to the calling thread.
    static void callPlainly() {
        JniUtils.setGraphExecutorOptimize(false);
    }

    /// Runs a method, without autograd.
    ///
    /// @param owner the manager of its results
    /// @param arguments arrays, lists of arrays, numbers of type `long` or `double`, many of the
    ///   first, and truths
    /// @return the array or the arrays that it returns, or none
    List<NDArray> run(NDManager owner, String method, Object... arguments) {
        IValue[] values = Arrays.stream(arguments).map(Script::value).toArray(IValue[]::new);
        try (NativeWork.Pass _ = NativeWork.begin();
                IValue result = IValueUtils.runMethod(module, method, values)) {
            PtNDManager manager = (PtNDManager) owner;
            if (result.isTensor()) {
                return List.of(result.toTensor(manager));
            }
            return result.isTensorList() ? List.of(result.toTensorArray(manager)) : List.of();
        } finally {
            for (IValue value : values) {
                value.close();
            }
        }
    }

    /// Runs a method with autograd, which it may use and must not let out.
    ///
    /// @param owner the manager of its results
    /// @param arguments by any names; a list where that ends in `[]`, else a single array
    /// @return the arrays that it returns
    List<NDArray> runWithAutograd(
            NDManager owner, String method, SequencedMap<String, List<NDArray>> arguments) {
        try (NativeWork.Pass _ = NativeWork.begin();
                NDManager scope = owner.newSubManager()) {
            NDList inputs = new NDList(named(scope.create(0), "module_method:" + method));
            arguments.forEach((name, arrays) -> {
                for (NDArray array : arrays) {
                    // Not the array itself, which would keep the name.
                    NDArray same = array.reshape(array.getShape());
                    same.attach(scope);
                    inputs.add(named(same, name));
                }
            });
            JniUtils.setGradMode(true);
            NDList results;
            try {
                results = IValueUtils.forward(module, inputs, true);
            } finally {
                JniUtils.setGradMode(false);
            }
            results.attach(owner);
            return results;
        }
    }

    private static NDArray named(NDArray array, String name) {
        array.setName(name);
        return array;
    }

    private static IValue value(Object argument) {
        return switch (argument) {
            case PtNDArray array -> IValue.from(array);
            case List<?> arrays -> IValue.listFrom(arrays.toArray(PtNDArray[]::new));
            case long[] numbers -> IValue.listFrom(numbers);
            case Long number -> IValue.from(number);
            case Double number -> IValue.from(number);
            case Boolean truth -> IValue.from(truth);
            default -> throw new IllegalArgumentException(argument.getClass().getName());
        };
    }

    private static byte[] archive(String main, String... others) throws IOException {
        // Protocol 2; push the class, an empty tuple, make the object; an empty dictionary as its
        // state; stop.
        String object = "\u0080\u0002c__torch__." + main + "\nOps\n)\u0081}b.";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "ops/data.pkl", object.getBytes(StandardCharsets.ISO_8859_1));
            storeSource(zip, main);
            for (String other : others) {
                storeSource(zip, other);
            }
            store(zip, "ops/constants.pkl", EMPTY_TUPLE);
            store(zip, "ops/version", "3\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void storeSource(ZipOutputStream zip, String name) throws IOException {
        try (InputStream source = Script.class.getResourceAsStream(name + ".py")) {
            byte[] text = Objects.requireNonNull(source, name).readAllBytes();
            String module = name.substring(name.lastIndexOf('/') + 1);
            store(zip, "ops/code/__torch__/" + module + ".py", text);
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

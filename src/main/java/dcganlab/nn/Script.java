package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Operations of libtorch that DJL does not offer, written in TorchScript and loaded from an
/// archive made in memory.
///
/// A TorchScript archive is a zip whose entries are stored, not compressed (pytorch,
/// torch/csrc/jit/docs/serialization.md): `data.pkl` is the pickled module object, here without
/// attributes; `code/__torch__.py` its source text; `constants.pkl` an empty tuple; `version` the
/// format's number.
final class Script implements AutoCloseable {
    /// Protocol 2; push class `__torch__.Ops`, an empty tuple, make the object; an empty dictionary
    /// as its state; stop.
    private static final byte[] OBJECT =
            "\u0080\u0002c__torch__\nOps\n)\u0081}b.".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] EMPTY_TUPLE =
            "\u0080\u0002).".getBytes(StandardCharsets.ISO_8859_1);

    private final PtSymbolBlock module;
    private final NDManager names;

    /// @param resource the source, beside this class: TorchScript that defines the class `Ops`
    Script(NDManager manager, String resource) {
        try (InputStream source = Script.class.getResourceAsStream(resource)) {
            byte[] archive = archive(Objects.requireNonNull(source, resource).readAllBytes());
            module =
                    JniUtils.loadModule(
                            (PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        names = manager.newSubManager();
    }

    /// Spares TorchScript's optimiser, which costs more than it gains on single operations: a call
    /// then takes 85 µs in place of 300 to 2,000. The setting belongs to the calling thread.
    static void callPlainly() {
        JniUtils.setGraphExecutorOptimize(false);
    }

    /// A name by which {@link #call} finds a method.
    NDArray method(String name) {
        NDArray array = names.create(0f);
        array.setName("module_method:" + name);
        return array;
    }

    /// Runs a method. Its results belong to the manager of the first argument.
    ///
    /// @param method from {@link #method}
    /// @param graph whether autograd records the call
    /// @param arguments tensors; those named `x[]` arrive together as one list
    NDList call(NDArray method, boolean graph, NDArray... arguments) {
        NDList list = new NDList(arguments.length + 1);
        // The method's name is no argument, but the engine attaches results to the first array's
        // manager, so it must not stand first.
        list.addAll(List.of(arguments));
        list.add(method);
        return IValueUtils.forward(module, list, graph);
    }

    /// Runs a method without autograd, with arguments of any type; the caller closes them and the
    /// result.
    IValue run(String method, IValue... arguments) {
        return IValueUtils.runMethod(module, method, arguments);
    }

    @Override
    public void close() {
        names.close();
        module.close();
    }

    private static byte[] archive(byte[] source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "ops/data.pkl", OBJECT);
            store(zip, "ops/code/__torch__.py", source);
            store(zip, "ops/constants.pkl", EMPTY_TUPLE);
            store(zip, "ops/version", "3\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
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

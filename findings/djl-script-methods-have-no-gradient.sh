#!/usr/bin/env bash
# DJL and TorchScript: what a script's method returns has no gradient, even while a GradientCollector records.
#
# One would expect: as in PyTorch, a method of a loaded TorchScript module is recorded like any other operation when it
# runs under a GradientCollector on an array that requires a gradient; or that DJL refuses. In particular that
# IValueUtils.runMethod(module, "forward", x) and IValueUtils.forward(module, inputs, true) differ in their form alone.
# What happens (pytorch-engine 0.36.0, libtorch 2.7.1 for the processor): runMethod, and forward with values, run the
# method with autograd switched off, whatever the collector, and say nothing: the values are right, the result has no
# gradient, and a loss that adds something else to it trains that alone. Only forward with an NDList and `true` is
# recorded; any method can be run so, if the first array of the list bears the name module_method:NAME: that array is
# not passed on.
# Needs a JDK 17 or newer as JAVA_HOME or first on the PATH. Output seen:
#   runMethod(square): 9.0, gradient of loss + x: 1.0
#   forward([module_method:square, x], true): 9.0, gradient of loss + x: 7.0
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies>
<dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-engine</artifactId><version>0.36.0</version></dependency>
<dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-jni</artifactId><version>2.7.1-0.36.0</version></dependency>
<dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-native-cpu</artifactId><version>2.7.1</version><classifier>linux-x86_64</classifier></dependency>
</dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Square.java <<'JAVA'
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
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

public class Square {
    static final String SOURCE =
            "class M(Module):\n"
                    + "  __parameters__ = []\n"
                    + "  __buffers__ = []\n"
                    + "  def square(self, x: Tensor) -> Tensor:\n"
                    + "    return torch.mul(x, x)\n";

    static void entry(ZipOutputStream zip, String name, byte[] bytes) throws Exception {
        ZipEntry entry = new ZipEntry("m/" + name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A module without weights, as torch.jit.save writes it. */
    static byte[] module() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // Protocol 2: an object of the class, with an empty dictionary as its state.
            entry(zip, "data.pkl", latin("\u0080\u0002c__torch__\nM\n)\u0081}b."));
            entry(zip, "code/__torch__.py", latin(SOURCE));
            entry(zip, "constants.pkl", latin("\u0080\u0002)."));
            entry(zip, "version", latin("3\n"));
        }
        return bytes.toByteArray();
    }

    static void run(String name, NDManager manager, Function<NDArray, NDArray> square) {
        NDArray x = manager.create(3f);
        x.setRequiresGradient(true);
        try (var collector = manager.getEngine().newGradientCollector()) {
            NDArray loss = square.apply(x);
            float value = loss.getFloat();
            collector.backward(loss.add(x));
            System.out.println(
                    name + ": " + value + ", gradient of loss + x: " + x.getGradient().getFloat());
        }
    }

    public static void main(String[] args) throws Exception {
        try (NDManager any = ai.djl.engine.Engine.getEngine("PyTorch").newBaseManager()) {
            PtNDManager manager = (PtNDManager) any;
            PtSymbolBlock module =
                    JniUtils.loadModule(manager, new ByteArrayInputStream(module()), false, false);
            run(
                    "runMethod(square)",
                    manager,
                    x ->
                            IValueUtils.runMethod(module, "square", IValue.from((PtNDArray) x))
                                    .toTensor(manager));
            run(
                    "forward([module_method:square, x], true)",
                    manager,
                    x -> {
                        NDArray name = manager.create(0f);
                        name.setName("module_method:square");
                        return IValueUtils.forward(module, new NDList(name, x), true).get(0);
                    });
        }
    }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
seen=$(DJL_CACHE_DIR="$work/cache" "$java" -Dai.djl.offline=true -cp 'lib/*' Square.java 2>log || cat log)
echo "$seen"
[ "$seen" = "runMethod(square): 9.0, gradient of loss + x: 1.0
forward([module_method:square, x], true): 9.0, gradient of loss + x: 7.0" ]

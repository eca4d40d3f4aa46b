package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Activation;
import dcganlab.model.Architecture;
import dcganlab.model.Guidelines;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Texts;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// A network is known from its tensors, or refused.
class ModelFileTest {
    private static final NetworkSpec SMALL = new NetworkSpec(32, 3, 6, 8);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"32,1,2,8", "32,3,64,16", "64,3,100,10", "64,1,7,8", "128,3,9,8", "128,1,512,9"})
    void theNetworkIsKnownFromTheTensorsAlone(int size, int channels, int latent, int width)
            throws LabException {
        NetworkSpec network = new NetworkSpec(size, channels, latent, width);
        Path file = folder.resolve("g.safetensors");
        plain(Networks.random(Part.GENERATOR, network)).write(file);

        ModelFile read = ModelFile.readGenerator(file);

        assertEquals(network, read.network());
        assertEquals(-1, read.step());
    }

    @ParameterizedTest
    @CsvSource({"32,1", "64,3", "128,3"})
    void aDiscriminatorRemembersItsLatentVector(int size, int channels) throws LabException {
        NetworkSpec network = new NetworkSpec(size, channels, 11, 8);
        Path file = folder.resolve("d.safetensors");
        new ModelFile(Part.DISCRIMINATOR, network, Networks.random(Part.DISCRIMINATOR, network), 42)
                .write(file);

        ModelFile read = ModelFile.read(Part.DISCRIMINATOR, file);

        assertEquals(network, read.network());
        assertEquals(42, read.step());
    }

    /** An activation leaves no trace in the tensors. */
    @ParameterizedTest
    @EnumSource
    void guidelinesThatAreUndoneAreRemembered(Part part) throws LabException {
        NetworkSpec network =
                SMALL.withGuidelines(
                        Guidelines.FOLLOWED
                                .withPoolingG(true)
                                .withBatchNormD(false)
                                .withDense(Guidelines.Dense.ENDS)
                                .withActivationG(Activation.TANH));
        Path file = folder.resolve("undone.safetensors");
        ModelFile written = new ModelFile(part, network, Networks.random(part, network), 3);
        written.write(file);
        assertEquals(written, ModelFile.read(part, file));

        Safetensors content = Safetensors.read(file);
        SequencedMap<String, String> less = new LinkedHashMap<>(content.metadata());
        less.remove("dcganlab.width");
        new Safetensors(content.weights(), less).write(file);
        LabException e = assertThrows(LabException.class, () -> ModelFile.read(part, file));
        String text = new Texts(Locale.ENGLISH).of(e.reason());
        assertTrue(text.contains("“dcganlab.width” is missing"), text);

        less.put("dcganlab.width", "8");
        less.put("dcganlab.guidelines", "{\"poolingG\":true}");
        new Safetensors(content.weights(), less).write(file);
        assertThrows(LabException.class, () -> ModelFile.read(part, file));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aSpectralNormShowsInTheTensors(boolean batchNorm) throws LabException {
        NetworkSpec network =
                SMALL.withSpectralNorm(true)
                        .withGuidelines(Guidelines.FOLLOWED.withBatchNormD(batchNorm));
        Path file = folder.resolve("divided.safetensors");
        Weights weights = Networks.random(Part.DISCRIMINATOR, network);
        ModelFile written = new ModelFile(Part.DISCRIMINATOR, network, weights, 3);
        written.write(file);
        assertEquals(written, ModelFile.read(Part.DISCRIMINATOR, file));

        Weights generator = Networks.random(Part.GENERATOR, network);
        new ModelFile(Part.GENERATOR, network, generator, 3).write(file);
        assertEquals(
                new ModelFile(Part.GENERATOR, network.withSpectralNorm(false), generator, 3),
                ModelFile.readGenerator(file),
                "the generator has none");
    }

    @Test
    void countsOfBatchesMayBeMissing() throws LabException {
        Path file = changed(t -> t.keySet().removeIf(name -> name.endsWith("num_batches_tracked")));
        Weights weights = ModelFile.readGenerator(file).weights();
        assertEquals(
                Architecture.generator(SMALL).tensors().keySet().stream().toList(),
                weights.tensors().keySet().stream().toList());
    }

    @Test
    void aBiasIsRefused() throws LabException {
        Path file = changed(t -> t.put("model.0.bias", new Tensor(new long[] {32}, new float[32])));
        assertRefused(file, "it has “model.0.bias”");
    }

    @Test
    void anotherKernelIsRefused() throws LabException {
        Path file =
                changed(t ->
                        t.put(
                                "model.3.weight",
                                new Tensor(new long[] {32, 16, 3, 3}, new float[32 * 16 * 9])));
        assertRefused(file, "“model.3.weight” has shape [32, 16, 3, 3], not [32, 16, 4, 4]");
    }

    @Test
    void aMissingTensorIsRefused() throws LabException {
        Path file = changed(t -> t.remove("model.4.running_var"));
        assertRefused(file, "“model.4.running_var” is missing");
    }

    @Test
    void tooFewConvolutionsAreRefused() throws LabException {
        Path file = changed(t -> t.remove("model.9.weight"));
        assertRefused(file, "it has 3 convolutions");
    }

    @Test
    void otherNamesAreRefused() throws LabException {
        Weights weights = Networks.random(Part.GENERATOR, SMALL);
        SequencedMap<String, Tensor> renamed = new LinkedHashMap<>();
        weights.tensors().forEach((n, t) -> renamed.put(n.replace("model.", "main."), t));
        Path file = folder.resolve("main.safetensors");
        plain(new Weights(renamed)).write(file);
        assertRefused(file, "“model.0.weight” is missing. Its first tensor is “main.0.weight”");
    }

    @Test
    void widthsOutOfRangeAreRefused() throws LabException {
        Path file =
                changed(t ->
                        t.put(
                                "model.9.weight",
                                new Tensor(new long[] {4, 3, 4, 4}, new float[192])));
        assertRefused(file, "can be 8 to 128, not 4");
    }

    @Test
    void aDiscriminatorIsNotTakenForAGenerator() throws LabException {
        Path file = folder.resolve("d.safetensors");
        new ModelFile(Part.DISCRIMINATOR, SMALL, Networks.random(Part.DISCRIMINATOR, SMALL), 1)
                .write(file);
        assertRefused(file, "it holds a discriminator");
    }

    @Test
    void textThatContradictsTheTensorsIsRefused() throws LabException {
        SequencedMap<String, String> metadata = new LinkedHashMap<>(Map.of("dcganlab.width", "16"));
        Path file = folder.resolve("g.safetensors");
        new Safetensors(Networks.random(Part.GENERATOR, SMALL), metadata).write(file);
        assertRefused(file, "“dcganlab.width” is 16, but the tensors say 8");
    }

    @Test
    void aDiscriminatorWithoutTextIsRefused() throws LabException {
        Path file = folder.resolve("d.safetensors");
        plain(Networks.random(Part.DISCRIMINATOR, SMALL)).write(file);
        LabException e =
                assertThrows(LabException.class, () -> ModelFile.read(Part.DISCRIMINATOR, file));
        assertTrue(text(e).contains("how long the latent vector is"), text(e));
    }

    @Test
    void aFileOfAnotherKindIsCalledByItsNameAndToldHowToRead() throws Exception {
        Path pytorch = folder.resolve("digits.pth");
        try (var in =
                ModelFileTest.class.getResourceAsStream("/dcganlab/reference/generator.pth")) {
            Files.copy(Objects.requireNonNull(in), pytorch);
        }
        assertRefused(
                pytorch,
                "digits.pth is a PyTorch file of weights (.pth, .pt), not a safetensors file. Write its"
                        + " weights as one in Python: import torch; from safetensors.torch import"
                        + " save_file; save_file(torch.load(\"digits.pth\", map_location=\"cpu\"),"
                        + " \"digits.safetensors\")");

        Path pointer = folder.resolve("generator.safetensors");
        Files.writeString(pointer, "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
        assertRefused(
                pointer,
                "is a Git LFS pointer, a text that only stands for the file, not a safetensors file."
                        + " Fetch the file itself: git lfs pull");

        Files.writeString(pointer, "<!DOCTYPE html>\n<html lang=\"en\"><title>Sign in</title>");
        assertRefused(
                pointer, "is a web page, not a safetensors file. If it was downloaded, the link");
    }

    private Path changed(Consumer<SequencedMap<String, Tensor>> change) throws LabException {
        SequencedMap<String, Tensor> tensors =
                new LinkedHashMap<>(Networks.random(Part.GENERATOR, SMALL).tensors());
        change.accept(tensors);
        Path file = folder.resolve("changed.safetensors");
        plain(new Weights(tensors)).write(file);
        return file;
    }

    private static Safetensors plain(Weights weights) {
        return new Safetensors(weights, new LinkedHashMap<>());
    }

    private static void assertRefused(Path file, String reason) {
        LabException e = assertThrows(LabException.class, () -> ModelFile.readGenerator(file));
        assertTrue(text(e).contains(reason), text(e));
    }

    private static String text(LabException e) {
        return new Texts(Locale.ENGLISH).of(e.reason());
    }
}

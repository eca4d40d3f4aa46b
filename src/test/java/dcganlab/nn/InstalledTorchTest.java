package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class InstalledTorchTest {
    @TempDir Path folder;

    @Test
    void aFolderWithoutLibtorchIsRefused() {
        assertEquals(
                "There is no libtorch in "
                        + folder
                        + ", which PYTORCH_LIBRARY_PATH names. Name the folder that holds its"
                        + " libraries, release 2.7.1, or nothing for the lab\u2019s own.",
                refusal(folder));
    }

    @Test
    void anotherReleaseIsRefusedWithBothNumbers() throws IOException {
        Path lib = libraries("torch");
        Files.writeString(folder.resolve("build-version"), "2.9.0+cu128\n");
        assertEquals(
                "The libtorch in "
                        + lib
                        + " is release 2.9.0; the lab needs 2.7.1. Install that one, for Python:"
                        + " pip install torch==2.7.1.",
                refusal(lib));
    }

    @Test
    void ofPythonsTorchItIsTheVersionInItsPackage() throws IOException {
        Path lib = libraries("torch", "torch_cuda");
        Files.writeString(
                folder.resolve("version.py"),
                "__all__ = ['__version__']\n__version__ = '2.6.0+cu124'\ncuda = '12.4'\n");
        assertEquals("cu128", new InstalledTorch(lib).flavour());
        assertEquals(true, refusal(lib).contains(" 2.6.0; the lab needs 2.7.1"));
    }

    @Test
    void theRightOneIsTaken() throws IOException {
        Path lib = libraries("torch");
        new InstalledTorch(lib).require("2.7.1"); // It says nothing of itself.
        Files.writeString(folder.resolve("build-version"), "2.7.1+cpu\n");
        new InstalledTorch(lib).require("2.7.1");
        assertEquals("cpu", new InstalledTorch(lib).flavour());
    }

    private Path libraries(String... names) throws IOException {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        for (String name : names) {
            Files.createFile(lib.resolve(System.mapLibraryName(name)));
        }
        return lib;
    }

    private static String refusal(Path lib) {
        InvalidPlanException refused =
                assertThrows(
                        InvalidPlanException.class, () -> new InstalledTorch(lib).require("2.7.1"));
        return new Texts(Locale.ENGLISH).of(refused.reason());
    }
}

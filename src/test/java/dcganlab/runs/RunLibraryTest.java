package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.DataChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

class RunLibraryTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 5, 7);

    @TempDir Path folder;

    @Test
    void aRunIsNamedAfterItsImagesAndTheTime() {
        RunLibrary library = new RunLibrary(folder);
        assertEquals(
                folder.resolve("portraits-20261125-090507"),
                library.place(DataChoice.portraits(40), NOW));
        assertEquals(
                folder.resolve("猫 の写真-20261125-090507"),
                library.place(DataChoice.at("/pictures/猫 の写真"), NOW));
    }

    @Test
    void aSecondRunInTheSameSecondHasAnotherName() throws IOException {
        Files.createDirectory(folder.resolve("portraits-20261125-090507"));
        assertEquals(
                folder.resolve("portraits-20261125-090507-2"),
                new RunLibrary(folder).place(DataChoice.portraits(40), NOW));
    }

    @Test
    void theRootOfADiskHasNoNameOfItsOwn() {
        assertEquals(
                folder.resolve("images-20261125-090507"),
                new RunLibrary(folder).place(DataChoice.at("/"), NOW));
    }
}

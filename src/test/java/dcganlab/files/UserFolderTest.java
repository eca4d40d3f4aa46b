package dcganlab.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class UserFolderTest {
    @TempDir Path home;

    @Test
    void picturesLieWhereTheSystemSays() throws Exception {
        Path pictures = Files.createDirectory(home.resolve("Bilder"));
        Path config = Files.createDirectory(home.resolve(".config"));
        Files.writeString(
                config.resolve("user-dirs.dirs"),
                """
                # Written by hand
                XDG_DOCUMENTS_DIR="$HOME/Dokumente"
                XDG_PICTURES_DIR="$HOME/Bilder"
                """);
        assertEquals(pictures, UserFolder.PICTURES.path(home, Map.of()));
        assertEquals(home, UserFolder.DOCUMENTS.path(home, Map.of()), "there is no such folder");
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        assertEquals(
                elsewhere,
                UserFolder.PICTURES.path(home, Map.of("XDG_PICTURES_DIR", elsewhere.toString())));
    }

    @Test
    void withoutAWordTheUsualFolderIsTaken() throws Exception {
        assertEquals(home, UserFolder.PICTURES.path(home, Map.of()));
        Path pictures = Files.createDirectory(home.resolve("Pictures"));
        assertEquals(pictures, UserFolder.PICTURES.path(home, Map.of()));
    }
}

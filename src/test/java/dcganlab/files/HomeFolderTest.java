package dcganlab.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/// Where the home folder is.
class HomeFolderTest {
    @Test
    void homeIsWhatTheEnvironmentSays() {
        assertEquals(
                Optional.of("/srv/class"), HomeFolder.of(Map.of("HOME", "/srv/class"), "Linux"));
        assertEquals(
                Optional.of("/srv/class"), HomeFolder.of(Map.of("HOME", "/srv/class"), "Mac OS X"));
    }

    @Test
    void javaKnowsBetterWhereTheEnvironmentSaysNothingOfUse() {
        assertEquals(Optional.empty(), HomeFolder.of(Map.of(), "Linux"));
        assertEquals(Optional.empty(), HomeFolder.of(Map.of("HOME", ""), "Linux"));
        assertEquals(Optional.empty(), HomeFolder.of(Map.of("HOME", "class"), "Linux"));
        assertEquals(Optional.empty(), HomeFolder.of(Map.of("HOME", "/home/me"), "Windows 11"));
    }
}

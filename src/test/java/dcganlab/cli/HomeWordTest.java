package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.files.HomeFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/// The home folder in words that name files.
class HomeWordTest {
    @ParameterizedTest
    @ValueSource(strings = {"~", "$HOME", "${HOME}"})
    void homeIsTheHomeFolder(String home) {
        assertEquals(HomeFolder.path(), PathWord.path(home));
        assertEquals(HomeFolder.path().resolve("runs/first"), PathWord.path(home + "/runs/first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"./~", "~x", "a/~/b", "$HOMES/a", "runs/$HOME", "~~"})
    void otherNamesAreNames(String word) {
        assertEquals(Path.of(word), PathWord.path(word));
    }

    /// Every option that takes a path, and `--data`, which may be a word too.
    @Test
    void commandsKnowIt() {
        String home = HomeFolder.path().toString();
        for (String[] words :
                List.of(
                        new String[] {"runs", "show", "~/no run"},
                        new String[] {"sample", "--model", "~/no run", "--out", "a.png"},
                        new String[] {"train", "--resume", "--out", "~/no run"},
                        new String[] {"score", "--model", "$HOME/no run", "--data", "portraits"})) {
            CliRun run = CliRun.of(words);
            assertEquals(1, run.code(), run.err());
            assertTrue(run.err().contains(home + "/no run"), run.err());
        }
    }
}

package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class NotesTest {
    @TempDir Path run;

    @Test
    void aRunWithoutTheFileHasNoNotes() throws LabException {
        assertEquals(Notes.NONE, Notes.read(run));
    }

    @Test
    void nameAndNoteAreReadAsTheyWereWritten() throws LabException {
        Notes notes = new Notes("顔 \"A\" <1>", "two\nlines & a 猫");
        notes.write(run);
        assertEquals(notes, Notes.read(run));
        notes.withName("other").write(run);
        assertEquals(new Notes("other", "two\nlines & a 猫"), Notes.read(run));
    }

    @Test
    void aNameIsOneLineWithoutBlanksAroundIt() {
        assertEquals("a b", new Notes("  a\n\tb ", "").name());
        assertEquals("", new Notes(" \n ", "").name());
    }

    @Test
    void aLongNameIsCutBetweenLetters() {
        String name = new Notes("😀".repeat(500), "").name();
        assertEquals("😀".repeat(120), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"name\": 3, \"note\": \"\"}",
                "{\"name\": \"a\"}",
                "{\"name\": \"a\", \"note\": \"b\", \"colour\": \"c\"}",
                "not JSON"
            })
    void whatSomebodyWroteByHandIsNotWrittenOver(String text) throws Exception {
        Path file = Files.writeString(run.resolve("notes.json"), text);
        LabException refusal =
                assertThrows(LabException.class, () -> new Notes("new", "").write(run));
        String said = new Texts(Locale.ENGLISH).of(refusal.reason());
        assertTrue(said.contains(file + " is not readable"), said);
        assertEquals(text, Files.readString(file));
    }
}

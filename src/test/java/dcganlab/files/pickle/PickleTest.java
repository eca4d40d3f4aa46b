package dcganlab.files.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.model.LabException;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Plain values are read from pickles of any protocol; nothing else ever is.
class PickleTest {
    private static final PickleClasses NOTHING = _ -> Optional.empty();

    /// `pickle.dumps({'a': [1, -2, 2.5, True, None], 'b': ('x', 70000)}, protocol)`.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(dp0\nVa\np1\n(lp2\nI1\naI-2\naF2.5\naI01\naNasVb\np3\n(Vx\np4\nI70000\ntp5\ns.",
                "}q\0(X\1\0\0\0aq\1]q\2(K\1J\u00fe\u00ff\u00ff\u00ffG@\4\0\0\0\0\0\0I01\nNeX\1\0\0\0bq"
                        + "\3(X\1\0\0\0xq\4Jp\21\1\0tq\5u.",
                "\u0080\4\u0095\62\0\0\0\0\0\0\0}\u0094(\u008c\1a\u0094]\u0094(K\1J\u00fe\u00ff\u00ff"
                        + "\u00ffG@\4\0\0\0\0\0\0\u0088Ne\u008c\1b\u0094\u008c\1x\u0094Jp\21\1\0\u0086"
                        + "\u0094u.",
            })
    void plainValuesAreRead(String pickle) throws Exception {
        assertEquals(
                Map.of("a", List.of(1L, -2L, 2.5, true, Pickle.NONE), "b", List.of("x", 70000L)),
                read(pickle));
    }

    @ParameterizedTest
    @CsvSource({
        "'cos\nsystem\n(S''true''\ntR.', os.system",
        "'\u0080\2cbuiltins\neval\nX\1\0\0\0001\u0085R.', builtins.eval",
        "'\u0080\4\u008c\10builtins\u008c\7getattr\u0093.', builtins.getattr",
    })
    void anythingElseIsRefusedByName(String pickle, String name) {
        LabException refused = assertThrows(LabException.class, () -> read(pickle));

        assertEquals(
                "It is a Python pickle that asks for "
                        + name
                        + ", which may run code. Only arrays, lists and dictionaries are read; save"
                        + " the arrays with numpy.savez.",
                new Texts(Locale.ENGLISH).of(refused.reason()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080\3B\u00ff\u00ff\u00ff\177abc.",
                "\u0080\4\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\177abc.",
                "\u0080\4\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffabc.",
                "\u0080\2X\u00ff\u00ff\0\0abc.",
                "\u0080\2\u008b\u00ff\u00ff\u00ff\177abc.",
            })
    void lengthsThatAreLiesTakeNoMemory(String pickle) {
        assertThrows(EOFException.class, () -> read(pickle));
    }

    @Test
    void manyBytesStayInTheFile() throws Exception {
        String bytes = "z".repeat(70_000);

        Object value = read("\u0080\3](K\1B\160\21\1\0" + bytes + "e.");

        assertEquals(
                new PickledBytes.Many(11, 70_000, false),
                assertInstanceOf(List.class, value).get(1));
    }

    @Test
    void damageEndsInAReasonWhateverItIs() throws Exception {
        String whole =
                "\u0080\2}q\0(X\1\0\0\0aq\1]q\2(K\1J\u00fe\u00ff\u00ff\u00ffG@\4\0\0\0\0\0\0I01\nNeX\1\0\0\0bq"
                        + "\3(X\1\0\0\0xq\4Jp\21\1\0tq\5u.";
        int read = 0;
        int refused = 0;
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.getBytes(ISO_8859_1);
            for (int k = 0; k < 1 + i % 4; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] cut =
                    Arrays.copyOf(
                            damaged, i % 3 == 0 ? random.nextInt(damaged.length) : damaged.length);
            try {
                Pickle.read(new ByteArrayInputStream(cut), NOTHING);
                read++;
            } catch (LabException | IOException reason) {
                refused++; // any other exception fails the test
            }
        }
        assertTrue(read > 100 && refused > 10_000, read + " read, " + refused + " refused");
    }

    @Test
    void endlessValuesAreRefused() {
        byte[] marks = new byte[9_000_000];
        Arrays.fill(marks, (byte) 'N');
        assertThrows(
                LabException.class, () -> Pickle.read(new ByteArrayInputStream(marks), NOTHING));
    }

    private static Object read(String pickle) throws IOException, LabException {
        return Pickle.read(new ByteArrayInputStream(pickle.getBytes(ISO_8859_1)), NOTHING);
    }
}

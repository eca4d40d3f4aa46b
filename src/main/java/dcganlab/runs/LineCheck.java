package dcganlab.runs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The check of a line of text: the CRC-32 of what stands before it (as PNG has it, PNG
/// specification, annex D), by which a character that became another one is noticed. A decimal
/// number, so that a table holds nothing but numbers.
final class LineCheck {
    /// Of the column or the field that holds it, the last one.
    static final String NAME = "check";

    private LineCheck() {}

    /// A row of a table with its check in one cell more.
    static String sealed(String row) {
        return row + "," + of(row);
    }

    /// Whether the last cell of a table's row is its check.
    static boolean holds(String row) {
        int comma = row.lastIndexOf(',');
        return comma > 0 && row.substring(comma + 1).equals(of(row.substring(0, comma)));
    }

    /// Adds its check to an object that will be a line.
    static void seal(JsonObject line) {
        line.addProperty(NAME, Long.valueOf(of(line.toString())));
    }

    /// Whether an object has the check that it should, however it is laid out, or none, as one that
    /// a person wrote.
    static boolean holds(JsonObject line) {
        JsonObject rest = line.deepCopy();
        JsonElement said = rest.remove(NAME);
        return said == null || said.toString().equals(of(rest.toString()));
    }

    private static String of(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue());
    }
}

package dcganlab.runs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The lines of a table in their order, each read when it is asked for, so that neither a table of
/// any length nor a line of any length fills the memory.
final class Lines implements AutoCloseable {
    /// No row is as long, in characters; what is, is none, and its rest is left out.
    static final int LONGEST = 2_000;

    private final Reader in;
    private final char[] buffer = new char[1 << 15];
    private String rest = "";
    private int at;
    private int end;

    /// @throws IOException if the system refuses
    Lines(Path table) throws IOException {
        in = new InputStreamReader(Files.newInputStream(table), StandardCharsets.UTF_8);
    }

    /// The next line without its end; null if there is none with an end.
    ///
    /// @throws IOException if the system refuses
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder(160);
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, Math.min(at - from, LONGEST - line.length()));
            if (at < end) {
                at++;
                return withoutReturn(line);
            }
        }
        rest = line.toString();
        return null;
    }

    /// What stands behind the last line with an end, once there is no other: empty, or a line that
    /// is being written.
    String rest() {
        return rest;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /// Some programs end lines with two characters.
    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package dcganlab.cli;

import dcganlab.model.Message;
import dcganlab.model.Texts;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where a command writes: results to one stream, all else to another, so that a script can read
/// the first while a person watches the second.
///
/// @param out results
/// @param err progress and complaints
/// @param live whether a person watches `err` on a terminal, where a line can be drawn anew
/// @param texts the language
record Terminal(PrintWriter out, PrintWriter err, boolean live, Texts texts) {
    /// The streams that this process was given.
    static Terminal ofProcess() {
        return new Terminal(
                writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"),
                isTerminal(),
                new Texts(Locale.ENGLISH));
    }

    void result(String line) {
        out.println(line);
        out.flush();
    }

    void say(Message message) {
        err.println(texts.of(message));
        err.flush();
    }

    void say(String key, Object... arguments) {
        say(Message.of(key, arguments));
    }

    private static PrintWriter writer(FileDescriptor stream, String encodingProperty) {
        Charset told = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
        // A container's bare "C" locale claims ASCII, but the terminal around it reads UTF-8.
        Charset charset = told.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : told;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }

    /// Java can only tell whether input and output are both terminals; a result that goes to a file
    /// must not hide the progress, so on Linux the error stream itself is looked at.
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path errors = Path.of("/proc/self/fd/2");
        if (Files.isSymbolicLink(errors)) {
            try {
                String target = Files.readSymbolicLink(errors).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException e) {
                return false; // Closed, so nobody watches.
            }
        }
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}

package dcganlab.cli;

import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.Texts;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/// Where a command writes: results to one stream, all else to another, so that a script can read
/// the first while a person watches the second.
///
/// @param out results
/// @param err progress and complaints
/// @param columns of the terminal on which a person watches `err` and a line can be drawn anew; 0
///   if it is none
/// @param texts the language
record Terminal(PrintWriter out, PrintWriter err, IntSupplier columns, Texts texts) {
    /// The sentences in what programs read, which is the same whatever language the user speaks.
    static final Texts FOR_PROGRAMS = Language.ENGLISH.texts();

    /// The streams that this process was given, in the language of the system.
    static Terminal ofProcess() {
        return new Terminal(
                writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"),
                new ScreenWidth(),
                Language.ofSystem().texts());
    }

    Terminal in(Language language) {
        return new Terminal(out, err, columns, language.texts());
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
}

package dcganlab.cli;

import dcganlab.files.HomeFolder;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import picocli.CommandLine.ITypeConverter;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that name files. `~`, `$HOME` and `${HOME}` at their beginning mean the home folder, for
/// not every word has come through a shell: Maven's `-Dlab.args` has not. A file of such a name is
/// `./~`. In a bare "C" locale Java can name no file with letters beyond ASCII.
final class PathWord implements ITypeConverter<Path> {
    private static final Pattern HOME = Pattern.compile("^(~|\\$HOME|\\$\\{HOME})(?=$|[/\\\\])");

    /// A path as it is typed: in quotation marks if a shell would take it apart.
    static String quoted(String path) {
        return path.matches("[\\w./:\\\\-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /// @throws InvalidPlanException if no file can have that name here
    static Path path(String word) {
        try {
            String home = Matcher.quoteReplacement(HomeFolder.path().toString());
            return Path.of(HOME.matcher(word).replaceFirst(home));
        } catch (InvalidPathException e) {
            boolean known =
                    Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                            .newEncoder()
                            .canEncode(word);
            InvalidPlanException wrong =
                    new InvalidPlanException(
                            Message.of(known ? "cli.noPath" : "cli.pathLetters", word));
            wrong.initCause(e);
            throw wrong;
        }
    }

    /// @throws InvalidPlanException if no file can have that name here
    @Override
    public Path convert(String word) {
        return path(word);
    }
}

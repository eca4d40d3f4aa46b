import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes what the window needs for Japanese, from the texts and the fonts of this folder:
///
///     dcganlab/**/lines_ja.properties     beside each messages_ja.properties: the same texts, with
///                                         marks where a line must not break, see [Phrases]
///     dcganlab/assets/BIZUDPGothic-*.ttf  the font with the characters that occur, see [SmallFont]
///
/// Run by each build, in the folder of `pom.xml`, with ICU4J and FontBox on the class path. Does
/// nothing where nothing has changed.
///
/// @param args the folder of the texts, and where to write
void main(String[] args) throws IOException {
    Path texts = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Path fonts = Path.of("assets/japanese");
    List<Path> bundles = files(texts, ".properties");
    List<Path> sources = new ArrayList<>(files(fonts, ""));
    sources.addAll(bundles);
    FileTime newest = Files.getLastModifiedTime(texts); // Of a bundle that is new, too.
    String made = sources.size() + " files";
    for (Path source : sources) {
        FileTime changed = Files.getLastModifiedTime(source);
        newest = changed.compareTo(newest) > 0 ? changed : newest;
    }
    Path done = out.resolveSibling("japanese");
    Path written = out.resolve("dcganlab/assets");
    if (Files.exists(done)
            && Files.isDirectory(written)
            && files(written, ".ttf").size() == files(fonts, ".ttf").size()
            && Files.readString(done).equals(made)
            && Files.getLastModifiedTime(done).compareTo(newest) > 0) {
        return;
    }

    TreeSet<Integer> characters = SmallFont.usual();
    for (Path bundle : bundles) {
        Properties words = read(bundle);
        words.values().forEach(word -> ((String) word).codePoints().forEach(characters::add));
        if (bundle.getFileName().toString().equals("messages_ja.properties")) {
            write(words, out.resolve(texts.relativize(bundle)).resolveSibling("lines_ja.properties"));
        }
    }
    Files.createDirectories(written);
    for (Path font : files(fonts, ".ttf")) {
        Path small = written.resolve(font.getFileName());
        TreeSet<Integer> kept = new TreeSet<>(characters);
        if (font.toString().endsWith("Regular.ttf")) { // What people type is not bold.
            kept.addAll(SmallFont.kanji());
        }
        SmallFont.write(font, kept, small);
    }
    Files.writeString(done, made);
}

List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
        return all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
}

Properties read(Path bundle) throws IOException {
    Properties words = new Properties();
    try (var in = Files.newBufferedReader(bundle)) {
        words.load(in);
    }
    return words;
}

/// Writes the texts with their marks, in the order of their keys: the same file for the same texts.
void write(Properties words, Path file) throws IOException {
    Phrases phrases = new Phrases();
    Properties held = new Properties();
    words.forEach((key, word) -> held.put(key, phrases.held((String) word)));
    var lines = new java.io.StringWriter();
    held.store(lines, null);
    Files.createDirectories(file.getParent());
    Files.writeString(
            file,
            lines.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#")) // When it was written.
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n")));
}

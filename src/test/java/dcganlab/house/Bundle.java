package dcganlab.house;

import dcganlab.model.Language;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The texts of a package in English, and where those in other languages lie.
///
/// @param english the file with the English ones
record Bundle(Path english) {
    private static final Path ROOT = Path.of("src/main/resources/dcganlab");

    /// All of the lab's bundles.
    static List<Bundle> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.getFileName().toString().contains("_"))
                    .sorted()
                    .map(Bundle::new)
                    .toList();
        }
    }

    /// Whether it holds patterns of `MessageFormat`; picocli has a syntax of its own.
    boolean ofMessages() {
        return english.endsWith("messages.properties");
    }

    /// The texts by their keys.
    ///
    /// @throws IllegalStateException if a key is there twice
    Map<String, String> texts(Language language) throws IOException {
        Path file = file(language);
        Map<String, String> texts = new TreeMap<>();
        Properties lines =
                new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object text) {
                        if (texts.put((String) key, (String) text) != null) {
                            throw new IllegalStateException(key + " is twice in " + file);
                        }
                        return text;
                    }
                };
        try (Reader in = Files.newBufferedReader(file)) {
            lines.load(in);
        }
        return texts;
    }

    private Path file(Language language) {
        String name = english.getFileName().toString();
        return language == Language.ENGLISH
                ? english
                : english.resolveSibling(
                        name.replace(".properties", "_" + language.code() + ".properties"));
    }

    /// A key as the code asks for it.
    String whole(String key) {
        return ROOT.relativize(english.getParent()).toString().replaceAll("[/\\\\]", ".")
                + "."
                + key;
    }

    @Override
    public String toString() {
        return ROOT.relativize(english).toString();
    }
}

package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.UTF_8;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names of classes, one a line.
final class NamesReader implements ArrayReader {
    private static final Set<String> NAMES =
            Set.of("class_names.txt", "classes.txt", "label_names.txt", "labels.txt");
    private static final int MOST = 1000;
    private static final int LONGEST = 200;

    @Override
    public boolean named(String name) {
        return NAMES.contains(name);
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return named(name);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        List<String> names = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Unpacked.open(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (names.size() == MOST || line.length() > LONGEST) {
                    return ArrayContents.NONE;
                }
                if (!line.isBlank()) {
                    names.add(line.strip());
                }
            }
        }
        return new ArrayContents(
                List.of(), List.of(), Map.of(ArrayName.withoutEnding(file.name()), names));
    }
}

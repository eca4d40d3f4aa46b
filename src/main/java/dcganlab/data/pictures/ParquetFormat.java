package dcganlab.data.pictures;

import dcganlab.data.FoundSet;
import dcganlab.data.SetFormat;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.FolderPurpose;
import dcganlab.files.FileKind;

import dev.hardwood.reader.ParquetFileReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Finds Parquet tables of pictures, as Hugging Face hands out data sets: each of their splits is a
/// set, in one file or in several, `train-00000-of-00002.parquet`.
public final class ParquetFormat implements SetFormat {
    /// Kept, for loggers that nobody holds forget their level. Without it the terminal is told that
    /// there is no vector unit to read with, which is nobody's concern.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    @Override
    public List<FoundSet> among(
            List<DataFile> folder, FileTree tree, Map<DataFile, IOException> broken) {
        Map<String, List<DataFile>> splits = new TreeMap<>();
        for (DataFile file : folder) {
            try {
                if (candidate(file, tree) && holdsPictures(file)) {
                    splits.computeIfAbsent(split(file), key -> new ArrayList<>()).add(file);
                }
            } catch (IOException e) {
                broken.put(file, e);
            }
        }
        List<FoundSet> sets = new ArrayList<>();
        splits.forEach((split, files) ->
                sets.add(
                        new ParquetSet(
                                tree,
                                splits.size() == 1 ? tree.name() : split,
                                files,
                                FolderPurpose.testing(split))));
        return sets;
    }

    private static boolean candidate(DataFile file, FileTree tree) throws IOException {
        if (!tree.oneFile()) {
            return file.name().toLowerCase(Locale.ROOT).endsWith(".parquet");
        }
        try (InputStream in = file.open()) {
            return FileKind.of(in.readNBytes(FileKind.HEAD)) == FileKind.PARQUET;
        }
    }

    private static boolean holdsPictures(DataFile file) throws IOException {
        try (ParquetFileReader table = ParquetFileReader.open(new ParquetInput(file))) {
            Optional<ParquetColumns> columns = ParquetColumns.of(table);
            return columns.isPresent();
        } catch (RuntimeException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /// What stands before the numbers of the parts.
    private static String split(DataFile file) {
        return file.name()
                .replaceFirst("(?i)\\.parquet$", "")
                .replaceFirst("-\\d+-of-\\d+(-[0-9a-f]+)?$", "")
                .replaceFirst("^\\d+$", "");
    }
}

package dcganlab.data;

import dcganlab.files.FileKind;
import dcganlab.model.NumpyHeader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The arrays that a `.npy` or `.npz` file holds.
///
/// @param arrays in the file's order
/// @param broken entries that should be arrays, and why they are none
record NumpyArchive(List<NumpyArray> arrays, Map<String, IOException> broken) {
    /// The arrays of either kind of file.
    static NumpyArchive of(Path file) throws IOException {
        return NumpyHeader.begins(Unpacked.head(file, FileKind.HEAD))
                ? new NumpyArchive(List.of(NumpyArray.in(file)), Map.of())
                : in(file);
    }

    /// The arrays of an `.npz` file; none if the zip holds other things.
    ///
    /// @throws IOException if it is no zip, or every array in it is broken
    static NumpyArchive in(Path npz) throws IOException {
        List<NumpyArray> arrays = new ArrayList<>();
        Map<String, IOException> broken = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(npz.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try {
                    NumpyArray array = NumpyArray.in(npz, zip, entry);
                    if (array != null) {
                        arrays.add(array);
                    }
                } catch (IOException e) {
                    broken.put(entry.getName(), e);
                }
            }
        }
        if (arrays.isEmpty() && !broken.isEmpty()) {
            throw broken.values().iterator().next();
        }
        return new NumpyArchive(arrays, broken);
    }

    /// @throws IOException if there is an array of that name and it is broken
    void requireWhole(String name) throws IOException {
        for (Map.Entry<String, IOException> entry : broken.entrySet()) {
            if (NumpyArray.plain(entry.getKey()).equals(name)) {
                throw entry.getValue();
            }
        }
    }

    List<Skipped> skipped() {
        return broken.entrySet().stream()
                .map(entry -> new Skipped(entry.getKey(), ReadFailure.reason(entry.getValue())))
                .toList();
    }
}

package dcganlab.data;

import dcganlab.model.NumpyHeader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An array in a `.npy` file, or in an `.npz` file, which is a zip of `.npy` files.
///
/// @param name without `.npy`
/// @param entry its name in the zip; empty if the file holds one array only
record NumpyArray(Path file, String name, Optional<String> entry, NumpyHeader header) {
    private static final String SUFFIX = ".npy";

    /// The array of a `.npy` file.
    static NumpyArray in(Path npy) throws IOException {
        try (InputStream in = Unpacked.open(npy)) {
            return new NumpyArray(
                    npy,
                    plain(String.valueOf(npy.getFileName())),
                    Optional.empty(),
                    NumpyHeader.read(in));
        }
    }

    /// The arrays of an `.npz` file, in its order; none if the zip holds other things.
    static List<NumpyArray> allIn(Path npz) throws IOException {
        List<NumpyArray> arrays = new ArrayList<>();
        try (ZipFile zip = new ZipFile(npz.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(SUFFIX)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        arrays.add(
                                new NumpyArray(
                                        npz,
                                        plain(entry.getName()),
                                        Optional.of(entry.getName()),
                                        NumpyHeader.read(in)));
                    }
                }
            }
        }
        return arrays;
    }

    /// A stream that begins with the array's first number.
    InputStream open() throws IOException {
        InputStream in = entry.isPresent() ? openEntry(entry.get()) : Unpacked.open(file);
        try {
            NumpyHeader.read(in);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private InputStream openEntry(String entryName) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entryName));
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private static String plain(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}

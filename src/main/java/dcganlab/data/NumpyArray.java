package dcganlab.data;

import dcganlab.model.NumpyHeader;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

    /// The array of an entry in an `.npz` file; null if the entry is something else.
    static @Nullable NumpyArray in(Path npz, ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (!name.endsWith(SUFFIX)) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new NumpyArray(npz, plain(name), Optional.of(name), NumpyHeader.read(in));
        }
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

    /// A name without `.npy`.
    static String plain(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}

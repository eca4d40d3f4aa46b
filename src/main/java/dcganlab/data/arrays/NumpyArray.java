package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.NumpyHeader;

import java.io.IOException;
import java.io.InputStream;

/// An array in a `.npy` file, which may lie in an `.npz` file: a zip of `.npy` files.
///
/// @param name without `.npy`
record NumpyArray(DataFile file, String name, NumpyHeader header) {
    static final String SUFFIX = ".npy";

    /// The array of a `.npy` file.
    static NumpyArray in(DataFile npy) throws IOException {
        try (InputStream in = Unpacked.open(npy)) {
            return new NumpyArray(npy, plain(npy.name()), NumpyHeader.read(in));
        }
    }

    /// A stream that begins with the array's first number.
    InputStream open() throws IOException {
        InputStream in = Unpacked.open(file);
        try {
            NumpyHeader.read(in);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// A name without `.npy`.
    static String plain(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}

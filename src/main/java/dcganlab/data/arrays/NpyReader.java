package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.NumpyHeader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// NumPy's `.npy`: one array without a name.
final class NpyReader implements ArrayReader {
    static final String FORMAT = "NumPy array";

    @Override
    public boolean named(String name) {
        return name.endsWith(".npy");
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return NumpyHeader.begins(head) || named(name);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        return ArrayContents.of(List.of(array(file, "", () -> Unpacked.open(file))));
    }

    /// The array of a stream in the format of `.npy`.
    static NamedArray array(DataFile file, String name, NamedArray.Numbers npy) throws IOException {
        NumpyHeader header;
        try (InputStream in = npy.open()) {
            header = NumpyHeader.read(in);
        }
        Optional<NumberType> type = NumberType.of(header.type());
        return new NamedArray(
                file,
                name,
                FORMAT,
                type,
                type.map(NumberType::toString).orElse(header.type()),
                header.shape(),
                header.fortran() ? IndexOrder.FIRST_FASTEST : IndexOrder.LAST_FASTEST,
                false,
                () -> afterHeader(npy.open()));
    }

    static InputStream afterHeader(InputStream in) throws IOException {
        try {
            NumpyHeader.read(in);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

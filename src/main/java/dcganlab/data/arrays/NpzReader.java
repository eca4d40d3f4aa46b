package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Zip;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// NumPy's `.npz`: a zip of `.npy` files.
final class NpzReader implements ArrayReader {
    private static final String MEMBER = ".npy";
    private static final int BUFFER = 1 << 16;

    @Override
    public boolean named(String name) {
        return name.endsWith(".npz");
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return new String(head, ISO_8859_1).startsWith("PK\3\4");
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        List<NamedArray> arrays = new ArrayList<>();
        List<BrokenArray> broken = new ArrayList<>();
        try (Zip zip = zip(file)) {
            for (DataFile member : zip.files()) {
                if (member.name().endsWith(MEMBER)) {
                    try {
                        arrays.add(array(file, member));
                    } catch (IOException e) {
                        broken.add(new BrokenArray(file, member.path(), e));
                    }
                }
            }
        }
        return new ArrayContents(arrays, broken, Map.of());
    }

    /// @throws java.util.zip.ZipException if it is none; Commons Compress hides it in another one
    private static Zip zip(DataFile file) throws IOException {
        try {
            return Zip.of(file);
        } catch (IOException e) {
            throw e.getCause() instanceof IOException inner ? inner : e;
        }
    }

    private static NamedArray array(DataFile file, DataFile member) throws IOException {
        String path = member.path();
        String name = path.substring(0, path.length() - MEMBER.length());
        NamedArray found = NpyReader.array(file, name, member::open);
        return new NamedArray(
                file,
                name,
                found.format(),
                found.type(),
                found.typeName(),
                found.shape(),
                found.order(),
                false,
                () -> NpyReader.afterHeader(open(file, path)));
    }

    /// A member's bytes; closes the archive with them.
    private static InputStream open(DataFile file, String path) throws IOException {
        Zip zip = zip(file);
        try {
            DataFile member = zip.find(path).orElseThrow(() -> new FileNotFoundException(path));
            return new FilterInputStream(new BufferedInputStream(member.open(), BUFFER)) {
                @Override
                public void close() throws IOException {
                    try (zip) {
                        super.close();
                    }
                }
            };
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }
}

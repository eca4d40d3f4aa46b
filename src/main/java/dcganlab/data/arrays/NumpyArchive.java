package dcganlab.data.arrays;

import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;
import dcganlab.data.tree.Zip;
import dcganlab.model.NumpyHeader;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The arrays that a `.npy` or `.npz` file holds.
final class NumpyArchive implements Closeable {
    private static final int HEAD = 8;

    private final List<NumpyArray> arrays = new ArrayList<>();

    /// Entries that should be arrays, and why they are none.
    private final Map<String, IOException> broken = new LinkedHashMap<>();

    private final Closeable open;

    private NumpyArchive(Closeable open) {
        this.open = open;
    }

    /// The arrays of either kind of file; none if the zip holds other things.
    ///
    /// @throws IOException if it is neither kind, or every array in it is broken
    static NumpyArchive of(DataFile file) throws IOException {
        if (NumpyHeader.begins(Unpacked.head(file, HEAD))) {
            NumpyArchive archive = new NumpyArchive(() -> {});
            archive.arrays.add(NumpyArray.in(file));
            return archive;
        }
        Zip zip = Zip.of(file);
        try {
            NumpyArchive archive = new NumpyArchive(zip);
            archive.add(zip);
            return archive;
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void add(Zip npz) throws IOException {
        for (DataFile member : npz.files()) {
            if (!member.name().endsWith(NumpyArray.SUFFIX)) {
                continue;
            }
            try {
                arrays.add(NumpyArray.in(member));
            } catch (IOException e) {
                broken.put(member.path(), e);
            }
        }
        if (arrays.isEmpty() && !broken.isEmpty()) {
            throw broken.values().iterator().next();
        }
    }

    List<NumpyArray> arrays() {
        return arrays;
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

    @Override
    public void close() throws IOException {
        open.close();
    }
}

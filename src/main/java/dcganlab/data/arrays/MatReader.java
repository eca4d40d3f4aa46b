package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/// MATLAB's files before version 7.3, "level 5" (mathworks.com, "MAT-File Format"): named arrays in
/// Fortran's order, each packed by itself or not. Newer ones are HDF5.
final class MatReader implements ArrayReader {
    private static final String MAGIC = "MATLAB 5.0 MAT-file";
    private static final int HEADER = 128;
    private static final int ORDER_AT = 126;
    private static final int MOST_ARRAYS = 1000;

    @Override
    public boolean named(String name) {
        return name.endsWith(".mat");
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return new String(head, ISO_8859_1).startsWith(MAGIC);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        List<NamedArray> arrays = new ArrayList<>();
        try (InputStream in = Unpacked.open(file)) {
            byte[] header = in.readNBytes(HEADER);
            if (header.length < HEADER) {
                throw new EOFException();
            }
            ByteOrder order =
                    header[ORDER_AT] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            long at = HEADER;
            while (arrays.size() < MOST_ARRAYS) {
                MatElement element = new MatElement(in, order);
                if (!element.begin()) {
                    break;
                }
                arrays.addAll(array(file, element, at).stream().toList());
                at += element.finish();
            }
        }
        return ArrayContents.of(arrays);
    }

    /// The array in an element; empty if it is text, a structure, or sparse.
    private static Optional<NamedArray> array(DataFile file, MatElement element, long at)
            throws IOException {
        Optional<MatElement.Matrix> matrix = element.matrix();
        if (matrix.isEmpty()) {
            return Optional.empty();
        }
        MatElement.Matrix found = matrix.get();
        NumberType type =
                NumberType.of(found.type()).orElseThrow(() -> new ZipException(found.type()));
        return Optional.of(
                new NamedArray(
                                file,
                                found.name(),
                                "MATLAB",
                                type,
                                found.shape(),
                                () -> open(file, at, found))
                        .ordered(IndexOrder.MATLAB));
    }

    private static InputStream open(DataFile file, long at, MatElement.Matrix found)
            throws IOException {
        InputStream in = FileSpan.of(Unpacked.open(file), at, Long.MAX_VALUE);
        return FileSpan.of(
                found.packed() ? MatElement.inflated(in) : in, found.offset(), found.length());
    }
}

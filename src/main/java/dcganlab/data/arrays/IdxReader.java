package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/// The format of MNIST, Fashion-MNIST and EMNIST: one array without a name. EMNIST's images lie on
/// their sides in it (arxiv.org/abs/1702.05373 stores them as MATLAB does, column by column).
final class IdxReader implements ArrayReader {
    private static final Pattern NAMED = Pattern.compile(".*(idx\\d|ubyte).*");

    @Override
    public boolean named(String name) {
        return NAMED.matcher(name).matches();
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return IdxHeader.begins(head);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        IdxHeader header;
        try (InputStream in = Unpacked.open(file)) {
            header = IdxHeader.read(in);
        }
        NamedArray array =
                new NamedArray(
                        file,
                        "",
                        "IDX",
                        NumberType.of(header.type()).orElseThrow(),
                        header.sides(),
                        () -> open(file));
        return ArrayContents.of(
                List.of(
                        array.ordered(IndexOrder.COUNT_FIRST)
                                .withColumnsFirst(Emnist.named(array.words()))));
    }

    private static InputStream open(DataFile file) throws IOException {
        InputStream in = Unpacked.open(file);
        try {
            IdxHeader.read(in);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}

package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;

import java.io.IOException;
import java.util.List;

/// The binary version of STL-10 (cs.stanford.edu/~acoates/stl10): `train_X.bin`, colour images of
/// 96x96 as three planes, each column by column; `train_y.bin`, a byte from 1 to 10 for each. The
/// files have no header; their names and their lengths are the only marks.
final class StlReader implements ArrayReader {
    static final String FORMAT = "STL-10";
    private static final String IMAGES = "_x.bin";
    private static final String LABELS = "_y.bin";
    private static final int SIDE = 96;
    private static final int PICTURE = 3 * SIDE * SIDE;

    @Override
    public boolean named(String name) {
        return name.endsWith(IMAGES) || name.endsWith(LABELS);
    }

    @Override
    public boolean begins(byte[] head, String name) {
        return named(name);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        long bytes = file.size();
        boolean images = ArrayFormat.plainName(file).endsWith(IMAGES);
        if (bytes == 0 || (images && bytes < PICTURE)) {
            return ArrayContents.NONE;
        }
        // A last image that is not whole counts: it must be missed, not passed over.
        long[] shape =
                images
                        ? new long[] {Math.ceilDiv(bytes, PICTURE), 3, SIDE, SIDE}
                        : new long[] {bytes};
        NamedArray array =
                new NamedArray(file, "", FORMAT, NumberType.BYTE, shape, () -> Unpacked.open(file));
        return ArrayContents.of(List.of(array.withColumnsFirst(images)));
    }
}

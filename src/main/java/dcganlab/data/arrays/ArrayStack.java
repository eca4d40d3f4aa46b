package dcganlab.data.arrays;

import dcganlab.data.ByteRows;
import dcganlab.data.ImageStack;
import dcganlab.data.PixelRows;
import dcganlab.data.tree.DataFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// The images of one array in which they come one after another.
///
/// @param labels one for each image, or none at all
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
record ArrayStack(
        NamedArray array, ArrayLayout layout, NumberType type, ArrayScale scale, int[] labels)
        implements ImageStack {
    @Override
    public DataFile file() {
        return array.file();
    }

    @Override
    public int count() {
        return layout.count();
    }

    @Override
    public int recordBytes() {
        return layout.length() * type.bytes();
    }

    @Override
    public InputStream open() throws IOException {
        return array.open();
    }

    @Override
    public int label(int index, byte[] records, int at) {
        return labels.length == 0 ? -1 : labels[index];
    }

    @Override
    public PixelRows image(byte[] records, int at) {
        if (type.unsignedBytes() && scale.equals(ArrayScale.BYTES)) {
            return rows(records, at);
        }
        ByteBuffer buffer = type.over(records);
        byte[] bytes = new byte[layout.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) scale.toByte(type.at(buffer, at + i * type.bytes()));
        }
        return rows(bytes, 0);
    }

    private PixelRows rows(byte[] bytes, int at) {
        return new ByteRows(
                bytes,
                at,
                layout.width(),
                layout.height(),
                layout.channels(),
                layout.toRow(),
                layout.toColumn(),
                layout.toChannel());
    }
}

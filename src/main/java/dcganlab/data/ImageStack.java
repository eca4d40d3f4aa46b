package dcganlab.data;

import dcganlab.data.tree.DataFile;

import java.io.IOException;
import java.io.InputStream;

/// Images of one shape, stored one after another in records of one length, without compression of
/// their own: what IDX, CIFAR and NumPy files hold.
public interface ImageStack {
    /// Sides beyond this are a lie, or no images to learn from; a record stays below 2^27 bytes.
    int LONGEST_SIDE = 2048;

    /// The file that they are in.
    DataFile file();

    /// How many records.
    int count();

    int recordBytes();

    /// A stream that begins with the first record.
    InputStream open() throws IOException;

    /// The image in the record that begins at `at`.
    PixelRows image(byte[] records, int at);

    /// The class of image `index`, whose record begins at `at`; -1 for none.
    int label(int index, byte[] records, int at);
}

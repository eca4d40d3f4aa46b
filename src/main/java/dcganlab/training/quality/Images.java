package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.Pictures;

/// Pictures of one shape, looked at one by one where they are; never changed.
public interface Images {
    /// How many.
    int count();

    /// 1 or 3.
    int channels();

    /// Side in pixels.
    int size();

    /// The array that holds a picture, unsigned bytes `[channels, size, size]` from {@link #offset}
    /// on.
    byte[] array(int picture);

    /// Where in its array a picture begins.
    int offset(int picture);

    /// Bytes of a picture.
    default int length() {
        return channels() * size() * size();
    }

    /// Writes a picture's numbers, 0 to 255, into the beginning of an array.
    default void read(int picture, float[] into) {
        byte[] bytes = array(picture);
        int from = offset(picture);
        int length = length();
        for (int i = 0; i < length; i++) {
            into[i] = bytes[from + i] & 0xFF;
        }
    }

    /// All of some pictures.
    static Images of(Pictures pictures) {
        return new Images() {
            @Override
            public int count() {
                return pictures.count();
            }

            @Override
            public int channels() {
                return pictures.channels();
            }

            @Override
            public int size() {
                return pictures.size();
            }

            @Override
            public byte[] array(int picture) {
                return pictures.pixels();
            }

            @Override
            public int offset(int picture) {
                return picture * length();
            }
        };
    }

    /// All images of a set.
    static Images of(ImageSet images) {
        return new Images() {
            @Override
            public int count() {
                return images.size();
            }

            @Override
            public int channels() {
                return images.channels();
            }

            @Override
            public int size() {
                return images.imageSize();
            }

            @Override
            public byte[] array(int picture) {
                return images.image(picture);
            }

            @Override
            public int offset(int picture) {
                return 0;
            }
        };
    }
}

package dcganlab.data.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;

import javax.imageio.stream.ImageInputStream;

/// Finds the orientation in the Exif block of a JPEG, PNG or WebP file, or in a TIFF file. The
/// block is a small TIFF file (TIFF 6.0, section 2): byte order, the place of a directory, 12 bytes
/// for each entry.
final class ExifBlock {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int EXIF = 0x45786966;

    /// More than any directory or file in the world has; fewer than it takes to notice.
    private static final int MOST_PARTS = 10_000;

    private ExifBlock() {}

    /// The orientation that the file asks for; upright if it has no Exif block or a broken one, for
    /// the picture itself may still be good. The stream ends at no place in particular.
    static Orientation orientation(ImageInputStream in, ImageFormat format) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        try {
            boolean found =
                    switch (format) {
                        case JPEG -> foundInJpeg(in);
                        case PNG -> foundInPng(in);
                        case WEBP -> foundInWebp(in);
                        case TIFF -> isItself(in);
                        case GIF, BMP, PNM, PAM -> false;
                    };
            return found ? read(in) : Orientation.UPRIGHT;
        } catch (EOFException brokenBlock) {
            return Orientation.UPRIGHT;
        }
    }

    private static boolean isItself(ImageInputStream in) throws IOException {
        in.seek(0);
        return true;
    }

    private static boolean foundInJpeg(ImageInputStream in) throws IOException {
        in.seek(2);
        for (int i = 0; i < MOST_PARTS; i++) {
            int marker = in.readUnsignedShort();
            if (marker == 0xFFDA || marker == 0xFFD9 || marker >> 8 != 0xFF) {
                return false; // The picture begins, or this is no JPEG after all.
            }
            int length = in.readUnsignedShort();
            long next = in.getStreamPosition() + length - 2;
            if (marker == 0xFFE1 && length >= 16 && in.readInt() == EXIF && in.readShort() == 0) {
                return true;
            }
            in.seek(next);
        }
        return false;
    }

    private static boolean foundInPng(ImageInputStream in) throws IOException {
        in.seek(8);
        for (int i = 0; i < MOST_PARTS; i++) {
            long length = in.readUnsignedInt();
            int type = in.readInt();
            if (type == 0x65584966) { // eXIf
                return true;
            }
            in.seek(in.getStreamPosition() + length + 4);
        }
        return false;
    }

    private static boolean foundInWebp(ImageInputStream in) throws IOException {
        in.seek(12);
        for (int i = 0; i < MOST_PARTS; i++) {
            int type = in.readInt();
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            long start = in.getStreamPosition();
            if (type == 0x45584946) { // EXIF
                // Some programs put JPEG's six letters in front.
                in.seek(in.readInt() == EXIF ? start + 6 : start);
                return true;
            }
            in.seek(start + length + length % 2);
        }
        return false;
    }

    private static Orientation read(ImageInputStream in) throws IOException {
        long start = in.getStreamPosition();
        int order = in.readUnsignedShort();
        in.setByteOrder(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.readShort();
        in.seek(start + in.readUnsignedInt());
        int entries = in.readUnsignedShort();
        for (int i = 0; i < Math.min(entries, MOST_PARTS); i++) {
            int tag = in.readUnsignedShort();
            int type = in.readUnsignedShort();
            in.readInt();
            int value = in.readUnsignedShort();
            in.readUnsignedShort();
            if (tag == ORIENTATION && type == SHORT) {
                return Orientation.of(value);
            }
        }
        return Orientation.UPRIGHT;
    }
}

package dcganlab.data.pictures;

import dcganlab.data.Load;
import dcganlab.data.PixelRows;
import dcganlab.data.Preparation;
import dcganlab.data.Square;
import dcganlab.data.tree.DataFile;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads image files, one at a time per thread, and trusts none of them.
final class ImageFile {
    /// Larger images are refused. The largest cameras make 200 million pixels.
    static final long MOST_PIXELS = 250_000_000;

    /// The same for WebP, which is decoded in one piece before pixels can be left out: slowly, and
    /// with much memory.
    static final long MOST_PIXELS_IN_ONE_PIECE = 40_000_000;

    /// Of larger images only every second, third … pixel is decoded.
    static final long PIXELS_AT_ONCE = 16_000_000;

    /// The best compression of all formats: deflate turns 1032 bytes, 8 black or white pixels each,
    /// into one. A header that promises more pixels is a lie, or the image a single colour.
    private static final long PIXELS_PER_BYTE = 1032 * 8;

    /// JPEG needs a bit at least for every block of 64 pixels.
    private static final long PIXELS_PER_JPEG_BYTE = 64 * 8;

    private static final long NO_LIE = 1_000_000;

    /// Large images are decoded one after another: some decoders need memory for the whole image.
    private final ReentrantLock large = new ReentrantLock();

    private final Load load;
    private final Square square;
    private final int size;

    ImageFile(Load load, Preparation preparation) {
        this.load = load;
        square = new Square(preparation);
        size = preparation.size();
    }

    /// The image of a file, upright, as planes `[channels, size, size]`.
    ///
    /// @throws LabException saying why the file is no usable image
    /// @throws CancellationException if the load is over before the image is
    byte[] read(DataFile file) throws IOException, LabException {
        ImageFormat format = format(file);
        try (ImageInputStream in = new WatchedStream(file, load)) {
            Orientation orientation = ExifBlock.orientation(in, format);
            return orientation.turn(decode(in, format, file.size()), size);
        } catch (CancellationException over) {
            throw over;
        } catch (RuntimeException | StackOverflowError broken) {
            // Decoders run into anything when a file is broken: indices, negative sizes, nulls, and
            // one calls itself for every blank.
            throw new LabException(Message.of("data.damaged"), broken);
        } catch (OutOfMemoryError tooLarge) {
            // One array that did not fit; nothing of it is left behind.
            throw new LabException(Message.of("data.noMemoryToDecode"), tooLarge);
        }
    }

    private static ImageFormat format(DataFile file) throws IOException, LabException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(ImageFormat.HEAD);
        }
        if (head.length == 0) {
            throw new LabException(Message.of("data.empty"));
        }
        ImageFormat format = ImageFormat.of(head);
        if (format == null) {
            String foreign = ImageFormat.foreign(head);
            throw new LabException(
                    foreign == null
                            ? Message.of("data.noImage")
                            : Message.of("data.foreign", foreign));
        }
        return format;
    }

    private byte[] decode(ImageInputStream in, ImageFormat format, long bytes)
            throws IOException, LabException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("no reader for " + format);
        }
        ImageReader reader = readers.next();
        try {
            in.seek(0);
            reader.setInput(in, true, true);
            long pixels = pixels(reader, format, bytes);
            DecodeWatch watch = DecodeWatch.over(reader, format, load);
            if (pixels <= PIXELS_AT_ONCE) {
                return square.of(rows(reader, null, watch));
            }
            large.lock();
            try {
                return square.of(rows(reader, thinned(reader, pixels), watch));
            } finally {
                large.unlock();
            }
        } finally {
            reader.dispose();
        }
    }

    private static long pixels(ImageReader reader, ImageFormat format, long bytes)
            throws IOException, LabException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (width < 1 || height < 1) {
            throw new LabException(Message.of("data.damaged"));
        }
        long believable = format == ImageFormat.JPEG ? PIXELS_PER_JPEG_BYTE : PIXELS_PER_BYTE;
        if (pixels > NO_LIE && pixels / believable > bytes) {
            throw new LabException(Message.of("data.lies", width, height, bytes));
        }
        long most = format == ImageFormat.WEBP ? MOST_PIXELS_IN_ONE_PIECE : MOST_PIXELS;
        if (pixels > most) {
            throw new LabException(
                    Message.of("data.tooManyPixels", width, height, most / 1_000_000));
        }
        return pixels;
    }

    private static ImageReadParam thinned(ImageReader reader, long pixels) {
        int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_AT_ONCE));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    private PixelRows rows(
            ImageReader reader, @Nullable ImageReadParam parameters, DecodeWatch watch)
            throws IOException, LabException {
        try {
            BufferedImage image = reader.read(0, parameters);
            load.goOn();
            watch.requireWhole();
            return new DecodedRows(image);
        } catch (IOException broken) {
            throw new LabException(Message.of("data.damaged"), broken);
        }
    }
}

package dcganlab.data.pictures;

import dcganlab.data.Load;
import dcganlab.data.PixelRows;
import dcganlab.files.FileKind;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
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

    /// The same where an image is decoded in one piece: WebP always, before pixels can be left out,
    /// slowly, and with much memory; a sheet because none of its pixels may be left out.
    static final long MOST_PIXELS_IN_ONE_PIECE = 40_000_000;

    /// Of larger images only every second, third … pixel is decoded.
    static final long PIXELS_AT_ONCE = 16_000_000;

    /// With fewer to a side nothing can be seen: such images hold places, or count visits to a
    /// page.
    private static final int SHORTEST_SIDE = 4;

    /// The best compression of all formats: deflate turns 1032 bytes, 8 black or white pixels each,
    /// into one. A header that promises more pixels is a lie, or the image a single colour.
    private static final long PIXELS_PER_BYTE = 1032 * 8;

    /// JPEG needs a bit at least for every block of 64 pixels.
    private static final long PIXELS_PER_JPEG_BYTE = 64 * 8;

    private static final long NO_LIE = 1_000_000;

    /// Large images are decoded one after another: some decoders need memory for the whole image.
    private final ReentrantLock large = new ReentrantLock();

    private final Load load;
    private final boolean everyPixel;

    /// @param everyPixel whether none may be left out, however many there are
    ImageFile(Load load, boolean everyPixel) {
        this.load = load;
        this.everyPixel = everyPixel;
    }

    /// Makes something of an image while it is in memory.
    interface Use<T> {
        /// What is made of it.
        ///
        /// @param orientation how to turn it upright
        T of(PixelRows image, Orientation orientation) throws LabException;
    }

    /// What is made of the image of a file.
    ///
    /// @param bytes of the file, which are closed
    /// @throws LabException saying why the file is no usable image
    /// @throws CancellationException if the load is over before the image is
    <T> T read(SeekableByteChannel bytes, Use<T> use) throws IOException, LabException {
        try (ImageInputStream in = new WatchedStream(bytes, load)) {
            ImageFormat format = format(in);
            return decode(in, format, use, ExifBlock.orientation(in, format));
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

    private static ImageFormat format(ImageInputStream in) throws IOException, LabException {
        byte[] head = new byte[FileKind.HEAD];
        int count = in.read(head);
        if (count <= 0) {
            throw new LabException(Message.of("data.empty"));
        }
        FileKind kind = FileKind.of(Arrays.copyOf(head, count));
        ImageFormat format = ImageFormat.of(kind);
        if (format == null) {
            throw new LabException(ImageFormat.insteadOfPicture(kind));
        }
        return format;
    }

    private <T> T decode(
            ImageInputStream in, ImageFormat format, Use<T> use, Orientation orientation)
            throws IOException, LabException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("no reader for " + format);
        }
        ImageReader reader = readers.next();
        try {
            in.seek(0);
            reader.setInput(in, true, true);
            long pixels = pixels(reader, format, in.length());
            DecodeWatch watch = DecodeWatch.over(reader, format, load);
            if (pixels <= PIXELS_AT_ONCE) {
                PixelRows rows = rows(reader, null, watch);
                return use.of(
                        format == ImageFormat.GIF ? GifScreen.placed(rows, reader) : rows,
                        orientation);
            }
            large.lock();
            try {
                return use.of(
                        rows(reader, everyPixel ? null : thinned(reader, pixels), watch),
                        orientation);
            } finally {
                large.unlock();
            }
        } finally {
            reader.dispose();
        }
    }

    private long pixels(ImageReader reader, ImageFormat format, long bytes)
            throws IOException, LabException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (width < 1 || height < 1) {
            throw new LabException(Message.of("data.damaged"));
        }
        if (width < SHORTEST_SIDE || height < SHORTEST_SIDE) {
            throw new LabException(Message.of("data.tooSmall", width, height));
        }
        long believable = format == ImageFormat.JPEG ? PIXELS_PER_JPEG_BYTE : PIXELS_PER_BYTE;
        if (pixels > NO_LIE && pixels / believable > bytes) {
            throw new LabException(Message.of("data.lies", width, height, bytes));
        }
        long most =
                everyPixel || format == ImageFormat.WEBP ? MOST_PIXELS_IN_ONE_PIECE : MOST_PIXELS;
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
            return DecodedRows.of(image);
        } catch (IOException broken) {
            throw new LabException(Message.of("data.damaged"), broken);
        }
    }
}

package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.runs.SafeFile;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A film as a GIF file that begins again at its end. Each frame holds only the rectangle in which
/// it differs from the one before, what is the same in there is transparent, and the rest has 255
/// colours of its own: still parts cost nothing and keep their colours, and a frame of a few
/// colours has them to the last bit. The format: GIF89a specification, CompuServe 1990; that it
/// repeats is Netscape's extension.
public final class AnimatedGif {
    private static final String FRAME_FORMAT = "javax_imageio_gif_image_1.0";
    private static final String FILE_FORMAT = "javax_imageio_gif_stream_1.0";
    private static final int MOST_COLOURS = 255;
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final ImageWriter writer;
    private final int width;
    private final int height;
    private int @Nullable [] seen; // after the frame that waits
    private @Nullable Frame waiting;

    private AnimatedGif(ImageWriter writer, int width, int height) {
        this.writer = writer;
        this.width = width;
        this.height = height;
    }

    /// What is seen for a while.
    ///
    /// @param rgb `[height, width]` of `0xRRGGBB`, row by row; whatever stands above is ignored;
    ///   shared, not copied
    /// @param centiseconds for how long, 1 to 65535; browsers take ten for fewer than two
    @SuppressWarnings("ArrayRecordComponent") // Equality of frames is never asked.
    public record Frame(int[] rgb, int centiseconds) {
        public Frame {
            if (centiseconds < 1 || centiseconds > 0xFFFF) {
                throw new IllegalArgumentException(centiseconds + " hundredths of a second");
            }
        }

        private Frame lasting(int more) {
            return new Frame(rgb, centiseconds + more);
        }
    }

    /// Writes a film. Of frames that are alike, one is kept, for as long as all of them.
    ///
    /// @param frames one or more, each of `width * height` pixels; taken one by one
    /// @throws LabException if the system refuses
    public static void write(Path file, int width, int height, Iterable<Frame> frames)
            throws LabException {
        SafeFile.write(file, out -> write(out, width, height, frames));
    }

    private static void write(OutputStream out, int width, int height, Iterable<Frame> frames)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            AnimatedGif gif = new AnimatedGif(writer, width, height);
            writer.prepareWriteSequence(gif.header());
            for (Frame frame : frames) {
                gif.add(frame);
            }
            gif.writeWaiting();
            if (gif.seen == null) {
                throw new IllegalArgumentException("no frames");
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /// A frame waits until it is known for how long it stays.
    private void add(Frame next) throws IOException {
        if (next.rgb().length != width * height) {
            throw new IllegalArgumentException(next.rgb().length + " pixels");
        }
        if (waiting != null && same(waiting.rgb(), next.rgb())) {
            waiting = waiting.lasting(next.centiseconds());
        } else {
            writeWaiting();
            waiting = next;
        }
    }

    private static boolean same(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            if (differ(one[i], other[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean differ(int one, int other) {
        return (one ^ other) << 8 != 0;
    }

    private void writeWaiting() throws IOException {
        if (waiting == null) {
            return; // before the first one
        }
        Patch patch = patch(waiting.rgb());
        BufferedImage image = image(patch, waiting.rgb());
        IIOMetadata about = about(image, patch, waiting.centiseconds());
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
        writer.writeToSequence(new IIOImage(image, null, about), param);
        seen = waiting.rgb();
    }

    /// A rectangle of the film.
    private record Patch(int left, int top, int width, int height) {}

    /// The smallest one outside which nothing changes; of the first frame all.
    private Patch patch(int[] rgb) {
        if (seen == null) {
            return new Patch(0, 0, width, height);
        }
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (differ(seen[y * width + x], rgb[y * width + x])) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return new Patch(left, top, right - left + 1, bottom - top + 1);
    }

    /// What changes in a patch, in its palette; the rest is transparent.
    private BufferedImage image(Patch patch, int[] rgb) {
        int[] changed = new int[patch.width() * patch.height()];
        int count = 0;
        for (int i = 0; i < changed.length; i++) {
            int at = at(patch, i);
            if (changes(rgb, at)) {
                changed[count++] = rgb[at];
            }
        }
        Palette palette = Palette.of(Arrays.copyOf(changed, count), MOST_COLOURS);
        int[] colours = palette.colours();
        byte transparent = (byte) colours.length;
        BufferedImage image =
                new BufferedImage(
                        patch.width(),
                        patch.height(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model(colours));
        byte[] places = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < places.length; i++) {
            int at = at(patch, i);
            places[i] = changes(rgb, at) ? palette.place(rgb[at]) : transparent;
        }
        return image;
    }

    private int at(Patch patch, int place) {
        int y = patch.top() + place / patch.width();
        return y * width + patch.left() + place % patch.width();
    }

    private boolean changes(int[] rgb, int at) {
        return seen == null || differ(seen[at], rgb[at]);
    }

    /// The colours, then a transparent one.
    private static IndexColorModel model(int[] colours) {
        int[] argb = Arrays.copyOf(colours, colours.length + 1);
        for (int i = 0; i < colours.length; i++) {
            argb[i] |= 0xFF000000;
        }
        return new IndexColorModel(
                8, argb.length, argb, 0, true, colours.length, DataBuffer.TYPE_BYTE);
    }

    private IIOMetadata header() throws IOException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode(FILE_FORMAT);
        IIOMetadataNode version = new IIOMetadataNode("Version");
        version.setAttribute("value", "89a");
        IIOMetadataNode screen = new IIOMetadataNode("LogicalScreenDescriptor");
        set(screen, "logicalScreenWidth", width);
        set(screen, "logicalScreenHeight", height);
        set(screen, "colorResolution", 8);
        set(screen, "pixelAspectRatio", 0);
        root.appendChild(version);
        root.appendChild(screen);
        metadata.setFromTree(FILE_FORMAT, root);
        return metadata;
    }

    private IIOMetadata about(BufferedImage image, Patch patch, int centiseconds)
            throws IOException {
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FRAME_FORMAT);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        set(place, "imageLeftPosition", patch.left());
        set(place, "imageTopPosition", patch.top());
        set(place, "imageWidth", patch.width());
        set(place, "imageHeight", patch.height());
        set(place, "interlaceFlag", false);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        IndexColorModel colours = (IndexColorModel) image.getColorModel();
        control.setAttribute("disposalMethod", "doNotDispose");
        set(control, "userInputFlag", false);
        set(control, "transparentColorFlag", true);
        set(control, "transparentColorIndex", colours.getTransparentPixel());
        set(control, "delayTime", centiseconds);
        if (seen == null) { // the first one
            IIOMetadataNode again = new IIOMetadataNode("ApplicationExtension");
            again.setAttribute("applicationID", "NETSCAPE");
            again.setAttribute("authenticationCode", "2.0");
            again.setUserObject(FOR_EVER.clone());
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(again);
            root.appendChild(extensions);
        }
        metadata.setFromTree(FRAME_FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        if (root.getElementsByTagName(name).item(0) instanceof IIOMetadataNode there) {
            return there;
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    private static void set(IIOMetadataNode node, String name, int value) {
        node.setAttribute(name, Integer.toString(value));
    }

    private static void set(IIOMetadataNode node, String name, boolean value) {
        node.setAttribute(name, Boolean.toString(value).toUpperCase(Locale.ROOT));
    }
}

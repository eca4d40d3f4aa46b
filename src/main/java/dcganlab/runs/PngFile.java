package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures in PNG files, which keep every value of every pixel.
public final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int END = 0x49454E44; // "IEND"

    private PngFile() {}

    /// Writes a picture, in place of an older file.
    ///
    /// @throws LabException if the system refuses
    public static void write(Path file, BufferedImage image) throws LabException {
        SafeFile.write(file, out -> write(out, image));
    }

    /// Writes a picture.
    ///
    /// @param argb its pixels, row by row; transparency is lost
    /// @throws LabException if the system refuses
    public static void write(Path file, int width, int[] argb) throws LabException {
        int height = argb.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        write(file, image);
    }

    /// A picture as the bytes of such a file.
    ///
    /// @param argb its pixels, row by row; transparency is lost
    public static byte[] bytes(int width, int[] argb) {
        int height = argb.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, image);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory takes all of it.
        }
        return bytes.toByteArray();
    }

    /// Given a plain stream, ImageIO caches in a file and adds a shutdown hook for it, which is too
    /// late when a training that was told to end saves its sheet.
    private static void write(OutputStream out, BufferedImage image) throws IOException {
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("no PNG writer");
            }
        }
    }

    /// What a picture looks like, asked for row by row.
    @FunctionalInterface
    public interface Rows {
        /// Paints one row.
        ///
        /// @param y from the top; they come in their order, each once
        /// @param rgb the row's pixels, `0xRRGGBB`; at first those of the row before
        void paint(int y, int[] rgb);
    }

    /// Writes a picture row by row, of whatever size.
    ///
    /// @throws LabException if the system refuses
    public static void write(Path file, int width, int height, Rows rows) throws LabException {
        SafeFile.write(file, out -> new PngRows(width, height).write(out, rows));
    }

    /// Checks that a file is what was once written, by the checksums of its chunks (PNG
    /// specification, section 5.3). Nothing is decoded.
    ///
    /// @throws LabException if it is not, or cannot be read
    static void requireWhole(Path file) throws LabException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (!Arrays.equals(SIGNATURE, in.readNBytes(SIGNATURE.length)) || !chunksFit(in)) {
                throw new LabException(Message.of("runs.pngDamaged", file.toString()));
            }
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /// After the signature a chunk follows the other: length, type, data, and the CRC-32 of type
    /// and data.
    private static boolean chunksFit(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        DataInputStream data = new DataInputStream(new CheckedInputStream(in, sum));
        try {
            int type;
            do {
                int length = data.readInt();
                sum.reset();
                type = data.readInt();
                data.skipNBytes(Integer.toUnsignedLong(length));
                int found = (int) sum.getValue();
                if (data.readInt() != found) {
                    return false;
                }
            } while (type != END);
        } catch (EOFException e) {
            return false;
        }
        return in.read() < 0;
    }
}

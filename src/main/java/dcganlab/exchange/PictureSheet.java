package dcganlab.exchange;

import dcganlab.model.GridLayout;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;
import dcganlab.runs.SafeFile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures side by side on one sheet, with lines of text below, as a PNG file. No pixel is blurred
/// or shaded: pictures are enlarged by whole numbers and PNG keeps every value.
///
/// @param background the sheet's colour between and around the pictures, `0xRRGGBB`
/// @param caption lines of text; may be empty
public record PictureSheet(
        Pictures pictures, GridLayout layout, int background, List<String> caption) {
    public PictureSheet {
        caption = List.copyOf(caption);
    }

    /// One picture alone, without a caption.
    ///
    /// @param scale pixels of the sheet for one of the picture, 1 or more
    public static PictureSheet single(Pictures pictures, int picture, int scale) {
        int length = pictures.channels() * pictures.size() * pictures.size();
        byte[] pixels =
                Arrays.copyOfRange(pictures.pixels(), picture * length, (picture + 1) * length);
        return new PictureSheet(
                new Pictures(1, pictures.channels(), pictures.size(), pixels),
                new GridLayout(1, 1, scale, 0),
                0,
                List.of());
    }

    /// The sheet in memory, with the layout's gap all around the pictures too.
    public BufferedImage image() {
        int width = layout.width(pictures.size());
        int height = layout.height(pictures.size());
        int gap = layout.gap();
        int[] grid = new int[width * height];
        Arrays.fill(grid, background);
        layout.paint(pictures, grid);
        Caption below = new Caption(caption, width, background);
        BufferedImage image =
                new BufferedImage(
                        width + 2 * gap,
                        height + 2 * gap + below.height(),
                        BufferedImage.TYPE_INT_RGB);
        int[] sheet = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(sheet, background);
        image.setRGB(gap, gap, width, height, grid, 0, width);
        below.draw(image, gap, height + 2 * gap);
        return image;
    }

    /// Writes the sheet.
    ///
    /// @throws LabException if the system refuses
    public void writePng(Path file) throws LabException {
        writePng(file, image());
    }

    /// Writes a picture that somebody else drew.
    ///
    /// @param argb its pixels, row by row; transparency is lost
    /// @throws LabException if the system refuses
    public static void writePng(Path file, int width, int[] argb) throws LabException {
        int height = argb.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        writePng(file, image);
    }

    private static void writePng(Path file, BufferedImage image) throws LabException {
        SafeFile.write(
                file,
                out -> {
                    // Given a plain stream, ImageIO caches in a file and adds a shutdown hook for
                    // it, which is too late when a training that was told to end saves its sheet.
                    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                        if (!ImageIO.write(image, "png", stream)) {
                            throw new IOException("no PNG writer");
                        }
                    }
                });
    }
}

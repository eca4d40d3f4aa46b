package dcganlab.exchange;

import dcganlab.model.GridLayout;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;
import dcganlab.runs.PngFile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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
        PngFile.write(file, image());
    }
}

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

    /// Writes the sheet, with the layout's gap all around the pictures too. It is painted row by
    /// row, for in memory a large one takes gigabytes.
    ///
    /// @throws LabException if the system refuses
    public void writePng(Path file) throws LabException {
        int gap = layout.gap();
        int inner = layout.width(pictures.size());
        int width = inner + 2 * gap;
        int top = layout.height(pictures.size()) + 2 * gap;
        Caption below = new Caption(caption, inner, background);
        int[] words = words(below, width);
        PngFile.write(
                file,
                width,
                top + below.height(),
                (y, rgb) -> {
                    if (y < top) {
                        Arrays.fill(rgb, background);
                        paint(y - gap, rgb);
                    } else {
                        System.arraycopy(words, (y - top) * width, rgb, 0, width);
                    }
                });
    }

    private int[] words(Caption below, int width) {
        if (below.height() == 0) {
            return new int[0];
        }
        BufferedImage image = new BufferedImage(width, below.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, background);
        below.draw(image, layout.gap(), 0);
        return pixels;
    }

    /// Paints what a row of the sheet has of pictures.
    ///
    /// @param y from the top of the uppermost pictures
    private void paint(int y, int[] rgb) {
        int side = pictures.size() * layout.scale();
        int pitch = side + layout.gap();
        if (y < 0 || y % pitch >= side) {
            return;
        }
        int first = y / pitch * layout.columns();
        int last = Math.min(pictures.count(), first + layout.columns());
        for (int picture = first; picture < last; picture++) {
            int left = layout.gap() + (picture - first) * pitch;
            for (int x = 0; x < pictures.size(); x++) {
                int from = left + x * layout.scale();
                int argb = pictures.argb(picture, x, y % pitch / layout.scale());
                Arrays.fill(rgb, from, from + layout.scale(), argb);
            }
        }
    }
}

package dcganlab.model;

import java.util.Arrays;

/// Pictures side by side in rows, each enlarged by a whole number so that no pixel is blurred.
///
/// @param rows 1 or more
/// @param columns 1 or more
/// @param scale pixels of the sheet for a pixel of a picture, 1 or more
/// @param gap pixels of the sheet between two pictures, 0 or more
public record GridLayout(int rows, int columns, int scale, int gap) {
    public GridLayout {
        if (rows < 1 || columns < 1 || scale < 1 || gap < 0) {
            throw new InvalidPlanException(Message.of("model.grid", rows, columns, scale, gap));
        }
    }

    public int width(int pictureSize) {
        return columns * pictureSize * scale + (columns - 1) * gap;
    }

    public int height(int pictureSize) {
        return rows * pictureSize * scale + (rows - 1) * gap;
    }

    /// Paints the pictures row by row into a sheet of `width x height` ARGB pixels; cells without a
    /// picture and the gaps stay as they were.
    public void paint(Pictures pictures, int[] sheet) {
        for (int i = 0; i < Math.min(pictures.count(), rows * columns); i++) {
            paint(pictures, i, i, sheet);
        }
    }

    /// Paints one picture into one cell.
    public void paint(Pictures pictures, int picture, int cell, int[] sheet) {
        int size = pictures.size();
        int stride = width(size);
        int left = cell % columns * (size * scale + gap);
        int top = cell / columns * (size * scale + gap);
        for (int y = 0; y < size; y++) {
            int first = (top + y * scale) * stride + left;
            for (int x = 0; x < size; x++) {
                int from = first + x * scale;
                Arrays.fill(sheet, from, from + scale, pictures.argb(picture, x, y));
            }
            for (int copy = 1; copy < scale; copy++) {
                System.arraycopy(sheet, first, sheet, first + copy * stride, size * scale);
            }
        }
    }
}

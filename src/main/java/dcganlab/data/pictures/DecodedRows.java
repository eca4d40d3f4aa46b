package dcganlab.data.pictures;

import dcganlab.data.PixelRows;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// The rows of an image as ImageIO decodes it: palette, grey or colours, with alpha or without, 1
/// to 16 bits.
///
/// Grey values are taken as they stand. `BufferedImage.getRGB` takes them for linear light and
/// brightens them, which no other program does with a grey PNG or JPEG.
final class DecodedRows implements PixelRows {
    /// Beyond it numbers are measurements, as of height or heat, most with a point in them.
    private static final int MOST_BITS = 16;

    private final Raster raster;
    private final int bands;
    private final int[] most;
    private final int[] palette;
    private final int[] samples;

    /// @throws LabException if its numbers do not say what is black and what is white
    static DecodedRows of(BufferedImage decoded) throws LabException {
        for (int bits : decoded.getSampleModel().getSampleSize()) {
            if (bits > MOST_BITS) {
                throw new LabException(Message.of("data.wideSamples"));
            }
        }
        return new DecodedRows(decoded);
    }

    private DecodedRows(BufferedImage decoded) {
        BufferedImage image = plain(decoded.getColorModel()) ? decoded : inSrgb(decoded);
        ColorModel colours = image.getColorModel();
        if (colours.isAlphaPremultiplied()) {
            image.coerceData(false);
            colours = image.getColorModel();
        }
        raster = image.getRaster();
        bands = raster.getNumBands();
        most = new int[bands];
        palette = palette(colours);
        for (int band = 0; band < bands; band++) {
            most[band] = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
        }
        samples = new int[bands * raster.getWidth()];
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public void read(int y, int[] argb) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width(), 1, samples);
        if (palette.length > 0) {
            for (int x = 0; x < width(); x++) {
                argb[x] = samples[x] < palette.length ? palette[samples[x]] : 0;
            }
            return;
        }
        for (int band = 0; band < bands; band++) {
            toBytes(band);
        }
        for (int x = 0, i = 0; x < width(); x++, i += bands) {
            int first = samples[i];
            argb[x] =
                    switch (bands) {
                        case 1 -> 0xFF000000 | (first * 0x010101);
                        case 2 -> (samples[i + 1] << 24) | (first * 0x010101);
                        case 3 -> 0xFF000000 | rgb(i);
                        default -> (samples[i + 3] << 24) | rgb(i);
                    };
        }
    }

    private int rgb(int i) {
        return (samples[i] << 16) | (samples[i + 1] << 8) | samples[i + 2];
    }

    private void toBytes(int band) {
        int full = most[band];
        if (full != 255) {
            for (int i = band; i < samples.length; i += bands) {
                samples[i] = (samples[i] * 255 + full / 2) / full;
            }
        }
    }

    private static boolean plain(ColorModel colours) {
        if (colours instanceof IndexColorModel) {
            return true;
        }
        int type = colours.getColorSpace().getType();
        return (type == ColorSpace.TYPE_GRAY || colours.getColorSpace().isCS_sRGB())
                && colours.getNumComponents() <= 4;
    }

    private static BufferedImage inSrgb(BufferedImage image) {
        BufferedImage plain =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        image.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(image, plain);
    }

    private static int[] palette(ColorModel colours) {
        if (colours instanceof IndexColorModel indexed) {
            int[] argb = new int[indexed.getMapSize()];
            indexed.getRGBs(argb);
            return argb;
        }
        return new int[0];
    }
}

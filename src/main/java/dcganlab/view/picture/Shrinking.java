package dcganlab.view.picture;

import dcganlab.model.Pictures;

/// Makes pictures smaller by averaging squares of pixels.
final class Shrinking {
    private Shrinking() {}

    /// @param factor divides the pictures' side; 1 gives the pictures themselves
    static Pictures by(int factor, Pictures pictures) {
        if (factor == 1) {
            return pictures;
        }
        int size = pictures.size();
        int small = size / factor;
        int planes = pictures.count() * pictures.channels();
        byte[] pixels = pictures.pixels();
        byte[] result = new byte[planes * small * small];
        int at = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int y = 0; y < small; y++) {
                for (int x = 0; x < small; x++) {
                    int corner = plane * size * size + (y * size + x) * factor;
                    result[at++] = mean(pixels, corner, size, factor);
                }
            }
        }
        return new Pictures(pictures.count(), pictures.channels(), small, result);
    }

    private static byte mean(byte[] pixels, int corner, int stride, int factor) {
        int sum = factor * factor / 2;
        for (int y = 0; y < factor; y++) {
            for (int x = 0; x < factor; x++) {
                sum += pixels[corner + y * stride + x] & 0xFF;
            }
        }
        return (byte) (sum / (factor * factor));
    }
}

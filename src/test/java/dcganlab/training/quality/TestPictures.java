package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.Pictures;

import java.util.List;
import java.util.SplittableRandom;

/// Discs in 32x32 colour pixels.
final class TestPictures {
    static final int LENGTH = 3 * 32 * 32;

    private TestPictures() {}

    /// Discs of random place, size and colours.
    static ImageSet discs(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] images = new byte[count][LENGTH];
        for (byte[] image : images) {
            int x = random.nextInt(8, 24);
            int y = random.nextInt(8, 24);
            int radius = random.nextInt(3, 10);
            for (int channel = 0; channel < 3; channel++) {
                byte back = (byte) random.nextInt(256);
                byte front = (byte) random.nextInt(256);
                for (int i = 0; i < 32 * 32; i++) {
                    boolean inside = Math.hypot(i % 32 - x, i / 32 - y) < radius;
                    image[channel * 32 * 32 + i] = inside ? front : back;
                }
            }
        }
        return new ImageSet("discs", 3, 32, images, new int[0], List.of(), List.of());
    }

    /// Noise around grey.
    static ImageSet noises(int count, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] images = new byte[count][LENGTH];
        for (byte[] image : images) {
            for (int i = 0; i < LENGTH; i++) {
                double value = 128 + deviation * random.nextGaussian();
                image[i] = (byte) Math.clamp(Math.round(value), 0, 255);
            }
        }
        return new ImageSet("noises", 3, 32, images, new int[0], List.of(), List.of());
    }

    /// All of a set.
    static Pictures all(ImageSet images) {
        int[] indices = new int[images.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = i;
        }
        return images.pictures(indices);
    }

    /// The same with Gaussian noise of a deviation.
    static Pictures noisy(Pictures pictures, double deviation) {
        SplittableRandom random = new SplittableRandom(5);
        byte[] pixels = pictures.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            double value = (pixels[i] & 0xFF) + deviation * random.nextGaussian();
            pixels[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Pictures(pictures.count(), pictures.channels(), pictures.size(), pixels);
    }

    /// One picture again and again.
    static Pictures copies(byte[] picture, int count) {
        byte[] pixels = new byte[count * picture.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(picture, 0, pixels, i * picture.length, picture.length);
        }
        return new Pictures(count, 3, 32, pixels);
    }
}

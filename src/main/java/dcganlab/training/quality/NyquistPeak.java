package dcganlab.training.quality;

/// How far a pattern of two pixels, one on, one off, stands out of pictures. Kernels that do not
/// overlap evenly leave it (Odena et al. 2016, "Deconvolution and Checkerboard Artifacts").
///
/// Every row and every column of every channel is taken apart into waves (a discrete Fourier
/// transform of n pixels). The power of the shortest wave, n/2 periods, is divided by the mean
/// power of the next longer ones. White noise has 1 by this, since a real wave at n/2 has the power
/// of any other, and natural images have about as much; a checkerboard has many times that.
final class NyquistPeak {
    /// Longer waves that the shortest one is held against.
    private static final int NEIGHBOURS = 3;

    /// Added to both powers, so that pictures without any grain have no peak: what rounding to
    /// whole numbers leaves in a pixel, (0 to 255), squared.
    private static final double ROUNDING = 1.0 / 12;

    private final int size;
    private final float[] cosines;
    private final float[] sines;

    private NyquistPeak(int size) {
        this.size = size;
        cosines = new float[(NEIGHBOURS + 1) * size];
        sines = new float[(NEIGHBOURS + 1) * size];
        for (int k = 0; k <= NEIGHBOURS; k++) {
            for (int x = 0; x < size; x++) {
                double angle = 2 * Math.PI * (size / 2 - k) * x / size;
                cosines[k * size + x] = (float) Math.cos(angle);
                sines[k * size + x] = (float) Math.sin(angle);
            }
        }
    }

    /// The peak of some pictures together.
    static double of(Images images) {
        NyquistPeak waves = new NyquistPeak(images.size());
        float[] picture = new float[images.length()];
        double[] powers = new double[NEIGHBOURS + 1];
        for (int i = 0; i < images.count(); i++) {
            images.read(i, picture);
            for (int line = 0; line < images.channels() * images.size(); line++) {
                waves.add(picture, line * images.size(), 1, powers);
            }
            for (int channel = 0; channel < images.channels(); channel++) {
                int first = channel * images.size() * images.size();
                for (int column = 0; column < images.size(); column++) {
                    waves.add(picture, first + column, images.size(), powers);
                }
            }
        }
        double lines = 2.0 * images.count() * images.channels() * images.size();
        double floor = ROUNDING * images.size() * lines;
        double longer = 0;
        for (int k = 1; k <= NEIGHBOURS; k++) {
            longer += powers[k] / NEIGHBOURS;
        }
        return (powers[0] + floor) / (longer + floor);
    }

    private void add(float[] picture, int first, int stride, double[] powers) {
        for (int k = 0; k < powers.length; k++) {
            float real = 0;
            float imaginary = 0;
            for (int x = 0; x < size; x++) {
                float number = picture[first + x * stride];
                real += number * cosines[k * size + x];
                imaginary += number * sines[k * size + x];
            }
            powers[k] += (double) real * real + (double) imaginary * imaginary;
        }
    }
}

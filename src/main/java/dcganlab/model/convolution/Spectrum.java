package dcganlab.model.convolution;

import java.util.List;
import java.util.stream.IntStream;

/// The amplitudes of the frequencies in rows of pixels, by the discrete Fourier transform written
/// out: frequency `f` of `n` pixels repeats `f` times along them. The squares of all amplitudes add
/// up to 1, unless every pixel is 0.
///
/// @param amplitudes from frequency 0, which is the mean, to the highest that pixels have, half a
///   period a pixel (that of Nyquist): one pixel bright, the next one dark
public record Spectrum(List<Double> amplitudes) {
    public Spectrum {
        amplitudes = List.copyOf(amplitudes);
        if (amplitudes.size() < 2) {
            throw new IllegalArgumentException(amplitudes.size() + " frequencies");
        }
    }

    /// Of all rows together.
    ///
    /// @param rows of an even number of pixels
    public static Spectrum of(Grid rows) {
        if (rows.columns() % 2 != 0) {
            throw new IllegalArgumentException(rows.columns() + " pixels");
        }
        double[] power =
                IntStream.rangeClosed(0, rows.columns() / 2)
                        .mapToDouble(f -> power(rows, f))
                        .toArray();
        double all = IntStream.range(0, power.length).mapToDouble(f -> power[f]).sum();
        return new Spectrum(
                IntStream.range(0, power.length)
                        .mapToObj(f -> all == 0 ? 0 : Math.sqrt(power[f] / all))
                        .toList());
    }

    private static double power(Grid rows, int frequency) {
        int n = rows.columns();
        double power = 0;
        for (int r = 0; r < rows.rows(); r++) {
            double real = 0;
            double imaginary = 0;
            for (int c = 0; c < n; c++) {
                double angle = 2 * Math.PI * frequency * c / n;
                real += rows.at(r, c) * Math.cos(angle);
                imaginary += rows.at(r, c) * Math.sin(angle);
            }
            power += real * real + imaginary * imaginary;
        }
        // Frequencies between the ends stand for their mirror images as well.
        double parts = frequency == 0 || 2 * frequency == n ? 1 : 2;
        double rounding = 1e-18 * n * n * rows.largest() * rows.largest() * rows.rows();
        return power <= rounding ? 0 : parts * power;
    }

    /// That of the highest frequency.
    public double nyquist() {
        return amplitudes.getLast();
    }
}

package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Spectrum;

import java.util.List;

/// A bar for each frequency, from the mean to that of Nyquist, which alternates from pixel to
/// pixel.
///
/// @param spectra one above the other, each with its title
record SpectrumFigure(List<Titled> spectra, Phrases phrases) implements Figure {
    /// A spectrum and what it is of.
    record Titled(String title, Spectrum spectrum) {}

    /// Cells of height: title, bars, words below.
    private static final double HIGH = 6;

    private static final double BARS = 4;

    @Override
    public double columns() {
        return spectra.getFirst().spectrum().amplitudes().size();
    }

    @Override
    public double rows() {
        return HIGH * spectra.size();
    }

    @Override
    public void draw(Sketch sketch) {
        double top = 0;
        for (Titled each : spectra) {
            sketch.heading(0, top, each.title());
            bars(sketch, each.spectrum(), top + 1);
            top += HIGH;
        }
    }

    private void bars(Sketch sketch, Spectrum spectrum, double top) {
        int last = spectrum.amplitudes().size() - 1;
        for (int f = 0; f <= last; f++) {
            sketch.bar(f, top, BARS, spectrum.amplitudes().get(f), f == last);
        }
        sketch.rule(0, top + BARS, last + 1, top + BARS);
        sketch.heading(0, top + BARS, phrases.of("mean"));
        sketch.ending(last + 1, top + BARS, phrases.of("nyquist", spectrum.nyquist()));
    }
}

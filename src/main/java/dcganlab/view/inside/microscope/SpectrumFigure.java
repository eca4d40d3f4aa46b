package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Spectrum;

import java.util.List;

/// A bar for each frequency, from the mean to that of Nyquist, which alternates from pixel to
/// pixel.
///
/// @param spectra one or more, each with its title
/// @param beside whether they stand next to each other, and not one above the other
record SpectrumFigure(List<Titled> spectra, boolean beside, Phrases phrases) implements Figure {
    /// A spectrum and what it is of.
    record Titled(String title, Spectrum spectrum) {}

    /// Cells of height: title, bars, words below.
    private static final double HIGH = 6;

    private static final double BARS = 4;
    private static final double GAP = 1.5;

    private int bars() {
        return spectra.getFirst().spectrum().amplitudes().size();
    }

    @Override
    public double columns() {
        return beside ? spectra.size() * (bars() + GAP) - GAP : bars();
    }

    @Override
    public double rows() {
        return beside ? HIGH : HIGH * spectra.size();
    }

    @Override
    public void draw(Sketch sketch) {
        for (int i = 0; i < spectra.size(); i++) {
            double left = beside ? i * (bars() + GAP) : 0;
            double top = beside ? 1 : 1 + i * HIGH;
            sketch.heading(left, top, spectra.get(i).title());
            bars(sketch, spectra.get(i).spectrum(), left, top);
        }
    }

    private void bars(Sketch sketch, Spectrum spectrum, double left, double top) {
        int last = bars() - 1;
        for (int f = 0; f <= last; f++) {
            sketch.bar(left + f, top, BARS, spectrum.amplitudes().get(f), f == last);
        }
        sketch.rule(left, top + BARS, left + last + 1, top + BARS);
        sketch.below(left, top + BARS, phrases.of("mean"));
        sketch.belowTo(left + last + 1, top + BARS, phrases.of("nyquist", spectrum.nyquist()));
    }
}

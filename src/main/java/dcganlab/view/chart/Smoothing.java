package dcganlab.view.chart;

import dcganlab.view.pulse.PulseClock;

import java.util.List;

/// Smooths the curves of a chart, in each pulse for a few milliseconds at most: those of a million
/// steps take several pulses, during which the curves are seen as they were smoothed before, and
/// whoever drags the slider does not wait.
final class Smoothing {
    /// Nanoseconds in a pulse, which has 16 million.
    private static final long MOST = 3_000_000;

    /// Between two looks at the clock; those of a short run are smoothed at once.
    private static final int ROWS = 8192;

    private final List<Curve> curves;
    private final Runnable done;
    private final PulseClock clock = new PulseClock(seconds -> goOn());
    private boolean busy;
    private double wished;

    /// @param done is run once all is smoothed, unless that was at once
    Smoothing(List<Curve> curves, Runnable done) {
        this.curves = curves;
        this.done = done;
    }

    /// Smooths at once as much as it may, also of rows that were added; the rest in the pulses that
    /// come.
    void wish(double smoothing) {
        wished = smoothing;
        boolean there = work(busy ? 0 : MOST); // This pulse has done its work.
        if (!there && !busy) {
            busy = true;
            clock.start();
        }
    }

    /// Smooths everything, however long it takes.
    void finish(double smoothing) {
        curves.forEach(curve -> curve.average().of(smoothing));
    }

    private void goOn() {
        if (work(MOST)) {
            busy = false;
            clock.stop();
            done.run();
        }
    }

    /// Gives each curve its share of the time, and a look at some rows in any case.
    ///
    /// @param time nanoseconds
    /// @return whether nothing is left to do
    private boolean work(long time) {
        long start = System.nanoTime();
        boolean all = true;
        for (int i = 0; i < curves.size(); i++) {
            long end = start + time * (i + 1) / curves.size();
            boolean there = curves.get(i).average().approach(wished, ROWS);
            while (!there && System.nanoTime() - end < 0) {
                there = curves.get(i).average().approach(wished, ROWS);
            }
            all &= there;
        }
        return all;
    }
}

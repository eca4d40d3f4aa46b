package dcganlab.training;

import dcganlab.data.LoadProgress;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Tells how far loading is, each hundredth once, and ends it when the run is no longer wanted.
final class LoadWatch implements LoadProgress {
    private final DoubleConsumer part;
    private final BooleanSupplier unwanted;
    private int shown = -1;

    /// @param part takes how far it is: 0 to 1, or negative while unknown
    LoadWatch(DoubleConsumer part, BooleanSupplier unwanted) {
        this.part = part;
        this.unwanted = unwanted;
    }

    @Override
    public synchronized void loaded(int done, int total) {
        int percent = total <= 0 ? -1 : (int) (100L * done / total);
        if (percent != shown && !cancelled()) {
            shown = percent;
            part.accept(percent / 100.0);
        }
    }

    @Override
    public boolean cancelled() {
        return unwanted.getAsBoolean();
    }
}

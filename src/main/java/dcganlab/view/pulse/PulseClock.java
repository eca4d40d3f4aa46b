package dcganlab.view.pulse;

import javafx.animation.AnimationTimer;

import java.util.function.DoubleConsumer;

/// Tells at every pulse how many seconds have passed since the one before.
public final class PulseClock extends AnimationTimer {
    /// After a hiccup what moves goes on where it was instead of jumping.
    private static final double LONGEST = 0.1;

    private final DoubleConsumer tick;
    private long last = -1;

    /// @param tick takes the seconds
    public PulseClock(DoubleConsumer tick) {
        this.tick = tick;
    }

    @Override
    public void start() {
        last = -1;
        super.start();
    }

    /// @param now nanoseconds, as the pulse has them
    @Override
    public void handle(long now) {
        if (last >= 0) {
            tick.accept(Math.min((now - last) / 1e9, LONGEST));
        }
        last = now;
    }
}

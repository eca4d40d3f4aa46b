package dcganlab.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Says how far something is: on a terminal in one line that is drawn anew, elsewhere in a plain
/// line every few seconds. May be used from several threads.
final class StatusLine implements AutoCloseable {
    private static final long LIVE_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PLAIN_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final Terminal terminal;
    private final LongSupplier clock;
    private long nextAt;
    private int drawn;
    private String latest = "";

    /// @param clock nanoseconds
    StatusLine(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.nextAt = clock.getAsLong();
    }

    /// Shows a text, unless another was shown just before.
    synchronized void show(Supplier<String> text) {
        long now = clock.getAsLong();
        if (now - nextAt >= 0) {
            nextAt = now + (terminal.live() ? LIVE_PAUSE : PLAIN_PAUSE);
            print(text.get());
        }
    }

    /// Shows the last text in any case.
    synchronized void finish(String text) {
        print(text);
        close();
    }

    /// Ends the line.
    @Override
    public synchronized void close() {
        if (drawn > 0) {
            terminal.err().println();
            terminal.err().flush();
            drawn = 0;
        }
    }

    private void print(String text) {
        if (terminal.live()) {
            terminal.err().print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
            drawn = text.length();
        } else if (!text.equals(latest)) {
            terminal.err().println(text);
        }
        terminal.err().flush();
        latest = text;
    }
}

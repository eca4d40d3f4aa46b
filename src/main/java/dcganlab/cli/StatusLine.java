package dcganlab.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Says how far something is: on a terminal in one line that is drawn anew and never wider than the
/// window, elsewhere in plain lines, the rarer the longer it takes. May be used from several
/// threads.
final class StatusLine implements AutoCloseable {
    private static final long LIVE_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PLAIN_PAUSE = TimeUnit.SECONDS.toNanos(5);

    /// A plain line comes after this part of the time gone: a night has a hundred, not thousands.
    private static final int PARTS = 10;

    private final Terminal terminal;
    private final LongSupplier clock;
    private final long start;
    private long nextAt;
    private int drawn;
    private int window;
    private String latest = "";

    /// @param clock nanoseconds
    StatusLine(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.nextAt = start;
    }

    /// Shows a text, unless another was shown just before.
    ///
    /// @param text parts that are two blanks apart, those first that are not to be cut
    synchronized void show(Supplier<String> text) {
        long now = clock.getAsLong();
        if (now - nextAt >= 0) {
            int columns = terminal.columns().getAsInt();
            nextAt =
                    now + (columns > 0 ? LIVE_PAUSE : Math.max(PLAIN_PAUSE, (now - start) / PARTS));
            if (drawn == 0 || columns == window) {
                print(text.get());
            }
            window = columns; // A window that changes gets a moment to arrange what it shows.
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
        int columns = terminal.columns().getAsInt();
        if (columns > 0) {
            draw(text, columns);
        } else if (!text.equals(latest)) {
            terminal.err().println(text);
        }
        terminal.err().flush();
        latest = text;
    }

    /// Leaves the last column free: some terminals go to the next line once it is filled.
    private void draw(String text, int columns) {
        if (drawn >= columns) {
            takeBack(columns);
        }
        String fitting = Columns.fit(text, columns - 1);
        int width = Columns.of(fitting);
        terminal.err().print("\r" + fitting + " ".repeat(Math.max(0, drawn - width)));
        drawn = width;
    }

    /// A window that was made narrower has broken the line into several; they go, by the sequences
    /// CUU and ED of ECMA-48.
    private void takeBack(int columns) {
        int further = (drawn - 1) / columns;
        terminal.err().print((further > 0 ? "\u001B[" + further + "A" : "") + "\r\u001B[J");
        drawn = 0;
    }
}

package dcganlab.app;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;

/// Prints what nobody has caught, as Java does, but nothing that goes wrong only because the
/// process ends. Told to end (`kill`, the end of a session), JavaFX takes its toolkit apart, and
/// then fails at whatever the window would still do; its renderer may refuse a picture before
/// anybody else has heard of the end.
final class Uncaught implements Thread.UncaughtExceptionHandler {
    private static final String RENDERER = "com.sun.javafx.tk.quantum.";

    private final PrintStream out;
    private volatile boolean ends;

    Uncaught(PrintStream out) {
        this.out = out;
    }

    /// From now on nothing that goes wrong matters.
    void ends() {
        ends = true;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        if (ends || isRefusedByRenderer(e)) {
            System.getLogger(Uncaught.class.getName())
                    .log(System.Logger.Level.DEBUG, thread.getName() + " at the end", e);
        } else {
            out.print("Exception in thread \"" + thread.getName() + "\" ");
            e.printStackTrace(out);
        }
    }

    private static boolean isRefusedByRenderer(Throwable e) {
        return e instanceof RejectedExecutionException
                && Arrays.stream(e.getStackTrace())
                        .anyMatch(call -> call.getClassName().startsWith(RENDERER));
    }
}

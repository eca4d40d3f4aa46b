package dcganlab.app;

import javafx.application.Platform;
import javafx.stage.Window;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Lets the window end as if its user had closed it when the process is told to end (`kill`,
/// Ctrl+C, the end of a session). The Java machine would only run its shutdown hooks, of which
/// JavaFX's takes the renderer away below a pulse that is under way.
final class EndSignals {
    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    /// Those that come sooner after the first one belong to it: systemd sends two at once.
    private static final Duration SAME = Duration.ofSeconds(5);

    // Guarded by the class.
    private static int code;
    private static long first; // ns

    private EndSignals() {}

    /// From now on. Signals that this system has not, or that the Java machine leaves alone, are
    /// left alone.
    static void follow() {
        NUMBERS.forEach((name, number) -> {
            try {
                handle(name, () -> end(number));
            } catch (ReflectiveOperationException e) {
                System.getLogger(EndSignals.class.getName())
                        .log(System.Logger.Level.DEBUG, "SIG" + name, e);
            }
        });
    }

    /// Java's only word for signals is in the module jdk.unsupported, whose classes the compiler
    /// warns of wherever they are named.
    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        MethodHandle run =
                MethodHandles.lookup()
                        .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                        .bindTo(action);
        signal.getMethod("handle", signal, handler)
                .invoke(
                        null,
                        signal.getConstructor(String.class).newInstance(name),
                        MethodHandleProxies.asInterfaceInstance(
                                handler, MethodHandles.dropArguments(run, 0, signal)));
    }

    private static synchronized void end(int number) {
        if (code == 0) {
            code = 128 + number;
            first = System.nanoTime();
            Platform.runLater(EndSignals::closeAll);
        } else if (System.nanoTime() - first > SAME.toNanos()) {
            System.exit(code); // Whatever may still be under way.
        }
    }

    /// Ends the window as its user does.
    static void closeAll() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Platform.exit();
    }

    /// What the process ends with: 0, or as usual 128 and the number of the signal.
    static synchronized int code() {
        return code;
    }
}

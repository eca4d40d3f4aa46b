package dcganlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.RejectedExecutionException;

class UncaughtTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Uncaught uncaught = new Uncaught(new PrintStream(said, true, UTF_8));

    @Test
    void whatGoesWrongIsPrintedUntilTheEnd() {
        uncaught.uncaughtException(Thread.currentThread(), new IllegalStateException("a fault"));
        String text = said.toString(UTF_8);
        assertTrue(
                text.startsWith(
                        "Exception in thread \""
                                + Thread.currentThread().getName()
                                + "\" java.lang.IllegalStateException: a fault"),
                text);
        said.reset();
        uncaught.ends();
        uncaught.uncaughtException(Thread.currentThread(), new IllegalStateException("a fault"));
        assertEquals("", said.toString(UTF_8));
    }

    @Test
    void aRendererThatRefusesAPictureIsTheEnd() {
        RejectedExecutionException refused = new RejectedExecutionException("a picture");
        uncaught.uncaughtException(Thread.currentThread(), refused);
        assertTrue(said.toString(UTF_8).contains("a picture"), "another one's is a fault");
        said.reset();
        refused.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(
                            "com.sun.javafx.tk.quantum.QuantumRenderer",
                            "submitRenderJob",
                            "QuantumRenderer.java",
                            1)
                });
        uncaught.uncaughtException(Thread.currentThread(), refused);
        assertEquals("", said.toString(UTF_8));
    }
}

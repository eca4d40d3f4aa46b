package dcganlab.nn;

import ai.djl.pytorch.jni.JniUtils;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import dcganlab.model.LabException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Watches libtorch at work on the CPU, operation by operation, through its own profiler. Watching
/// costs some microseconds an operation.
public final class Profiler {
    private static final Gson GSON = new Gson();

    private Profiler() {}

    /// One call of an operation.
    ///
    /// @param name libtorch's, `aten::convolution_backward` say
    /// @param shapes of its arguments, empty for those that are no tensors
    /// @param milliseconds without the operations that it called itself
    public record Call(String name, List<List<Long>> shapes, double milliseconds) {}

    /// Something that computes.
    public interface Work {
        void run() throws LabException;
    }

    /// What some work on this thread consisted of.
    ///
    /// @throws LabException if the work does
    /// @throws IOException if the system refuses a temporary file
    public static List<Call> watch(Work work) throws LabException, IOException {
        Path trace = Files.createTempFile("trace", ".json");
        try {
            try (NativeWork.Pass _ = NativeWork.begin()) {
                watch(work, trace);
            }
            return calls(trace);
        } finally {
            Files.delete(trace);
        }
    }

    private static void watch(Work work, Path trace) throws LabException {
        JniUtils.startProfile(false, true, false);
        try {
            work.run();
        } finally {
            JniUtils.stopProfile(trace.toString()); // Writes all that it saw.
        }
    }

    private static List<Call> calls(Path trace) throws IOException {
        try (Reader reader = Files.newBufferedReader(trace)) {
            List<Event> events = GSON.fromJson(reader, new TypeToken<List<Event>>() {}.getType());
            Map<Integer, List<Event>> threads =
                    events.stream()
                            .filter(event -> "X".equals(event.ph))
                            .collect(Collectors.groupingBy(event -> event.tid));
            return threads.values().stream().flatMap(each -> calls(each).stream()).toList();
        }
    }

    /// An event that lies within another was called by it.
    private static List<Call> calls(List<Event> events) {
        events.sort(
                Comparator.comparingDouble((Event event) -> event.ts)
                        .thenComparingDouble(event -> -event.dur));
        Deque<Event> callers = new ArrayDeque<>();
        for (Event event : events) {
            while (!callers.isEmpty() && callers.peek().end() <= event.ts) {
                callers.pop();
            }
            if (!callers.isEmpty()) {
                callers.peek().calledMicroseconds += event.dur;
            }
            callers.push(event);
        }
        List<Call> calls = new ArrayList<>();
        for (Event event : events) {
            calls.add(
                    new Call(
                            event.name, event.shape, (event.dur - event.calledMicroseconds) / 1e3));
        }
        return calls;
    }

    /// An event of the trace; its names are those of Chrome's trace format, its times microseconds.
    private static final class Event {
        private String name = "";
        private String ph = "";
        private double ts;
        private double dur;
        private int tid;
        private List<List<Long>> shape = List.of();
        private transient double calledMicroseconds;

        private double end() {
            return ts + dur;
        }
    }
}

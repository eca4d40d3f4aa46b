package dcganlab.cli;

import dcganlab.model.LatentPoint;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.DoubleStream;

/// The moves of a hand on a slider: how long each waits for the pictures of it or of a later one.
/// Of any thread. Times are in nanoseconds.
public final class HandMoves {
    private final Queue<Move> waiting = new ArrayDeque<>();
    private final DoubleStream.Builder milliseconds = DoubleStream.builder();

    private record Move(List<LatentPoint> to, long at) {}

    public synchronized void moved(List<LatentPoint> to, long at) {
        waiting.add(new Move(to, at));
    }

    /// Pictures are there; those of no move that waits answer nothing.
    public synchronized void answered(List<LatentPoint> points, long at) {
        if (waiting.stream().anyMatch(move -> move.to().equals(points))) {
            Move last;
            do {
                last = waiting.remove();
                milliseconds.add((at - last.at()) / 1e6);
            } while (!last.to().equals(points));
        }
    }

    synchronized boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /// What each answered move waited. Comes last.
    public synchronized double[] milliseconds() {
        return milliseconds.build().toArray();
    }
}

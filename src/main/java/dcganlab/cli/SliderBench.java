package dcganlab.cli;

import dcganlab.latent.LatentRenderer;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Place;
import dcganlab.nn.GeneratorCopy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Moves a slider and measures how long the renderer takes from a latent point to its pixels.
final class SliderBench implements AutoCloseable {
    /// A hand is seen as often as a screen shows a picture.
    private static final long PERIOD = 1_000_000_000L / 60; // ns

    private static final long LONGEST_ANSWER = 60; // s
    private static final int WARM_UP = 10;
    private static final int GRID = 64;

    private final int latent;
    private final ExecutorService rendererThread = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final LatentRenderer renderer =
            new LatentRenderer(
                    rendererThread,
                    rendered -> answers.add(new Answer(rendered.points(), System.nanoTime())));
    private long seed;

    /// A question, and when it was asked.
    private record Move(List<LatentPoint> points, long at) {}

    /// When a question was answered.
    private record Answer(List<LatentPoint> points, long at) {}

    /// @param generator becomes the renderer's
    SliderBench(GeneratorCopy generator) {
        latent = generator.spec().latent();
        renderer.use(generator);
    }

    /// The renderer, to be given newer weights.
    LatentRenderer renderer() {
        return renderer;
    }

    /// Moves while nothing else runs, each time as soon as there is an answer to the last.
    ///
    /// @return milliseconds of each
    double[] idle(int times) {
        for (int i = 0; i < WARM_UP; i++) {
            move();
        }
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            milliseconds[i] = move();
        }
        return milliseconds;
    }

    /// Moves as a hand does until it is closed.
    Drag drag() {
        return new Drag();
    }

    /// Draws grids of 8x8 pictures while nothing else runs; before all moves, for a grid waits for
    /// a hand.
    ///
    /// @return milliseconds of each
    double[] grids(int times) {
        double[] milliseconds = new double[times];
        ask(GRID);
        for (int i = 0; i < times; i++) {
            milliseconds[i] = ask(GRID);
        }
        return milliseconds;
    }

    private double move() {
        return ask(1);
    }

    private double ask(int pictures) {
        Move move = request(pictures);
        Answer answer = answer();
        while (!answer.points().equals(move.points())) {
            answer = answer(); // Newer weights make it answer an older question once more.
        }
        return (answer.at() - move.at()) / 1e6;
    }

    private Move request(int pictures) {
        Move move =
                new Move(
                        Stream.generate(() -> new LatentSeed(seed++).point(latent))
                                .limit(pictures)
                                .toList(),
                        System.nanoTime());
        renderer.render(pictures == 1 ? Place.PICTURE : Place.SHEET, move.points());
        return move;
    }

    private Answer answer() {
        try {
            Answer answer = answers.poll(LONGEST_ANSWER, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("the renderer does not answer");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A hand on the slider, which moves on in each pulse whether it was answered or not.
    final class Drag implements AutoCloseable {
        private final HandMoves moves = new HandMoves();
        private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor();
        private final ScheduledFuture<?> moving =
                hand.scheduleAtFixedRate(this::moveOn, 0, PERIOD, TimeUnit.NANOSECONDS);

        private void moveOn() {
            Move move = request(1);
            moves.moved(move.points(), move.at());
        }

        /// Lets go, and waits for the last answer.
        ///
        /// @return milliseconds from each move to the picture of it or of a later one
        double[] end() {
            if (moving.isDone()) {
                throw new IllegalStateException(moving.exceptionNow());
            }
            close();
            while (moves.areWaiting()) {
                Answer answer = answer();
                moves.answered(answer.points(), answer.at());
            }
            return moves.milliseconds();
        }

        @Override
        public void close() {
            hand.close();
        }
    }

    @Override
    public void close() {
        renderer.close();
        rendererThread.close();
    }
}

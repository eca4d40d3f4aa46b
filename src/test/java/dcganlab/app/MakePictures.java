package dcganlab.app;

import dcganlab.cli.TemporaryFolder;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Pictures;
import dcganlab.model.Preset;
import dcganlab.model.Rendered;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.view.MainWindow;
import dcganlab.view.files.SystemPathChooser;
import dcganlab.view.text.FixedTexts;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes README's pictures of the window and its film again, from a run in the real window, of
/// which no screen is needed: `assets/make pictures`. It presses play, waits for steps, drags
/// sliders and the time line, and has each thing seen before the next one comes.
final class MakePictures {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double FILM_WIDTH = 1120;
    private static final double FILM_HEIGHT = 700;
    private static final long[] LEARNING = {6, 25, 60, 120, 200, 330, 550, 850, 1200};
    private static final int LAPSE = 36; // hundredths of a second for each of these
    private static final int MOVE = 9; // for each move of a drag
    private static final int LONG = 90;
    private static final long FACE = 12; // a seed
    private static final long STILL = 5;

    private final Stage stage;
    private final MainWindow window;
    private final Wiring wiring;
    private final LabState lab;
    private final Camera camera;
    private final Hand hand;

    private MakePictures(Path home) {
        stage = new Stage();
        wiring = new Wiring(Preset.CLASSROOM.plan(), home);
        lab = wiring.state();
        window =
                new MainWindow(
                        stage,
                        lab,
                        FixedTexts.english(),
                        new SystemPathChooser(stage, home, home),
                        FileManager::show);
        size(FILM_WIDTH, FILM_HEIGHT);
        stage.show();
        wiring.begin();
        camera = new Camera(stage);
        hand = new Hand(stage.getScene(), camera, new Point2D(600, 520));
    }

    /// Makes all of them.
    ///
    /// @param args a folder for the single frames, and one for the pictures
    public static void main(String[] args) throws IOException, LabException {
        Path frames = Path.of(args[0]);
        Files.createDirectories(frames);
        try (Stream<Path> old = Files.list(frames)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (TemporaryFolder home = new TemporaryFolder()) {
            MakePictures pictures = Pulses.get(() -> new MakePictures(home.path()));
            try {
                pictures.make(frames, Path.of(args[1]));
            } finally {
                pictures.wiring.close();
            }
        } finally {
            Platform.exit();
        }
    }

    private void make(Path frames, Path pictures) throws LabException {
        learn();
        still(pictures.resolve("train.png"));
        morph();
        goBack();
        camera.develop(pictures.resolve("film.gif"), frames);
        System.out.printf("a film of %.1f s%n", camera.seconds());
        Pulses.run(() -> {
            lab.timeLine().live();
            window.go(1);
            lab.latent().seed(STILL);
            lab.latent().setEndA();
        });
        untilNewer(() -> lab.latent().neighbourhood().getShown());
        untilNewer(() -> lab.latent().morph().getPictureB());
        untilDrawn();
        still(pictures.resolve("latent.png"));
    }

    /// From noise to faces.
    private void learn() {
        until("images", () -> lab.data().loadedProperty().get() != null);
        Pulses.run(() -> lab.step(StepKind.FULL));
        until("a first step", () -> steps() == 1 && samplesStep() == 1);
        until("a pause", () -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        hand.rest(LONG);
        hand.press("#transport-play");
        for (long step : LEARNING) {
            until("step " + step, () -> steps() >= step && samplesStep() >= step);
            hand.rest(LAPSE);
        }
        hand.rest(LONG);
    }

    /// Sliders, while it trains.
    private void morph() {
        Pulses.run(() -> window.go(1)); // Elsewhere nothing is drawn for it beside training.
        int slider = liveliest();
        Pulses.run(() -> lab.latent().seed(FACE));
        untilDrawn();
        Pulses.run(() -> window.go(0));
        hand.press("#place-latent");
        hand.rest(LONG / 2);
        Node track = hand.node("#latent-slider-" + slider);
        hand.take(track, hand.centre(track));
        for (double across : new double[] {0.4, 0.25, 0.1, 0.25, 0.4, 0.6, 0.8, 0.95, 0.8, 0.65}) {
            drag(track, hand.place(track, across));
        }
        hand.release(track);
        Pictures before = Pulses.get(() -> lab.latent().morph().getPictureA());
        hand.press("#latent-set-a");
        until("A's picture", () -> !Objects.equals(lab.latent().morph().getPictureA(), before));
        hand.rest(LONG / 3);
        Node morph = hand.node("#latent-morph");
        Node thumb = hand.node("#latent-morph .thumb");
        hand.take(thumb, hand.centre(thumb));
        for (int i = 1; i <= 12; i++) {
            drag(thumb, hand.place(morph, 0.02 + 0.96 * i / 12));
        }
        hand.release(thumb);
        hand.rest(LONG / 2);
    }

    private void drag(Node node, Point2D there) {
        hand.drag(node, there);
        untilDrawn();
        hand.seen(MOVE);
    }

    /// The slider that changes the face most.
    private int liveliest() {
        int best = 0;
        double most = -1;
        for (int i = 0; i < lab.latent().getDimensions(); i++) {
            Pulses.run(() -> lab.latent().seed(FACE));
            byte[] low = drawn(i, -3);
            byte[] high = drawn(i, 3);
            double difference = 0;
            for (int at = 0; at < low.length; at++) {
                difference += Math.abs((low[at] & 0xFF) - (high[at] & 0xFF));
            }
            if (difference > most) {
                most = difference;
                best = i;
            }
        }
        return best;
    }

    private byte[] drawn(int slider, double value) {
        Pulses.run(() -> lab.latent().set(slider, value));
        untilDrawn();
        return Objects.requireNonNull(Pulses.get(() -> lab.latent().getPicture()))
                .pictures()
                .pixels();
    }

    private void untilDrawn() {
        until(
                "the picture of the sliders",
                () -> {
                    Rendered picture = lab.latent().getPicture();
                    return picture != null
                            && picture.points().getFirst().equals(lab.latent().getPoint());
                });
    }

    /// Waits for the second pictures from now on: those that come first may have been on their way.
    private void untilNewer(Supplier<? extends @Nullable Object> shown) {
        for (int i = 0; i < 2; i++) {
            Object old = Pulses.get(shown);
            until("newer pictures", () -> !Objects.equals(shown.get(), old));
        }
    }

    /// The time line, dragged to the start.
    private void goBack() {
        hand.press("#place-train");
        hand.rest(LONG / 3);
        Node track = hand.node("#time-track");
        hand.take(track, hand.place(track, 1));
        int moves = 8;
        for (int i = 1; i <= moves; i++) {
            double part = 1 - (double) i / moves;
            hand.drag(track, hand.place(track, part * part));
            until(
                    "the samples of then",
                    () -> lab.timeLine().isPast() && samplesStep() == lab.timeLine().getPosition());
            hand.seen(LAPSE / 2);
        }
        hand.release(track);
        hand.rest(LONG);
    }

    private void still(Path file) throws LabException {
        Pulses.run(() -> size(WIDTH, HEIGHT));
        camera.still(file);
        Pulses.run(() -> size(FILM_WIDTH, FILM_HEIGHT));
    }

    private void size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    private void until(String what, BooleanSupplier holds) {
        Pulses.until(
                what,
                () -> {
                    if (lab.lifecycleProperty().get() instanceof Failed failed) {
                        throw new IllegalStateException(failed.reason().toString());
                    }
                    return holds.getAsBoolean();
                });
    }

    private long steps() {
        StepMetrics latest = lab.run().latestProperty().get();
        return latest == null ? 0 : latest.step();
    }

    private long samplesStep() {
        return step(lab.run().samplesProperty().get());
    }

    private static long step(@Nullable Rendered pictures) {
        return pictures == null ? Long.MIN_VALUE : pictures.step();
    }
}

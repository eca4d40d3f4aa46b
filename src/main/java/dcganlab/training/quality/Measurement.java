package dcganlab.training.quality;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Verdicts;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/// The figures of one generator, come by in pieces: the real images' own figures if nobody knows
/// them yet, the pictures a few at a time, the discriminator's verdicts on images that it learns
/// from and on those that are held out, then the generator's figures.
final class Measurement implements AutoCloseable {
    /// How long a piece with pictures takes, for others wait meanwhile.
    private static final long SLICE = 8_000_000L; // ns

    /// Pictures in a piece at most: if it were as many as fit, some piece would be larger than all
    /// before it for an hour, and the memory that pieces need would grow for as long.
    private static final int AT_ONCE = 32;

    private final WatchedRun run;
    private final GeneratorCopy copy;
    private final @Nullable Judging judging;
    private final List<Pictures> slices = new ArrayList<>();
    private int done;
    private long perPicture; // ns
    private @Nullable QualityMetrics result;

    private Measurement(WatchedRun run, GeneratorCopy copy, @Nullable Judging judging) {
        this.run = run;
        this.copy = copy;
        this.judging = judging;
    }

    /// Begins to measure a run as it is now, on its own thread.
    static Measurement of(WatchedRun run) {
        GeneratorCopy copy = run.generator();
        try {
            return new Measurement(run, copy, run.judging());
        } catch (RuntimeException | Error e) {
            copy.close();
            throw e;
        }
    }

    /// Measures a run at once, on its own thread.
    ///
    /// @param work nanoseconds for which the calling thread has computed
    /// @throws LabException if there are too few real images
    static QualityMetrics whole(WatchedRun run, LongSupplier work) throws LabException {
        try (Measurement measurement = of(run)) {
            QualityMetrics result = measurement.result();
            while (result == null) {
                measurement.advance(work);
                result = measurement.result();
            }
            return result;
        }
    }

    WatchedRun run() {
        return run;
    }

    /// What came of it; none before the last piece.
    @Nullable QualityMetrics result() {
        return result;
    }

    /// Does the next piece.
    ///
    /// @param work nanoseconds for which the calling thread has computed
    /// @throws LabException if there are too few real images
    void advance(LongSupplier work) throws LabException {
        if (!run.isReady()) {
            run.getReady();
        } else if (done < QualityWatch.PICTURES) {
            draw(work);
        } else if (judging != null && !judging.isDone()) {
            judging.advance(work, SLICE);
        } else {
            Pictures pictures = Pictures.joined(slices);
            Quality quality = run.figures().of(pictures);
            result =
                    new QualityMetrics(
                            copy.step(),
                            quality.distance().mean(),
                            quality.realDistance().mean(),
                            quality.likeness(),
                            quality.realLikeness(),
                            run.signs().of(pictures),
                            judging == null ? Verdicts.NONE : judging.verdicts());
        }
    }

    private void draw(LongSupplier work) {
        long start = work.getAsLong();
        long fitting = perPicture == 0 ? 1 : SLICE / perPicture;
        long most = Math.clamp(fitting, 1, Math.min(AT_ONCE, QualityWatch.PICTURES - done));
        int count = (int) Long.highestOneBit(most); // Few sizes, the same again and again.
        List<LatentPoint> points = run.points(copy.spec().latent()).subList(done, done + count);
        Torch.useThread(1);
        slices.add(copy.pictures(points));
        done += count;
        perPicture = Math.max(1, (work.getAsLong() - start) / count);
    }

    @Override
    public void close() {
        copy.close();
        if (judging != null) {
            judging.close();
        }
    }
}

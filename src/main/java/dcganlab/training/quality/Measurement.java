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
/// from and on those that are held out, some of the pictures once more a hundred steps later if it
/// takes so long, then the generator's figures.
final class Measurement implements AutoCloseable {
    /// How long a piece with pictures takes, for others wait meanwhile.
    private static final long SLICE = 8_000_000L; // ns

    /// Pictures in a piece at most: if it were as many as fit, some piece would be larger than all
    /// before it for an hour, and the memory that pieces need would grow for as long.
    private static final int AT_ONCE = 32;

    private final WatchedRun run;
    private final GeneratorCopy copy;
    private final @Nullable Judging judging;
    private final Drawing pictures;
    private volatile @Nullable Drawing later;
    private @Nullable QualityMetrics result;

    private Measurement(WatchedRun run, GeneratorCopy copy, @Nullable Judging judging) {
        this.run = run;
        this.copy = copy;
        this.judging = judging;
        pictures = new Drawing(copy, QualityWatch.PICTURES);
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
        } else if (!pictures.isDone()) {
            pictures.advance(work);
        } else if (judging != null && !judging.isDone()) {
            judging.advance(work, SLICE);
        } else {
            Drawing once = later;
            if (once != null && !once.isDone()) {
                once.advance(work);
            } else {
                result = figures(once == null ? null : once.pictures());
            }
        }
    }

    private QualityMetrics figures(@Nullable Pictures afterwards) throws LabException {
        Quality quality = run.figures().of(pictures.pictures());
        return new QualityMetrics(
                copy.step(),
                quality.distance().mean(),
                quality.realDistance().mean(),
                quality.likeness(),
                quality.realLikeness(),
                run.signs().of(copy.step(), pictures.pictures(), afterwards),
                judging == null ? Verdicts.NONE : judging.verdicts());
    }

    /// Takes the generator as it is a hundred steps later, and ends it; on the run's own thread.
    void later(GeneratorCopy generator) {
        later = new Drawing(generator, LiveSigns.SOME);
    }

    /// Pictures of the run's latent points by one generator, a few at a time.
    private final class Drawing {
        private final GeneratorCopy generator;
        private final int count;
        private final List<Pictures> slices = new ArrayList<>();
        private int done;
        private long perPicture; // ns

        Drawing(GeneratorCopy generator, int count) {
            this.generator = generator;
            this.count = count;
        }

        boolean isDone() {
            return done == count;
        }

        void advance(LongSupplier work) {
            long start = work.getAsLong();
            long fitting = perPicture == 0 ? 1 : SLICE / perPicture;
            long most = Math.clamp(fitting, 1, Math.min(AT_ONCE, count - done));
            int next = (int) Long.highestOneBit(most); // Few sizes, the same again and again.
            List<LatentPoint> points =
                    run.points(generator.spec().latent()).subList(done, done + next);
            Torch.useThread(1);
            slices.add(generator.pictures(points));
            done += next;
            perPicture = Math.max(1, (work.getAsLong() - start) / next);
        }

        Pictures pictures() {
            return Pictures.joined(slices);
        }
    }

    @Override
    public void close() {
        copy.close();
        Drawing once = later;
        if (once != null) {
            once.generator.close();
        }
        if (judging != null) {
            judging.close();
        }
    }
}

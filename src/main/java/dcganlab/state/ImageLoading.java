package dcganlab.state;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.data.SeveralSetsException;
import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Loads the images that are looked at before a run: one set at a time, the last that was wished
/// for. How far it is, and what came of it, stands in the {@link DataState}.
final class ImageLoading {
    private final Threads threads;
    private final ImageLibrary library;
    private final DataState data;
    private final Recents recents;
    private final Notices notices;
    private final AtomicInteger loads = new AtomicInteger();

    /// @param recents where images were chosen lately
    ImageLoading(
            Threads threads,
            ImageLibrary library,
            DataState data,
            Recents recents,
            Notices notices) {
        this.threads = threads;
        this.library = library;
        this.data = data;
        this.recents = recents;
        this.notices = notices;
    }

    /// Puts a place among those that are offered next time.
    void remember(String place) {
        notices.errand(() -> {
            try {
                List<String> places = recents.add(place);
                threads.doorway().execute(() -> data.used(places));
            } catch (IOException e) {
                notices.warn(Message.of("state.recents", String.valueOf(e.getMessage())));
            }
        });
    }

    /// Begins to load what a plan learns from, in place of what loads now.
    void begin(TrainingPlan wanted) {
        int load = loads.incrementAndGet();
        data.loading(-1);
        Mailbox<Double> parts =
                new Mailbox<>(
                        threads.doorway(),
                        part -> {
                            if (load == loads.get()
                                    && !Double.isNaN(data.progressProperty().get())) {
                                data.loading(part);
                            }
                        });
        // Behind what was asked for before: at the start, the generator that the sliders wait for.
        threads.errands()
                .execute(() -> threads.loading().execute(() -> loadNow(load, wanted, parts)));
    }

    /// Tries again to load what a plan learns from if it could not be had.
    void again(TrainingPlan wanted) {
        if (data.missing()) {
            begin(wanted);
        }
    }

    private void loadNow(int load, TrainingPlan wanted, Mailbox<Double> parts) {
        LoadProgress progress =
                new LoadProgress() {
                    @Override
                    public void loaded(int done, int total) {
                        parts.put(total <= 0 ? -1 : (double) done / total);
                    }

                    @Override
                    public boolean cancelled() {
                        return load != loads.get();
                    }
                };
        try {
            ImageSet images =
                    library.load(
                            wanted.data(),
                            Preparation.of(wanted.data(), wanted.network()),
                            progress);
            DataState.Loaded loaded = DataState.Loaded.of(wanted.data(), images);
            whenCurrent(load, () -> data.offer(images.parts()));
            whenCurrent(load, () -> data.loaded(loaded));
            whenCurrent(load, () -> data.tell(images.shortage(wanted.batch())));
        } catch (SeveralSetsException e) {
            whenCurrent(load, () -> data.offer(e.parts()));
            whenCurrent(load, () -> data.failed(e.reason()));
        } catch (LabException e) {
            whenCurrent(load, () -> data.offer(List.of()));
            whenCurrent(load, () -> data.failed(e.reason()));
        } catch (CancellationException _) {
            // Whoever ended it has said so, or has begun another.
        } catch (OutOfMemoryError e) {
            whenCurrent(load, () -> data.failed(Message.of("state.tooLarge")));
        } catch (RuntimeException | Error e) {
            whenCurrent(load, () -> data.failed(Message.of("state.fault", e.toString())));
        }
    }

    private void whenCurrent(int load, Runnable action) {
        threads.doorway()
                .execute(() -> {
                    if (load == loads.get()) {
                        action.run();
                    }
                });
    }

    /// Gives up what loads now.
    ///
    /// @return whose images are still there; none if there are none
    @Nullable DataChoice cancel() {
        end();
        data.cancelled();
        DataState.Loaded before = data.loadedProperty().get();
        return before == null ? null : before.choice();
    }

    /// Ends what loads now, without a word.
    void end() {
        loads.incrementAndGet();
    }
}

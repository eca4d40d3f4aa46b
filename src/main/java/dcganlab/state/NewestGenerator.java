package dcganlab.state;

import dcganlab.model.Rendered;
import dcganlab.training.TrainingService;

import java.nio.file.Path;
import java.util.List;

/// Which generator draws while no step of the past is shown: the training's own, or of a run that
/// has ended the last one that is kept. Belongs to the JavaFX thread.
final class NewestGenerator {
    private final TrainingService service;
    private final ShownGenerator generator;
    private final LifecycleState lifecycle;
    private final TimeLineState timeLine;
    private final RunState figures;

    NewestGenerator(
            TrainingService service,
            ShownGenerator generator,
            LifecycleState lifecycle,
            TimeLineState timeLine,
            RunState figures) {
        this.service = service;
        this.generator = generator;
        this.lifecycle = lifecycle;
        this.timeLine = timeLine;
        this.figures = figures;
    }

    /// Draws with the newest of the run that the time line shows, even if that has ended.
    void show() {
        Path folder = timeLine.folderProperty().get();
        List<Long> steps = timeLine.getKept().generators();
        if (!lifecycle.hasNetworks() && folder != null && !steps.isEmpty()) {
            generator.show(folder, steps.getLast());
        } else {
            service.show();
        }
    }

    /// The same, unless the past is shown.
    void showUnlessPast() {
        if (!timeLine.isPast()) {
            show();
        }
    }

    /// Of a run that has ended the last one is shown, which is kept at its end; unless one from a
    /// file was opened meanwhile.
    void showLast() {
        Rendered samples = figures.samplesProperty().get();
        boolean fromFile = samples != null && samples.step() < 0;
        if (lifecycle.isIdle() && timeLine.folderProperty().get() != null && !fromFile) {
            showUnlessPast();
        }
    }

    /// Draws with the training's own, which goes on, unless the past is shown.
    void goOn() {
        if (!timeLine.isPast()) {
            generator.leavePast();
            service.show();
        }
    }
}

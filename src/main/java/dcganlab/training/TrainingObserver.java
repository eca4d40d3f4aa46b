package dcganlab.training;

import dcganlab.model.Goal;
import dcganlab.model.Lifecycle;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunJournal;

import java.util.List;
import java.util.function.Consumer;

/// Learns what a run does, on the run's thread, between two steps: must be quick. How writing goes
/// it may learn on any thread.
public interface TrainingObserver extends RunJournal.Observer {
    /// The run is in another state now.
    void lifecycleChanged(Lifecycle lifecycle);

    /// A run that was kept can be looked at. It goes on as soon as its images are loaded and its
    /// networks built, unless they cannot be had.
    void opened(RunFolder folder);

    /// A run begins, or one that was kept goes on, with these networks and images.
    void started(DcganTrainer trainer);

    /// The run is kept in a folder: a new one from its first step on, one that goes on at once.
    ///
    /// @param figures takes figures of quality for the folder, on any thread
    void keeps(RunFolder folder, Consumer<QualityMetrics> figures);

    /// A step was taken.
    void stepped(StepMetrics metrics);

    /// Training rests now, for it has come to a goal that was set; or it begins behind it.
    ///
    /// @param step of the run
    void arrived(Goal goal, long step);

    /// What the step that was taken measured of the networks' stages: nothing at most steps.
    void measured(List<StageStatistics> stages);

    /// The run's settings are these from the next step on: they were changed, or the run repeats a
    /// change of the first time that it came here.
    void changed(Settings settings);

    /// Whether it can use newer weights now; asked after each step.
    boolean wantsGenerator();

    /// The generator as it is now. It is the observer's, who closes it.
    void generator(GeneratorCopy copy);

    /// Whether somebody looks into both networks.
    boolean looksInside();

    /// Whether he can use newer weights of both now; asked after each step.
    boolean wantsNetworks();

    /// Both networks as they are now, to be looked into before the next step, which waits.
    void lookInto(NetworksView networks);

    /// Both networks as they are now. They are the observer's, who closes them.
    void networks(NetworksCopy copy);
}

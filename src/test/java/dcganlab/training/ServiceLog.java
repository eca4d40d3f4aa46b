package dcganlab.training;

import dcganlab.model.Goal;
import dcganlab.model.Kept;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;
import dcganlab.runs.RunFolder;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes down what it is told, and pauses on wish.
class ServiceLog implements TrainingObserver {
    final List<String> states = new ArrayList<>();
    final List<StepMetrics> steps = new ArrayList<>();
    final List<StageStatistics> stages = new ArrayList<>();
    final List<Long> generators = new ArrayList<>();
    final List<Integer> looks = new ArrayList<>();
    final List<Integer> copies = new ArrayList<>();
    final List<Long> starts = new ArrayList<>();
    final List<Long> arrivals = new ArrayList<>();
    final List<Settings> changes = new ArrayList<>();
    final List<Path> runs = new ArrayList<>();
    final List<Path> opened = new ArrayList<>();
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<Kept> kept = new CopyOnWriteArrayList<>();
    @Nullable TrainingService service;
    int calls;
    int pauseAfter = Integer.MAX_VALUE;
    boolean looksInside;
    Runnable afterStep = () -> {};
    Runnable afterLook = () -> {};
    @Nullable RuntimeException trouble;

    @Override
    public void lifecycleChanged(Lifecycle lifecycle) {
        states.add(
                switch (lifecycle) {
                    case Idle s -> "Idle";
                    case Preparing s -> "Preparing";
                    case Running s -> "Running";
                    case Paused s -> "Paused";
                    case Failed s -> "Failed";
                });
    }

    @Override
    public void opened(RunFolder run) {
        opened.add(run.path());
    }

    @Override
    public void started(DcganTrainer trainer) {
        starts.add(trainer.steps());
    }

    @Override
    public void keeps(RunFolder run, Consumer<QualityMetrics> figures) {
        runs.add(run.path());
    }

    @Override
    public void arrived(Goal goal, long step) {
        arrivals.add(step);
    }

    @Override
    public void measured(List<StageStatistics> measured) {
        stages.addAll(measured);
    }

    @Override
    public void noticed(Message message) {
        calls++;
        keys(message).forEach(notices::add);
    }

    private static Stream<String> keys(Message message) {
        return message.key().equals("model.both")
                ? message.arguments().stream().flatMap(part -> keys((Message) part))
                : Stream.of(message.key());
    }

    @Override
    public void cannotWrite(Message reason) {
        notices.add(reason.key());
    }

    @Override
    public void writesAgain() {
        notices.add("again");
    }

    @Override
    public void kept(Kept now) {
        kept.add(now);
    }

    @Override
    public void changed(Settings settings) {
        changes.add(settings);
    }

    @Override
    public void stepped(StepMetrics metrics) {
        steps.add(metrics);
        afterStep.run();
        if (service != null && steps.size() >= pauseAfter) {
            service.pause();
        }
    }

    @Override
    public boolean wantsGenerator() {
        return true;
    }

    @Override
    public void generator(GeneratorCopy copy) {
        generators.add(copy.step());
        copy.close();
        if (trouble != null) {
            throw trouble;
        }
    }

    @Override
    public boolean looksInside() {
        return looksInside;
    }

    @Override
    public boolean wantsNetworks() {
        return looksInside;
    }

    @Override
    public void lookInto(NetworksView networks) {
        looks.add(steps.size());
        afterLook.run();
    }

    @Override
    public void networks(NetworksCopy copy) {
        copies.add(steps.size());
        copy.close();
    }
}

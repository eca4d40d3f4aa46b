package dcganlab.state;

import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.Loss;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the discriminator takes the samples and the real images beside them for, as it learns.
/// Nobody asks it while its opinion is not wanted, or not seen. Belongs to the JavaFX thread.
public final class OpinionsState {
    private final Judging judging;
    private final RunState run;
    private final DataState data;
    private final ObservableValue<TrainingPlan> plan;
    private final BooleanProperty wanted;
    private final ReadOnlyObjectWrapper<@Nullable List<Double>> generated =
            new ReadOnlyObjectWrapper<>(this, "generated");
    private final ReadOnlyObjectWrapper<@Nullable List<Double>> real =
            new ReadOnlyObjectWrapper<>(this, "real");
    private boolean seen;
    private @Nullable JudgingRequest request;

    /// @param wanted whether the user wants opinions
    OpinionsState(
            Judging judging,
            RunState run,
            DataState data,
            ObservableValue<TrainingPlan> plan,
            BooleanProperty wanted) {
        this.judging = judging;
        this.run = run;
        this.data = data;
        this.plan = plan;
        this.wanted = wanted;
        wanted.subscribe(is -> ask());
        data.loadedProperty().subscribe(images -> ask());
        run.samplesProperty().subscribe(samples -> ask()); // Others where z has another length.
    }

    /// The pictures come into sight, or are not seen any more.
    public void watch(boolean is) {
        seen = is;
        ask();
    }

    private void ask() {
        JudgingRequest next = wanted.get() && seen ? question() : null;
        if (next == null && !wanted.get()) {
            generated.set(null);
            real.set(null);
        }
        JudgingRequest last = request;
        if (next != null && next.equals(last) || next == null && last == null) {
            return;
        }
        if (last != null) {
            judging.end(last);
        }
        request = next;
        if (next != null) {
            generated.set(List.of());
            real.set(List.of());
            judging.judge(next, this::judged);
        }
    }

    private JudgingRequest question() {
        DataState.Loaded images = data.loadedProperty().get();
        Pictures preview = images == null ? null : images.preview();
        return new JudgingRequest(run.fixedPoints(RunState.SAMPLES), preview);
    }

    private void judged(Judgement judgement) {
        Loss loss = plan.getValue().settings().get(PlanFields.LOSS);
        generated.set(judgement.ofGenerated().stream().map(loss::opinion).toList());
        real.set(judgement.ofReal().stream().map(loss::opinion).toList());
    }

    /// Whether the user wants opinions.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// How likely it takes each of the samples to be real, 0 to 1; empty while nobody knows, null
    /// while it is not wanted.
    public ReadOnlyObjectProperty<@Nullable List<Double>> generatedProperty() {
        return generated.getReadOnlyProperty();
    }

    /// The same of the real images.
    public ReadOnlyObjectProperty<@Nullable List<Double>> realProperty() {
        return real.getReadOnlyProperty();
    }
}

package dcganlab.state;

import dcganlab.lesson.Figure;
import dcganlab.lesson.Seen;
import dcganlab.model.GuessingRound;
import dcganlab.model.LatentPoint;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.StagePlace;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.convolution.Geometry;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.MicroscopeState.Operation;
import dcganlab.state.MicroscopeState.View;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// What is done in the lab while a chapter of the lesson is read. Belongs to the JavaFX thread.
final class LessonSight implements Seen {
    /// Rows and columns of a small picture: nine steps are followed without haste.
    private static final int SMALL = 3;

    private final ObservableValue<@Nullable StepMetrics> latest;
    private final ObservableValue<TrainingPlan> plan;
    private final ObservableValue<Chosen> chosen;
    private final GuessingState guessing;
    private final Runnable changed;
    private final Map<Figure, MicroscopeState> microscopes = new EnumMap<>(Figure.class);
    private final Map<Part, Integer> pointed = new EnumMap<>(Part.class);
    private final Set<StagePlace> opened = new HashSet<>();
    private double probed;
    private final Map<Integer, DoubleSummaryStatistics> swept = new HashMap<>();
    private long step;
    private long here;
    private long labelSince;
    private double label;
    private double morphed;

    /// @param changed is told when something was done
    LessonSight(
            RunState run,
            ObservableValue<TrainingPlan> plan,
            InsideState inside,
            GuessingState guessing,
            LatentState latent,
            Runnable changed) {
        latest = run.latestProperty();
        this.plan = plan;
        chosen = inside.chosenProperty();
        this.guessing = guessing;
        this.changed = changed;
        step = steps();
        labelSince = step;
        label = PlanFields.REAL_LABEL.of(plan.getValue());
        latest.subscribe(this::stepped);
        plan.subscribe((was, is) -> planned(is));
        guessing.roundProperty().subscribe((was, is) -> changed.run());
        chosen.subscribe((was, is) -> wentInside());
        latent.pointProperty()
                .subscribe((was, is) -> {
                    if (!latent.morph().isPlaying()) {
                        difference(was, is).ifPresent(i -> sweep(i, is.get(i)));
                    }
                });
        latent.morph()
                .positionProperty()
                .subscribe((was, is) -> {
                    morphed = Math.max(morphed, is.doubleValue());
                    changed.run();
                });
    }

    /// The number that differs; none if several do, which nobody sets by hand.
    private static OptionalInt difference(LatentPoint one, LatentPoint other) {
        if (one.dimensions() != other.dimensions()) {
            return OptionalInt.empty();
        }
        int[] different =
                IntStream.range(0, one.dimensions())
                        .filter(i -> one.get(i) != other.get(i))
                        .toArray();
        return different.length == 1 ? OptionalInt.of(different[0]) : OptionalInt.empty();
    }

    private void sweep(int number, double value) {
        swept.computeIfAbsent(number, _ -> new DoubleSummaryStatistics()).accept(value);
        changed.run();
    }

    /// Steps are counted as they are taken; a run that is opened brings those that it has.
    private void stepped(@Nullable StepMetrics before, @Nullable StepMetrics now) {
        step = now == null ? 0 : now.step();
        if (before == null || now == null || step < before.step()) {
            labelSince = step;
        } else {
            here += step - before.step();
        }
        changed.run();
    }

    private void planned(TrainingPlan now) {
        double set = PlanFields.REAL_LABEL.of(now);
        if (set != label) {
            label = set;
            labelSince = step;
        }
        changed.run();
    }

    /// Another chapter begins: what was done before does not count for it.
    void forget() {
        opened.clear();
        probed = 0;
        swept.clear();
        here = 0;
        morphed = 0;
        pointed.clear();
    }

    /// The lesson sends there, or another stage is opened: from now on the one that is open counts.
    /// The generated picture below the generator's last box is what that box puts out.
    void wentInside() {
        Chosen open = chosen.getValue();
        if (open.equals(InsideState.JUDGED)) {
            int stages = Part.GENERATOR.layers(plan.getValue().network()).stages().size();
            opened.add(new StagePlace(Part.GENERATOR, stages - 1));
        } else if (open.stage() >= 0) {
            opened.add(new StagePlace(open.part(), open.stage()));
        }
        changed.run();
    }

    /// A number is given to the activation functions.
    void probe(double x) {
        probed = x;
        changed.run();
    }

    /// A layer is pointed at in the code of a network.
    void point(Part network, int layer) {
        pointed.put(network, layer);
        changed.run();
    }

    /// A figure of a convolution, with numbers of its own.
    ///
    /// @throws IllegalArgumentException if the figure is no such one
    MicroscopeState microscope(Figure figure) {
        MicroscopeState there = microscopes.get(figure);
        if (there != null) {
            return there;
        }
        MicroscopeState made =
                switch (figure) {
                    case CONVOLUTION -> microscope(Operation.STRIDED, View.ALL, false);
                    case POOLING -> microscope(Operation.BESIDE, View.ALL, false);
                    case STAMPS -> microscope(Operation.TRANSPOSED, View.STAMPS, true);
                    case EVENNESS -> microscope(Operation.TRANSPOSED, View.EVENNESS, false);
                    case SAMPLES,
                            GUESSING,
                            ACTIVATIONS,
                            GENERATOR_CODE,
                            DISCRIMINATOR_CODE,
                            ONE_STEP,
                            NORMALISED,
                            COST,
                            SMOOTHING,
                            DUEL,
                            LOSSES,
                            BELIEFS,
                            SLIDERS,
                            MORPH ->
                            throw new IllegalArgumentException(figure.toString());
                };
        microscopes.put(figure, made);
        made.stepProperty().subscribe((was, is) -> changed.run());
        made.numbersProperty().subscribe((was, is) -> changed.run());
        return made;
    }

    private static MicroscopeState microscope(Operation operation, View view, boolean line) {
        MicroscopeState made = new MicroscopeState();
        made.operationProperty().set(operation);
        made.viewProperty().set(view);
        made.setLine(line);
        made.setInput(line ? MicroscopeState.WIDEST : SMALL);
        made.go(0);
        return made;
    }

    @Override
    public long steps() {
        StepMetrics step = latest.getValue();
        return step == null ? 0 : step.step();
    }

    @Override
    public long stepsHere() {
        return here;
    }

    @Override
    public long stepsWithLabel() {
        return step - labelSince;
    }

    @Override
    public TrainingPlan plan() {
        return plan.getValue();
    }

    @Override
    public Set<StagePlace> opened() {
        return Collections.unmodifiableSet(opened);
    }

    @Override
    public double swept() {
        return swept.values().stream()
                .mapToDouble(each -> Math.min(-each.getMin(), each.getMax()))
                .max()
                .orElse(0);
    }

    @Override
    public double morphed() {
        return morphed;
    }

    @Override
    public int guessed() {
        GuessingRound round = guessing.getRound();
        return round == null ? 0 : round.answered();
    }

    @Override
    public OptionalInt pointed(Part network) {
        Integer layer = pointed.get(network);
        return layer == null ? OptionalInt.empty() : OptionalInt.of(layer);
    }

    @Override
    public double probed() {
        return probed;
    }

    @Override
    public Optional<Geometry> sizes(Figure figure) {
        return Optional.ofNullable(microscopes.get(figure)).map(it -> it.getNumbers().geometry());
    }

    @Override
    public boolean computed(Figure figure) {
        MicroscopeState microscope = microscopes.get(figure);
        return microscope != null
                && !microscope.isStill()
                && microscope.getStep() == microscope.steps();
    }
}

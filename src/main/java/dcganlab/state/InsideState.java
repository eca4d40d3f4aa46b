package dcganlab.state;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.inside.InsideRenderer;
import dcganlab.model.Architecture;
import dcganlab.model.DataChoice;
import dcganlab.model.Insight;
import dcganlab.model.Look;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.StagePlace;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Unit;
import dcganlab.state.PixelFields.Pixel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is seen inside both networks: what each of their stages makes of the picture under the
/// sliders, and of a real one. Belongs to the JavaFX thread.
public final class InsideState {
    /// A stage of one of the networks, or what goes into the first.
    ///
    /// @param stage 0 for the first; -1 for what goes into it: the latent vector, or the picture
    public record Chosen(Part part, int stage) {}

    /// What the generator begins with.
    public static final Chosen LATENT = new Chosen(Part.GENERATOR, -1);

    /// What the discriminator judges.
    public static final Chosen JUDGED = new Chosen(Part.DISCRIMINATOR, -1);

    /// Whose kernels the microscope is offered: the first that doubles the side.
    private static final Unit USUAL = new Unit(Part.GENERATOR, 1, 0);

    /// Which picture the discriminator is seen to judge.
    public enum Judged {
        GENERATED,
        REAL
    }

    private final InsideRenderer renderer;
    private final Consumer<Boolean> watching;
    private final Notices notices;
    private final Executor doorway;
    private final LatentState latent;
    private final DataState data;
    private final ReadOnlyObjectWrapper<NetworkSpec> network;
    private final ReadOnlyObjectWrapper<@Nullable Insight> insight =
            new ReadOnlyObjectWrapper<>(this, "insight");
    private final ReadOnlyObjectWrapper<Chosen> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", new Chosen(Part.GENERATOR, 0));
    private final ReadOnlyObjectWrapper<Judged> judged =
            new ReadOnlyObjectWrapper<>(this, "judged", Judged.GENERATED);
    private final ReadOnlyObjectWrapper<@Nullable Pictures> real =
            new ReadOnlyObjectWrapper<>(this, "real");
    private final ReadOnlyObjectWrapper<@Nullable Unit> unit =
            new ReadOnlyObjectWrapper<>(this, "unit");
    private final ReadOnlyObjectWrapper<List<Unit>> silenced =
            new ReadOnlyObjectWrapper<>(this, "silenced", List.of());
    private final ReadOnlyObjectWrapper<@Nullable PixelFields> fields =
            new ReadOnlyObjectWrapper<>(this, "fields");
    private final ObservableValue<Loss> loss;
    private final Map<Part, Architecture> layers = new EnumMap<>(Part.class);
    private boolean watched;
    private boolean offering;
    private @Nullable Integer offered; // The map whose kernels are asked for, if it is not usual.
    private final Blindness blindness;
    private boolean gradients;
    private boolean counts;
    private int realNumber;

    /// @param watching is told when somebody begins to look, and ends
    /// @param doorway runs tasks on the JavaFX thread
    /// @param plan whose networks are drawn from when it changes until others draw
    InsideState(
            InsideRenderer renderer,
            Consumer<Boolean> watching,
            LatentState latent,
            DataState data,
            ObservableValue<TrainingPlan> plan,
            Notices notices,
            Blindness blindness,
            Executor doorway) {
        this.notices = notices;
        this.blindness = blindness;
        this.doorway = doorway;
        this.renderer = renderer;
        this.watching = watching;
        this.latent = latent;
        this.data = data;
        network = new ReadOnlyObjectWrapper<>(this, "network", plan.getValue().network());
        network.subscribe(spec -> {
            for (Part part : Part.values()) {
                layers.put(part, part.layers(spec));
            }
        });
        loss = plan.map(each -> each.settings().get(PlanFields.LOSS));
        loss.subscribe((was, is) -> look());
        plan.map(TrainingPlan::network).subscribe((was, is) -> networkChanged(is));
        latent.pointProperty().subscribe(this::look);
        data.loadedProperty().subscribe(images -> chooseReal(0));
    }

    /// Whether what the layers are is kept back.
    public Blindness blindness() {
        return blindness;
    }

    /// Others draw from now on, or are planned.
    void networkChanged(NetworkSpec spec) {
        if (spec.equals(network.get())) {
            return;
        }
        unit.set(null);
        offered = null;
        silenced.set(List.of());
        fields.set(null);
        Insight last = insight.get();
        if (last != null && !last.network().equals(spec)) {
            insight.set(null);
        }
        // First, for whoever hears of other networks looks for the stage in them.
        int stages = chosen.get().part().layers(spec).stages().size();
        if (chosen.get().stage() >= stages) {
            chosen.set(new Chosen(chosen.get().part(), stages - 1));
        }
        network.set(spec);
        look();
    }

    /// What is seen of other networks than those that are drawn came too late.
    void seen(Insight seen) {
        if (seen.network().equals(network.get())) {
            insight.set(seen);
        }
    }

    /// Begins to look, or ends: what nobody sees costs training nothing.
    public void watch(boolean is) {
        if (is != watched) {
            watched = is;
            watching.accept(is);
        }
    }

    /// Begins to look for kernels as well that nobody has chosen, for the microscope, or ends.
    public void watchKernels(boolean is) {
        offering = is;
        look();
        watch(is);
    }

    /// Looks for the kernels of another map of the layer whose kernels are offered.
    void offerKernelsOf(int map) {
        offered = map;
        look();
    }

    /// Whose kernels are asked for.
    private @Nullable Unit asked() {
        Unit shown = unit.get();
        if (!offering) {
            return shown;
        }
        Unit of = shown == null ? USUAL : shown;
        return offered == null ? of : new Unit(of.part(), of.stage(), offered);
    }

    /// Asks for what takes time of its own, for as long as it is seen.
    ///
    /// @param ofLoss the gradients of the generator's loss
    /// @param ofWeights how the weights of the stage that is open are distributed, and the gradient
    ///   at them
    public void ask(boolean ofLoss, boolean ofWeights) {
        if (ofLoss != gradients || ofWeights != counts) {
            gradients = ofLoss;
            counts = ofWeights;
            look();
        }
    }

    /// Opens a stage. A pixel that has nothing to do with it is not pointed at any longer.
    public void choose(Chosen stage) {
        if (!stage.equals(chosen.get())) {
            chosen.set(stage);
            PixelFields pointed = fields.get();
            if (pointed != null && !pointed.places().containsKey(stage)) {
                fields.set(null);
            }
            show(null);
        }
    }

    /// Shows one map of the stage that is open, with its kernels; none for all of them again.
    public void show(@Nullable Integer map) {
        Chosen at = chosen.get();
        offered = null;
        unit.set(map == null || at.stage() < 0 ? null : new Unit(at.part(), at.stage(), map));
        look();
    }

    /// Takes a map of the generator out of a second picture, or lets it in again.
    public void silence(Unit map, boolean is) {
        List<Unit> others = silenced.get().stream().filter(each -> !each.equals(map)).toList();
        silenced.set(is ? Stream.concat(others.stream(), Stream.of(map)).toList() : others);
        look();
    }

    /// Lets all maps in again.
    public void silenceNone() {
        silenced.set(List.of());
        look();
    }

    /// Points at a pixel of a stage; none for none.
    public void point(@Nullable Pixel pixel) {
        fields.set(pixel == null ? null : PixelFields.of(network.get(), pixel));
    }

    /// Has the discriminator's maps shown for that picture.
    public void judge(Judged picture) {
        judged.set(picture);
    }

    /// Has another real picture judged.
    public void nextReal() {
        chooseReal(realNumber + 1);
    }

    /// Has a picture from a file judged in place of a real one.
    public void judge(Path file) {
        NetworkSpec shape = network.get();
        DataChoice choice = DataChoice.portraits(1).withLocation(file.toString());
        notices.errand(() -> {
            ImageSet images =
                    new ImageLibrary()
                            .load(choice, Preparation.of(choice, shape), LoadProgress.UNWATCHED);
            Pictures first = images.pictures(new int[] {0});
            doorway.execute(() -> {
                real.set(first);
                judge(Judged.REAL);
                look();
            });
        });
    }

    private void chooseReal(int number) {
        DataState.Loaded images = data.loadedProperty().get();
        if (images == null || images.preview().count() == 0) {
            real.set(null);
        } else {
            realNumber = number % images.preview().count();
            real.set(images.preview().only(realNumber));
        }
        look();
    }

    private void look() {
        Chosen open = chosen.get();
        boolean counted = counts && open.stage() >= 0;
        renderer.look(
                new Look(
                        latent.getPoint(),
                        real.get(),
                        asked(),
                        silenced.get(),
                        open.equals(JUDGED),
                        open.equals(LATENT),
                        (gradients || counted) && open.stage() >= 0 ? loss.getValue() : null,
                        counted ? new StagePlace(open.part(), open.stage()) : null));
    }

    /// The layers of one of the networks that are drawn.
    public Architecture architecture(Part part) {
        return Objects.requireNonNull(layers.get(part));
    }

    /// Which networks are drawn: those that draw the pictures, or others that were planned since.
    public ReadOnlyObjectProperty<NetworkSpec> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /// What was seen last in these networks; none before the first look.
    public ReadOnlyObjectProperty<@Nullable Insight> insightProperty() {
        return insight.getReadOnlyProperty();
    }

    public @Nullable Insight getInsight() {
        return insight.get();
    }

    /// What the discriminator made of the picture that is chosen; none if it is not known.
    public Insight.@Nullable Judged getJudgement() {
        Insight last = insight.get();
        if (last == null) {
            return null;
        }
        return judged.get() == Judged.REAL ? last.real() : last.generated();
    }

    public ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// The map that is shown by itself; none for all of a stage.
    public ReadOnlyObjectProperty<@Nullable Unit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /// The generator's maps that are taken out of a second picture.
    public ReadOnlyObjectProperty<List<Unit>> silencedProperty() {
        return silenced.getReadOnlyProperty();
    }

    /// What depends on the pixel that is pointed at, and on what it depends; none without one.
    public ReadOnlyObjectProperty<@Nullable PixelFields> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// The real picture beside the generated one; none without images.
    public ReadOnlyObjectProperty<@Nullable Pictures> realProperty() {
        return real.getReadOnlyProperty();
    }
}

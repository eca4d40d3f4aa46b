package dcganlab.state;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Example;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.TrainedKernel;
import dcganlab.model.convolution.Transposed;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// A transposed convolution under the microscope: its numbers and sizes, what of it is looked at,
/// and how far it has been computed.
///
/// It is computed in steps, which all views take together. One follows an input pixel at a time,
/// which is stamped onto many of the output, or an output pixel at a time, which is gathered from
/// many of the input: a column of the matrix, or a row. What a view shows of the other kind follows
/// from that: the same part of the output is there in all of them after each step.
public final class MicroscopeState {
    /// The most numbers of a line.
    public static final int LONGEST = 8;

    /// The most numbers of a picture's side.
    public static final int WIDEST = 4;

    /// The fewest numbers of both.
    public static final int FEWEST = 2;

    public static final int MOST_KERNEL = 5;
    public static final int MOST_STRIDE = 3;
    public static final int MOST_MAPS = 2;

    /// The largest magnitude of a number.
    public static final double LARGEST = 99;

    /// Seconds for a step while it plays; all steps together take no longer than [#ALL].
    private static final double STEP = 0.9;

    private static final double ALL = 20;

    private static final int NONE = -1;

    /// What is computed.
    public enum Operation {
        TRANSPOSED,
        /// Its mirror, with the same numbers.
        STRIDED,
        /// Both, and beside them resize-convolution and max pooling.
        BESIDE
    }

    /// What a step is.
    public enum Follow {
        INPUT,
        OUTPUT
    }

    /// Which view of the numbers is shown.
    public enum View {
        ALL,
        STAMPS,
        SPREAD,
        PHASES,
        MATRIX,
        EVENNESS
    }

    private final ReadOnlyObjectWrapper<Transposed> numbers =
            new ReadOnlyObjectWrapper<>(
                    this, "numbers", Example.of(Geometry.line(new Axis(4, 4, 2, 1, 0)), 1));
    private final ObjectProperty<Operation> operation =
            new SimpleObjectProperty<>(this, "operation", Operation.TRANSPOSED);
    private final BooleanProperty wayBack = new SimpleBooleanProperty(this, "wayBack");
    private final ObjectProperty<Follow> follow =
            new SimpleObjectProperty<>(this, "follow", Follow.INPUT);
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.ALL);
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step", 2);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyObjectWrapper<List<TrainedKernel>> trained =
            new ReadOnlyObjectWrapper<>(this, "trained", List.of());
    private final ReadOnlyObjectWrapper<@Nullable TrainedKernel> taken =
            new ReadOnlyObjectWrapper<>(this, "taken");
    private IntConsumer asking = map -> {};
    private int maps;
    private int awaited = NONE;
    private double waited;

    public MicroscopeState() {
        operation.subscribe((was, is) -> begin());
        wayBack.subscribe((was, is) -> begin());
        follow.subscribe((was, is) -> begin());
    }

    /// From one dimension to two or back; what of the numbers fits is kept. A picture begins small,
    /// so that its numbers can be read in all views at once.
    public void setLine(boolean line) {
        if (line != sizes().line()) {
            resize(sizes().withLine(line));
            begin();
        }
    }

    public void setInput(int input) {
        resize(sizes().withInput(input));
    }

    public void setKernel(int kernel) {
        resize(sizes().withKernel(kernel));
    }

    public void setStride(int stride) {
        resize(sizes().withStride(stride));
    }

    public void setPadding(int padding) {
        resize(sizes().withPadding(padding));
    }

    public void setOutputPadding(int pixels) {
        resize(sizes().withOutputPadding(pixels));
    }

    private MicroscopeSizes sizes() {
        return MicroscopeSizes.of(getNumbers().geometry());
    }

    private void resize(MicroscopeSizes sizes) {
        if (sizes.kernel() != sizes().kernel() || sizes.line() != sizes().line()) {
            taken.set(null);
        }
        show(Example.resized(getNumbers(), sizes.geometry(), getNumbers().maps()));
    }

    /// The most that can be cut off each end so that something is left.
    public int mostPadding() {
        return sizes().mostPadding();
    }

    public void setMaps(int maps) {
        int count = Math.clamp(maps, 1, MOST_MAPS);
        show(Example.resized(getNumbers(), getNumbers().geometry(), count));
    }

    /// Writes a number of an input map.
    public void editInput(int map, int index, double value) {
        Transposed now = getNumbers();
        List<Grid> inputs = changed(now.inputs(), map, index, value);
        show(new Transposed(now.geometry(), inputs, now.kernels()));
    }

    /// Writes a weight of a map's kernel, which then is no trained one any more.
    public void editKernel(int map, int index, double value) {
        Transposed now = getNumbers();
        List<Grid> kernels = changed(now.kernels(), map, index, value);
        if (!kernels.equals(now.kernels())) {
            taken.set(null);
            show(new Transposed(now.geometry(), now.inputs(), kernels));
        }
    }

    private static List<Grid> changed(List<Grid> grids, int map, int index, double value) {
        List<Grid> changed = new ArrayList<>(grids);
        double written = Math.clamp(value, -LARGEST, LARGEST);
        changed.set(map, grids.get(map).with(index, written));
        return changed;
    }

    /// The numbers of the beginning for the sizes that are set.
    public void example() {
        taken.set(null);
        show(Example.of(getNumbers().geometry(), getNumbers().maps()));
    }

    /// Says which kernels of the user's own generator there are to take; none for no generator.
    ///
    /// @param kernels all that make one map, the strongest first
    /// @param count how many maps their layer makes
    public void offer(List<TrainedKernel> kernels, int count) {
        maps = count;
        trained.set(List.copyOf(kernels));
        if (!kernels.isEmpty() && kernels.getFirst().out() == awaited) {
            take(kernels.getFirst());
        }
    }

    /// How many maps there are whose kernels can be [asked for][#takeStrongestOf].
    public int offeredMaps() {
        return maps;
    }

    /// Who is asked to [offer][#offer] the kernels of another map.
    void askBy(IntConsumer asked) {
        asking = asked;
    }

    /// Takes the strongest kernel that makes a map, once it is offered.
    ///
    /// @param map its number, from 0
    public void takeStrongestOf(int map) {
        awaited = map;
        asking.accept(map);
    }

    /// Puts a trained kernel under the microscope, in two dimensions and for one map. Its weights
    /// are small: they are shown in units of a [power of ten][TrainedKernel#exponent].
    ///
    /// @throws IllegalArgumentException if its side is more than [#MOST_KERNEL]
    public void take(TrainedKernel kernel) {
        if (kernel.side() > MOST_KERNEL) {
            throw new IllegalArgumentException("a kernel of side " + kernel.side());
        }
        awaited = NONE;
        setLine(false);
        setMaps(1);
        setKernel(kernel.side());
        Transposed now = getNumbers();
        taken.set(kernel);
        show(new Transposed(now.geometry(), now.inputs(), List.of(kernel.scaled())));
    }

    private void show(Transposed now) {
        numbers.set(now);
        step.set(Math.min(step.get(), steps()));
    }

    private void begin() {
        pause();
        step.set(1);
    }

    /// Whether what is shown has no steps: it is about all pixels at once.
    public boolean isStill() {
        return getView() == View.EVENNESS
                && switch (getOperation()) {
                    case TRANSPOSED -> true;
                    case STRIDED -> isWayBack();
                    case BESIDE -> false;
                };
    }

    /// How many steps there are.
    public int steps() {
        Transposed now = getNumbers();
        return switch (getOperation()) {
            case TRANSPOSED -> steps(getFollow(), now);
            case STRIDED -> steps(isWayBack() ? getFollow() : Follow.INPUT, now);
            case BESIDE -> now.geometry().inputs();
        };
    }

    private static int steps(Follow follow, Transposed of) {
        return switch (follow) {
            case INPUT -> of.maps() * of.geometry().inputs();
            case OUTPUT -> of.geometry().outputs();
        };
    }

    public void play() {
        if (getStep() >= steps()) {
            step.set(0);
        }
        waited = 0;
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
    }

    public void next() {
        go(getStep() + 1);
    }

    public void back() {
        go(getStep() - 1);
    }

    /// Goes to where so many steps are done, or to the nearest end.
    public void go(int done) {
        pause();
        step.set(Math.clamp(done, 0, steps()));
    }

    /// Lets time pass while it plays.
    public void advance(double seconds) {
        if (!isPlaying()) {
            return;
        }
        waited += seconds;
        double each = Math.min(STEP, ALL / steps());
        while (waited >= each && getStep() < steps()) {
            waited -= each;
            step.set(getStep() + 1);
        }
        if (getStep() >= steps()) {
            pause();
        }
    }

    /// The numbers and sizes; the strided convolution has the same.
    public ReadOnlyObjectProperty<Transposed> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    public Transposed getNumbers() {
        return numbers.get();
    }

    public ObjectProperty<Operation> operationProperty() {
        return operation;
    }

    public Operation getOperation() {
        return operation.get();
    }

    /// Whether of the strided convolution the gradient's way is shown.
    public BooleanProperty wayBackProperty() {
        return wayBack;
    }

    public boolean isWayBack() {
        return wayBack.get();
    }

    public ObjectProperty<Follow> followProperty() {
        return follow;
    }

    public Follow getFollow() {
        return follow.get();
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    public View getView() {
        return view.get();
    }

    /// How many steps are done.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public int getStep() {
        return step.get();
    }

    /// Whether it goes on by itself, until all steps are done.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /// The kernels that can be taken.
    public ReadOnlyObjectProperty<List<TrainedKernel>> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    public List<TrainedKernel> getTrained() {
        return trained.get();
    }

    /// The trained kernel whose weights are shown; null if they are other numbers.
    public ReadOnlyObjectProperty<@Nullable TrainedKernel> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    public @Nullable TrainedKernel getTaken() {
        return taken.get();
    }
}

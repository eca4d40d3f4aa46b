package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Checkerboard;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.MaxPooling;
import dcganlab.model.convolution.ResizeConvolution;
import dcganlab.model.convolution.Stamps;
import dcganlab.model.convolution.Transposed;
import dcganlab.state.MicroscopeState;
import dcganlab.state.MicroscopeState.Follow;
import dcganlab.state.MicroscopeState.View;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What is to be seen of a [MicroscopeState].
///
/// @param phrases the words for it
record Figures(MicroscopeState state, Phrases phrases) {
    /// The kernel of the resize-convolution beside, along one axis: it smooths, as those do that
    /// have learnt.
    private static final double[] SMOOTH = {1, 2, 1};

    /// A figure with the key of its title; its caption and tip have that key with an ending.
    ///
    /// @param view the one that shows it alone; null if it is always seen with others
    record Named(String key, Figure figure, @Nullable View view) {}

    /// In the order of reading; 1 to 4.
    List<Named> shown() {
        return switch (state.getOperation()) {
            case TRANSPOSED -> transposed();
            case STRIDED -> state.isWayBack() ? transposed() : looking();
            case BESIDE -> beside();
        };
    }

    private List<Named> transposed() {
        return switch (state.getView()) {
            case ALL -> List.of(stamps(), spread(), phases(), matrix());
            case STAMPS -> List.of(stamps());
            case SPREAD -> List.of(spread());
            case PHASES -> List.of(phases());
            case MATRIX -> List.of(matrix());
            case EVENNESS -> evenness();
        };
    }

    private Transposed numbers() {
        return state.getNumbers();
    }

    private boolean isLine() {
        return numbers().geometry().isLine();
    }

    private Drawn drawn() {
        return new Drawn(new Progress(numbers(), state.getFollow(), state.getStep()));
    }

    private Named stamps() {
        return new Named(
                "stamps",
                isLine() ? new StampsLine(drawn(), phrases) : new StampsSquare(drawn(), phrases),
                View.STAMPS);
    }

    private Named spread() {
        return new Named(
                "spreadView",
                isLine() ? new SpreadLine(drawn()) : new SpreadSquare(drawn(), phrases),
                View.SPREAD);
    }

    private Named phases() {
        return new Named(
                "phasesView",
                isLine() ? new PhasesLine(drawn()) : new PhasesSquare(drawn(), phrases),
                View.PHASES);
    }

    private Named matrix() {
        return new Named("matrixView", new MatrixFigure(drawn(), phrases), View.MATRIX);
    }

    private List<Named> looking() {
        Looking looking = new Looking(numbers(), state.getStep());
        Named window =
                new Named(
                        "window",
                        isLine() ? new WindowLine(looking) : new WindowSquare(looking, phrases),
                        null);
        Named matrix = new Named("windowMatrix", new LookingMatrix(looking, phrases), null);
        return List.of(window, matrix);
    }

    private List<Named> evenness() {
        Geometry geometry = numbers().geometry();
        Checkerboard counts = Checkerboard.ofCounts(geometry);
        Checkerboard made = Checkerboard.of(numbers());
        int part = 12;
        Grid pattern = made.pattern().part(0, 0, isLine() ? 1 : part, part);
        return List.of(
                new Named(
                        "counts",
                        new PanelsFigure(List.of(Panel.of("", geometry.contributions())), isLine()),
                        null),
                new Named(
                        "pattern",
                        new PanelsFigure(List.of(Panel.of("", pattern)), isLine()),
                        null),
                new Named(
                        "spectrum",
                        new SpectrumFigure(
                                List.of(
                                        new SpectrumFigure.Titled(
                                                phrases.of("ofCounts"), counts.spectrum()),
                                        new SpectrumFigure.Titled(
                                                phrases.of("ofKernel"), made.spectrum())),
                                isLine(),
                                phrases),
                        null));
    }

    private List<Named> beside() {
        Transposed one = numbers().only(0);
        Looking looking = new Looking(one, state.getStep());
        return List.of(
                new Named("besideTransposed", up(one), null),
                new Named("besideResize", resized(one), null),
                new Named("besideStrided", down(looking), null),
                new Named("besidePooling", pooled(looking), null));
    }

    private Figure up(Transposed one) {
        Progress progress = new Progress(one, Follow.INPUT, state.getStep());
        return panels(
                new Panel(
                        phrases.of("input"),
                        one.inputs().getFirst(),
                        from -> progress.inputLook(0, from),
                        from -> progress.isLit(0, from)),
                new Panel(
                        phrases.of("output"),
                        new Stamps(progress.begun()).output(),
                        progress::outputLook,
                        progress::isTouched),
                Panel.of(phrases.of("countsHead"), one.geometry().contributions()));
    }

    /// As large as the stride makes it.
    private Figure resized(Transposed one) {
        Axis down = one.geometry().down();
        Axis across = one.geometry().across();
        Grid kernel =
                isLine()
                        ? Grid.line(SMOOTH)
                        : Grid.of(SMOOTH.length, SMOOTH.length, (r, c) -> SMOOTH[r] * SMOOTH[c]);
        ResizeConvolution resize =
                new ResizeConvolution(
                        one.inputs().getFirst(), down.stride(), across.stride(), kernel);
        Grid enlarged = resize.enlarged();
        int columns = enlarged.columns();
        int step = state.getStep();
        return panels(
                new Panel(
                        phrases.of("enlarged"),
                        enlarged,
                        i -> source(one, i, columns) < step ? Look.PLAIN : Look.BLANK,
                        i -> source(one, i, columns) == step - 1),
                new Panel(
                        phrases.of("output"),
                        resize.output(),
                        i -> source(one, i, columns) < step ? Look.PLAIN : Look.BLANK,
                        i -> source(one, i, columns) == step - 1),
                Panel.of(phrases.of("countsHead"), resize.contributions()));
    }

    /// The input pixel of which a pixel of the enlarged picture is a copy.
    private static int source(Transposed of, int pixel, int columns) {
        int row = pixel / columns / of.geometry().down().stride();
        int column = pixel % columns / of.geometry().across().stride();
        return row * of.geometry().across().input() + column;
    }

    private Figure down(Looking looking) {
        Geometry geometry = looking.geometry();
        Panel wide =
                new Panel(
                        phrases.of("wide"),
                        looking.wide(),
                        i -> Look.PLAIN,
                        i -> looking.at() >= 0 && geometry.reaches(looking.at(), i));
        Panel kernel = Panel.of(phrases.of("kernel"), looking.up().kernels().getFirst());
        Panel output =
                new Panel(
                        phrases.of("output"),
                        looking.outputs().getFirst(),
                        i -> looking.outputLook(0, i),
                        i -> i == looking.at());
        Panel seenBy = Panel.of(phrases.of("seenBy"), geometry.contributions());
        return isLine()
                ? panels(wide, kernel, output, seenBy)
                : panels(wide, output.above(kernel), seenBy);
    }

    private Figure pooled(Looking looking) {
        Geometry geometry = looking.geometry();
        Grid wide = looking.wide();
        int rows = Math.min(geometry.down().stride(), wide.rows());
        int columns = Math.min(geometry.across().stride(), wide.columns());
        MaxPooling pooling = new MaxPooling(wide, rows, columns);
        int done = Math.min(state.getStep(), pooling.rows() * pooling.columns());
        Grid output = pooling.output();
        Grid ones = Grid.of(output.rows(), output.columns(), (r, c) -> 1);
        int across = pooling.columns();
        return panels(
                new Panel(
                        phrases.of("wide"),
                        wide,
                        i -> Look.PLAIN,
                        i -> block(i, wide, rows, columns, across) == done - 1),
                new Panel(
                        phrases.of("maxima"),
                        output,
                        i -> i < done ? Look.PLAIN : Look.BLANK,
                        i -> i == done - 1),
                Panel.of(phrases.of("winners"), pooling.wayBack(ones)));
    }

    /// The block in which a pixel lies; one that there is not for a pixel that is left out.
    private static int block(int pixel, Grid of, int rows, int columns, int across) {
        int column = pixel % of.columns() / columns;
        return column < across ? pixel / of.columns() / rows * across + column : Integer.MIN_VALUE;
    }

    private Figure panels(Panel... panels) {
        return new PanelsFigure(Stream.of(panels).toList(), isLine());
    }
}

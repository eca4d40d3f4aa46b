package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Stage;
import dcganlab.model.Texts;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.InsideState.Judged;
import dcganlab.state.PixelFields;
import dcganlab.state.PixelFields.Pixel;
import dcganlab.view.tip.Tips;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Both networks face to face: from the latent vector to the picture, and from the picture, or a
/// real one, to the verdict. Boxes are to scale, each network's among themselves and both alike;
/// below each lies what it holds now.
///
/// The arrow keys go from box to box, Enter opens one.
final class Diagram extends Region {
    private static final double HEAD = 22;
    private static final double GAP = 6;
    private static final double LEAST_BOX = 64;
    private static final double USUAL_BOX = 76;

    /// Below the arrows.
    private static final double LEAST_WORDS = 44;

    private static final double MOST_BOX = 150;

    /// Of a column, what the longest box takes.
    private static final double LONGEST = 0.62;

    private final InsideState state;
    private final LayerWords words;
    private final Label generator = new Label();
    private final Label discriminator = new Label();
    private final List<MapsBox> boxes = new ArrayList<>();
    private final List<FeatureMaps> shapes = new ArrayList<>();
    private final List<Arrow> ways = new ArrayList<>();
    private final Polyline realWay = new Polyline();
    private final Verdict verdict;
    private final JudgedPicture generated;
    private final JudgedPicture real;
    private final LearningArrow generatorLearns = new LearningArrow();
    private final LearningArrow discriminatorLearns = new LearningArrow();
    private final Subscription subscription;
    private boolean compact;
    private int image; // The column of the picture, between both networks.

    Diagram(InsideState state, Texts texts) {
        this.state = state;
        words = new LayerWords(texts);
        getStyleClass().add("diagram");
        setId("diagram");
        generated =
                new JudgedPicture(
                        "generated",
                        false,
                        texts,
                        () -> judge(Judged.GENERATED),
                        pixel -> point(new Chosen(Part.GENERATOR, imageStage()), pixel));
        real =
                new JudgedPicture(
                        "real",
                        true,
                        texts,
                        () -> judge(Judged.REAL),
                        pixel -> point(new Chosen(Part.DISCRIMINATOR, -1), pixel));
        generator.getStyleClass().add("network");
        discriminator.getStyleClass().add("network");
        realWay.getStyleClass().add("real-way");
        verdict = new Verdict(texts);
        subscription =
                Subscription.combine(
                        state.networkProperty().subscribe(this::build),
                        state.judgedProperty()
                                .subscribe(judged -> {
                                    generated.choose(judged == Judged.GENERATED);
                                    real.choose(judged == Judged.REAL);
                                }),
                        state.chosenProperty().subscribe(this::mark),
                        state.fieldsProperty().subscribe(this::outline));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        real.addEventHandler(DragEvent.DRAG_OVER, Diagram::dragOver);
        real.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// Leaves more of a low window to what lies below.
    void compact(boolean is) {
        if (is != compact) {
            compact = is;
            requestLayout();
        }
    }

    /// Follows the state no longer.
    void end() {
        subscription.unsubscribe();
    }

    LearningArrow generatorLearns() {
        return generatorLearns;
    }

    LearningArrow discriminatorLearns() {
        return discriminatorLearns;
    }

    /// Shows what the discriminator takes both pictures for, 0 to 1; `NaN` if it is not known.
    void showOpinions(double ofGenerated, double ofReal) {
        generated.opinion().show(ofGenerated);
        real.opinion().show(ofReal);
        verdict.show(ofGenerated, ofReal);
    }

    private void build(NetworkSpec spec) {
        boxes.clear();
        shapes.clear();
        ways.clear();
        FeatureMaps z = state.architecture(Part.GENERATOR).input();
        add(new Chosen(Part.GENERATOR, -1), z, List.of(words.text("latent")), List.of());
        addStages(Part.GENERATOR);
        image = boxes.size() - 1;
        boxes.get(image).putLinesBeside();
        addStages(Part.DISCRIMINATOR);
        for (int i = 1; i < boxes.size(); i++) {
            ways.add(new Arrow());
        }
        say(generator, "generatorHead", Part.GENERATOR);
        say(discriminator, "discriminatorHead", Part.DISCRIMINATOR);
        List<Node> all = new ArrayList<>(ways);
        all.add(realWay);
        all.addAll(boxes);
        all.add(verdict);
        all.addAll(
                List.of(
                        generator,
                        discriminator,
                        generated,
                        real,
                        generatorLearns,
                        discriminatorLearns));
        getChildren().setAll(all);
        mark(state.chosenProperty().get());
        requestLayout();
    }

    private void say(Label head, String key, Part part) {
        head.setText(words.text(key, state.architecture(part).parameters()));
    }

    private void addStages(Part part) {
        Architecture network = state.architecture(part);
        List<Stage> stages = network.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            List<String> lines =
                    List.of(
                            words.operation(stage),
                            words.behind(stage, false),
                            words.text("parameters", stage.parameters()));
            List<Obedience> obedience = Obedience.at(part, stages, i);
            add(new Chosen(part, i), stage.output(), lines, obedience);
            boxes.getLast().whereNarrow(1, words.behind(stage, true));
        }
    }

    private void add(
            Chosen place, FeatureMaps shape, List<String> lines, List<Obedience> obedience) {
        MapsBox box = new MapsBox(place, words.shape(shape), lines, () -> state.choose(place));
        box.setId("maps-" + place.part().name().toLowerCase(Locale.ROOT) + place.stage());
        box.mark(obedience);
        Tips.give(box, tip(place, shape));
        boxes.add(box);
        shapes.add(shape);
    }

    private String tip(Chosen place, FeatureMaps shape) {
        return place.stage() < 0
                ? words.text("latentTip", shape.maps())
                : words.text("boxTip", shape.maps(), shape.side());
    }

    private void mark(Chosen chosen) {
        boxes.forEach(box -> box.open(box.place().equals(chosen)));
    }

    /// Opens a picture, and shows the discriminator's maps for it.
    private void judge(Judged picture) {
        state.judge(picture);
        state.choose(InsideState.JUDGED);
    }

    private int imageStage() {
        return state.architecture(Part.GENERATOR).stages().size() - 1;
    }

    private void point(Chosen place, Point2D pixel) {
        state.point(new Pixel(place, (int) pixel.getX(), (int) pixel.getY()));
    }

    /// Outlines what the pixel that is pointed at depends on, and what depends on it.
    private void outline(@Nullable PixelFields fields) {
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).outline(FieldBounds.of(fields, boxes.get(i).place(), shapes.get(i)));
        }
        FeatureMaps picture = shapes.get(image);
        generated.outline(
                FieldBounds.of(fields, new Chosen(Part.GENERATOR, imageStage()), picture));
        Bounds seen = FieldBounds.of(fields, new Chosen(Part.DISCRIMINATOR, -1), picture);
        if (seen != null) {
            boolean ofReal = state.judgedProperty().get() == Judged.REAL;
            generated.outline(ofReal ? null : seen);
            real.outline(ofReal ? seen : null);
        } else {
            real.outline(null);
        }
    }

    private static void dragOver(DragEvent event) {
        if (isFile(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /// A folder is left to the window: it holds images to learn from.
    private static boolean isFile(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return !files.isEmpty() && files.getFirst().isFile();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (isFile(event)) {
            state.choose(InsideState.JUDGED);
            state.judge(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        int at = boxes.indexOf(getScene().getFocusOwner());
        if (at < 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> boxes.get(Math.max(0, at - 1)).requestFocus();
            case RIGHT -> boxes.get(Math.min(boxes.size() - 1, at + 1)).requestFocus();
            case ENTER -> state.choose(boxes.get(at).place());
            case ESCAPE -> state.point(null);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Shows what was seen; nothing while nothing was.
    void show(@Nullable Insight insight) {
        Insight.Judged judgement = state.getJudgement();
        for (MapsBox box : boxes.subList(0, boxes.size() - 1)) {
            box.show(insight == null ? null : picture(box.place(), insight, judgement));
        }

        generated.show(insight == null ? null : insight.generator().getLast());
        real.show(insight == null || insight.real() == null ? null : insight.real().picture());
    }

    private @Nullable Pictures picture(
            Chosen place, Insight insight, Insight.@Nullable Judged judgement) {
        int stage = place.stage();
        if (place.part() == Part.GENERATOR) {
            if (stage < 0) {
                return MapPictures.vector(insight.point().toArray());
            }
            // The picture itself is shown beside its opinion.
            return boxes.get(image).place().equals(place)
                    ? null
                    : strongest(insight.generator().get(stage));
        }
        return judgement == null ? null : strongest(judgement.stages().get(stage));
    }

    private static Pictures strongest(Activations stage) {
        return stage.shape().side() == 1 && stage.shape().maps() > 1
                ? MapPictures.vector(stage.values())
                : MapPictures.of(stage, List.of(stage.strongest()));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double column = width / boxes.size();
        double side = pictureSide(column);
        double top = snappedTopInset();
        double box = Math.clamp(getHeight() - around(side), LEAST_BOX, MOST_BOX);
        double largest = shapes.stream().mapToInt(FeatureMaps::side).max().orElse(1);
        double longest = shapes.stream().mapToInt(FeatureMaps::maps).max().orElse(1);
        double perPixel = (box - GAP) / (largest * (1 + Cuboid.SLANT));
        double perMap = column * LONGEST / longest;
        double high = MapsBox.height(box, side);
        for (int i = 0; i < boxes.size(); i++) {
            FeatureMaps shape = shapes.get(i);
            MapsBox each = boxes.get(i);
            each.cuboid().draw(shape.maps() * perMap, shape.side() * perPixel);
            double x = Math.rint(left + i * column);
            double wide = Math.rint(left + (i + 1) * column) - x;
            each.rows(box, side);
            each.resizeRelocate(x, top + HEAD, wide, high);
        }
        connect(left, column, top + HEAD + box / 2);
        double middle = left + image * column;
        generator.resizeRelocate(left, top, middle - left, HEAD);
        double right = middle + column;
        discriminator.resizeRelocate(right, top, left + width - right, HEAD);
        double picturesTop = top + HEAD + MapsBox.pictureTop(box);
        verdict.resizeRelocate(
                left + width - column, picturesTop, column, Math.max(side, verdict.prefHeight(-1)));
        double x = Math.rint(middle + (column - side) / 2);
        generated.resizeRelocate(x, picturesTop, side, generated.prefHeight(side));
        double realTop = picturesTop + generated.prefHeight(side) + GAP;
        real.resizeRelocate(x, realTop, side, real.prefHeight(side));
        connectReal(right, top + HEAD + box / 2, side);
        double arrowsTop = top + HEAD + high + GAP;
        double bottom = Math.max(LEAST_WORDS, realTop + real.prefHeight(side) - arrowsTop);
        generatorLearns.resizeRelocate(left, arrowsTop, middle - left - GAP, bottom);
        discriminatorLearns.resizeRelocate(
                right + 2 * GAP, arrowsTop, left + width - right - 2 * GAP, bottom);
    }

    /// From one box to the next, in the middle of their height.
    private void connect(double left, double column, double y) {
        for (int i = 0; i < ways.size(); i++) {
            double from = left + (i + 0.5) * column + boxes.get(i).cuboid().width() / 2;
            double to = left + (i + 1.5) * column - boxes.get(i + 1).cuboid().width() / 2;
            ways.get(i).draw(from + 3, to - 3, y);
            ways.get(i).setVisible(to - from > 3 * GAP);
        }
    }

    /// From the real picture up to the way into the discriminator.
    private void connectReal(double x, double y, double picture) {
        double on = Math.rint(x) + 0.5;
        realWay.getPoints()
                .setAll(
                        real.getLayoutX() + picture + 2,
                        real.getLayoutY() + picture / 2,
                        on,
                        real.getLayoutY() + picture / 2,
                        on,
                        Math.rint(y) + 0.5);
    }

    /// A power of two, by which maps are enlarged or shrunk evenly.
    private double pictureSide(double column) {
        if (compact) {
            return 32;
        }
        return column >= 132 ? 128 : column >= 65 ? 64 : 32;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double side = pictureSide(width / Math.max(1, boxes.size()));
        return around(side) + (compact ? LEAST_BOX : USUAL_BOX);
    }

    /// Height of everything but the boxes.
    private double around(double side) {
        double pictures = generated.prefHeight(side) + GAP + real.prefHeight(side);
        double texts = MapsBox.height(0, side) - MapsBox.pictureTop(0) + GAP + LEAST_WORDS;
        double insets = snappedTopInset() + snappedBottomInset();
        return HEAD + MapsBox.pictureTop(0) + Math.max(pictures, texts) + insets;
    }
}

package dcganlab.view.inside;

import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight;
import dcganlab.model.Part;
import dcganlab.state.InsideState;
import dcganlab.state.PixelFields;
import dcganlab.view.text.ShownTexts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Both networks face to face: from the latent vector to the picture, and from the picture, or a
/// real one, to the verdict. Boxes are to scale, each network's among themselves and both alike;
/// below each lies what it holds now.
///
/// The arrow keys go from box to box, Enter opens one.
final class Diagram extends Region {
    private static final double HEAD = 1.57; // heights of its letters
    private static final double GAP = 6;
    private static final double LEAST_SIDE = 32;
    private static final double LEAST_BOX = 64;
    private static final double USUAL_BOX = 76;

    /// Below the arrows, in heights of letters.
    private static final double LEAST_WORDS = 3.7;

    private static final double MOST_BOX = 150;

    /// What lies below has at least, in heights of letters: its tabs, a row of maps, and the gap.
    private static final double BELOW = 8.5;

    private static final double[] SIDES = {128, 64, LEAST_SIDE};

    /// Of a column, what the longest box takes.
    private static final double LONGEST = 0.62;

    private final InsideState state;
    private final LayerWords words;
    private final MapsBoxes boxes;
    private final JudgedPictures judged;
    private final Label generator = new Label();
    private final Label discriminator = new Label();
    private final List<Arrow> ways = new ArrayList<>();
    private final Polyline realWay = new Polyline();
    private final LearningArrow generatorLearns = new LearningArrow();
    private final LearningArrow discriminatorLearns = new LearningArrow();
    private final Subscription subscription;
    private double shared = Double.POSITIVE_INFINITY;

    Diagram(InsideState state, ShownTexts texts) {
        this.state = state;
        words = new LayerWords(texts);
        boxes = new MapsBoxes(state, words);
        judged = new JudgedPictures(state, texts);
        getStyleClass().add("diagram");
        setId("diagram");
        generator.getStyleClass().add("network");
        discriminator.getStyleClass().add("network");
        realWay.getStyleClass().add("real-way");
        subscription =
                Subscription.combine(
                        texts.follow(boxes::write),
                        state.networkProperty().subscribe(_ -> build()),
                        state.blindness().blindProperty().subscribe((was, is) -> build()),
                        judged.follow(),
                        state.chosenProperty().subscribe(boxes::mark),
                        state.fieldsProperty().subscribe(this::outline));
        addEventHandler(
                KeyEvent.KEY_PRESSED, event -> boxes.press(event, getScene().getFocusOwner()));
    }

    /// Has smaller pictures where what lies below would else not have its room.
    ///
    /// @param height of both together
    void share(double height) {
        if (height != shared) {
            shared = height;
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
        judged.showOpinions(ofGenerated, ofReal);
    }

    private void build() {
        boxes.build();
        ways.clear();
        for (int i = 1; i < boxes.count(); i++) {
            ways.add(new Arrow());
        }
        say(generator, "generatorHead", Part.GENERATOR);
        say(discriminator, "discriminatorHead", Part.DISCRIMINATOR);
        List<Node> all = new ArrayList<>(ways);
        all.add(realWay);
        all.add(group(Part.GENERATOR));
        all.add(group(Part.DISCRIMINATOR));
        all.add(judged.verdict());
        all.addAll(
                List.of(
                        generator,
                        discriminator,
                        judged.generated(),
                        judged.real(),
                        generatorLearns,
                        discriminatorLearns));
        getChildren().setAll(all);
        boxes.mark(state.chosenProperty().get());
        requestLayout();
    }

    private Region group(Part part) {
        return new Group(boxes.all().stream().filter(box -> box.place().part() == part).toList());
    }

    private void say(Label head, String key, Part part) {
        head.textProperty().bind(words.bound(key, state.architecture(part).parameters()));
    }

    /// Outlines what the pixel that is pointed at depends on, and what depends on it.
    private void outline(@Nullable PixelFields fields) {
        boxes.outline(fields);
        judged.outline(fields, boxes.shape(boxes.image()));
    }

    /// Shows what was seen; nothing while nothing was.
    void show(@Nullable Insight insight) {
        boxes.show(insight);
        judged.show(insight);
    }

    private double head() {
        return Math.rint(HEAD * letters());
    }

    private double letters() {
        return generator.getFont().getSize();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double column = width / boxes.count();
        double side = pictureSide(column);
        double top = snappedTopInset();
        double box = Math.clamp(getHeight() - around(side), LEAST_BOX, MOST_BOX);
        double perPixel = (box - GAP) / (boxes.largest() * (1 + Cuboid.SLANT));
        double perMap = column * LONGEST / boxes.longest();
        double high = boxes.get(0).height(box, side);
        double head = head();
        JudgedPicture generated = judged.generated();
        JudgedPicture real = judged.real();
        Verdict verdict = judged.verdict();
        for (int i = 0; i < boxes.count(); i++) {
            FeatureMaps shape = boxes.shape(i);
            MapsBox each = boxes.get(i);
            each.cuboid().draw(shape.maps() * perMap, shape.side() * perPixel);
            double x = Math.rint(left + i * column);
            double wide = Math.rint(left + (i + 1) * column) - x;
            each.rows(box, side);
            each.resizeRelocate(x, top + head, wide, high);
        }
        connect(top + head + box / 2);
        double middle = left + boxes.image() * column;
        generator.resizeRelocate(left, top, middle - left, head);
        double right = middle + column;
        discriminator.resizeRelocate(right, top, left + width - right, head);
        double picturesTop = top + head + boxes.get(0).pictureTop(box);
        verdict.fit(column, side);
        verdict.resizeRelocate(
                left + width - column, picturesTop, column, Math.max(side, verdict.prefHeight(-1)));
        double x = Math.rint(middle + (column - side) / 2);
        generated.resizeRelocate(x, picturesTop, side, generated.prefHeight(side));
        double realTop = picturesTop + generated.prefHeight(side) + GAP;
        real.resizeRelocate(x, realTop, side, real.prefHeight(side));
        connectReal(right, top + head + box / 2, side);
        double arrowsTop = top + head + high + GAP;
        double bottom =
                Math.max(LEAST_WORDS * letters(), realTop + real.prefHeight(side) - arrowsTop);
        generatorLearns.resizeRelocate(left, arrowsTop, middle - left - GAP, bottom);
        discriminatorLearns.resizeRelocate(
                right + 2 * GAP, arrowsTop, left + width - right - 2 * GAP, bottom);
    }

    /// From one box to the next, in the middle of their height.
    private void connect(double y) {
        for (int i = 0; i < ways.size(); i++) {
            MapsBox before = boxes.get(i);
            MapsBox behind = boxes.get(i + 1);
            double from = before.getLayoutX() + before.arrowStart();
            double to = behind.getLayoutX() + behind.arrowEnd();
            ways.get(i).draw(from + 3, to - 3, y);
            ways.get(i).setVisible(to - from > 3 * GAP);
        }
    }

    /// From the real picture up to the way into the discriminator.
    private void connectReal(double x, double y, double picture) {
        JudgedPicture real = judged.real();
        double on = Math.rint(x) + 0.5;
        double from = real.getLayoutY() + picture / 2;
        List<Double> points =
                List.of(real.getLayoutX() + picture + 2, from, on, from, on, Math.rint(y) + 0.5);
        if (!points.equals(realWay.getPoints())) { // Else it would be painted anew.
            realWay.getPoints().setAll(points);
        }
    }

    /// A power of two, by which maps are enlarged or shrunk evenly.
    private double pictureSide(double column) {
        for (double side : SIDES) {
            if (side + 1 <= column && fits(side)) {
                return side;
            }
        }
        return LEAST_SIDE;
    }

    private boolean fits(double side) {
        return around(side) + USUAL_BOX <= shared - BELOW * letters();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double side = pictureSide(width / Math.max(1, boxes.count()));
        return around(side) + (fits(side) ? USUAL_BOX : LEAST_BOX);
    }

    /// Height of everything but the boxes.
    private double around(double side) {
        double pictures =
                judged.generated().prefHeight(side) + GAP + judged.real().prefHeight(side);
        double texts =
                boxes.get(0).height(0, side)
                        - boxes.get(0).pictureTop(0)
                        + GAP
                        + LEAST_WORDS * letters();
        double insets = snappedTopInset() + snappedBottomInset();
        return head() + boxes.get(0).pictureTop(0) + Math.max(pictures, texts) + insets;
    }

    /// Boxes of a network, which the diagram places. They have a parent of their own, for if more
    /// than twelve children of one change in a pulse, JavaFX paints all of it anew
    /// (`NGNode.DIRTY_CHILDREN_ACCUMULATED_THRESHOLD`); and no JavaFX group, which asks for a
    /// layout with each picture.
    private static final class Group extends Region {
        Group(List<MapsBox> boxes) {
            setManaged(false);
            setPickOnBounds(false); // It lies upon the other one.
            getChildren().setAll(boxes);
        }

        @Override
        protected void layoutChildren() {}
    }
}

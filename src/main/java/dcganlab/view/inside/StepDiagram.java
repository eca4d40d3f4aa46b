package dcganlab.view.inside;

import dcganlab.model.RecordedStep;
import dcganlab.model.StepMetrics;
import dcganlab.model.StepPhase;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// How the parts of a step hang together: noise, the generator, its pictures, real ones, the
/// discriminator, its loss, and below the ways back of both gradients. What is at work is lit, and
/// says its number as soon as that is known.
final class StepDiagram extends Region {
    /// What can be lit.
    enum Element {
        NOISE,
        GENERATOR,
        GENERATED,
        REAL,
        DISCRIMINATOR,
        LOSS,
        GRADIENT_D,
        GRADIENT_G
    }

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double BOX = 40;
    private static final double ROW = 12;
    private static final double WAY = 24; // height of both ways back
    private static final double[] LEFT = {0, 0.15, 0.38, 0.38, 0.59, 0.86}; // of the width
    private static final double[] WIDE = {0.11, 0.18, 0.15, 0.15, 0.21, 0.14};

    private final StepWords words;
    private final Map<Element, VBox> boxes = new EnumMap<>(Element.class);
    private final Map<Element, Label> numbers = new EnumMap<>(Element.class);
    private final Arrow intoG = new Arrow();
    private final Arrow outOfG = new Arrow();
    private final Arrow intoD = new Arrow();
    private final Polyline realWay = new Polyline();
    private final Arrow outOfD = new Arrow();
    private final Arrow gradientD = new Arrow();
    private final Arrow gradientG = new Arrow();
    private final Label wordsD = new Label();
    private final Label wordsG = new Label();

    StepDiagram(StepWords words) {
        this.words = words;
        getStyleClass().addAll("step-diagram", "panel");
        setId("step-diagram");
        realWay.getStyleClass().add("way");
        getChildren().setAll(intoG, outOfG, intoD, realWay, outOfD, gradientD, gradientG);
        for (Element each : EnumSet.range(Element.NOISE, Element.LOSS)) {
            Label name = new Label();
            name.textProperty().bind(words.bound("element" + each));
            name.getStyleClass().add("name");
            Label number = new Label();
            number.getStyleClass().add("number");
            VBox box = new VBox(name, number);
            box.getStyleClass().addAll("element", "element-" + each.ordinal());
            boxes.put(each, box);
            numbers.put(each, number);
            getChildren().add(box);
        }
        wordsD.textProperty().bind(words.bound("elementGRADIENT_D"));
        wordsG.textProperty().bind(words.bound("elementGRADIENT_G"));
        for (Label each : new Label[] {wordsD, wordsG}) {
            each.getStyleClass().add("gradient-words");
            getChildren().add(each);
        }
    }

    /// Lights these, and nothing else.
    void highlight(Set<Element> lit) {
        boxes.forEach((element, box) -> light(box, lit.contains(element)));
        light(intoG, lit.contains(Element.NOISE) && lit.contains(Element.GENERATOR));
        light(outOfG, lit.contains(Element.GENERATOR) && lit.contains(Element.GENERATED));
        boolean judges = lit.contains(Element.DISCRIMINATOR) && lit.contains(Element.LOSS);
        light(intoD, judges && lit.contains(Element.GENERATED));
        light(realWay, judges && lit.contains(Element.REAL));
        light(outOfD, judges && !lit.contains(Element.GRADIENT_D));
        light(gradientD, lit.contains(Element.GRADIENT_D));
        light(wordsD, lit.contains(Element.GRADIENT_D));
        light(gradientG, lit.contains(Element.GRADIENT_G));
        light(wordsG, lit.contains(Element.GRADIENT_G));
    }

    private static void light(Node node, boolean is) {
        node.pseudoClassStateChanged(LIT, is);
    }

    /// Lights what is at work in a part of a step.
    void show(StepPhase phase, RecordedStep step) {
        highlight(
                switch (phase) {
                    case NOISE -> EnumSet.of(Element.NOISE);
                    case GENERATED ->
                            EnumSet.of(Element.NOISE, Element.GENERATOR, Element.GENERATED);
                    case REAL -> EnumSet.of(Element.REAL);
                    case LOSSES_D ->
                            EnumSet.of(
                                    Element.GENERATED,
                                    Element.REAL,
                                    Element.DISCRIMINATOR,
                                    Element.LOSS);
                    case GRADIENTS_D -> EnumSet.of(Element.LOSS, Element.GRADIENT_D);
                    case MOVE_D -> EnumSet.of(Element.DISCRIMINATOR);
                    case LOSS_G ->
                            EnumSet.of(Element.GENERATED, Element.DISCRIMINATOR, Element.LOSS);
                    case MOVE_G -> EnumSet.of(Element.GRADIENT_G, Element.GENERATOR);
                });
        StepMetrics metrics = step.metrics();
        int at = phase.ordinal();
        boolean judged = at >= StepPhase.LOSSES_D.ordinal();
        boolean again = at >= StepPhase.LOSS_G.ordinal();
        int count = step.batch();
        say(Element.NOISE, words.text("numberNoise", count, step.network().latent()));
        say(Element.GENERATOR, phase == StepPhase.MOVE_G ? words.text("moves") : "");
        say(
                Element.GENERATED,
                judged
                        ? words.text(
                                "numberOpinion",
                                words.number(again ? metrics.dGz2() : metrics.dGz1()))
                        : at >= 1 ? words.text("numberPictures", count) : "");
        say(
                Element.REAL,
                judged
                        ? words.text("numberOpinion", words.number(metrics.dX()))
                        : at >= 2 ? words.text("numberPictures", count) : "");
        say(
                Element.DISCRIMINATOR,
                phase == StepPhase.MOVE_D
                        ? words.text("moves")
                        : again ? words.text("standsStill") : "");
        say(
                Element.LOSS,
                again
                        ? words.text("numberLossG", words.number(metrics.lossG()))
                        : judged ? words.text("numberLossD", words.number(metrics.lossD())) : "");
    }

    private void say(Element element, String text) {
        Label number = numbers.get(element);
        if (number != null) {
            number.setText(text);
            number.setManaged(!text.isEmpty());
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double[] y = {0.5, 0.5, 0, 1, 0.5, 0.5}; // 0 for the upper row, 1 for the lower one
        double[] x = new double[LEFT.length];
        double[] end = new double[LEFT.length];
        for (Element each : boxes.keySet()) {
            int i = each.ordinal();
            x[i] = Math.rint(left + LEFT[i] * width);
            end[i] = Math.rint(x[i] + WIDE[i] * width);
            boxes.get(each)
                    .resizeRelocate(x[i], Math.rint(top + y[i] * (BOX + ROW)), end[i] - x[i], BOX);
        }
        double middle = top + (BOX + ROW) / 2 + BOX / 2;
        double upper = top + BOX / 2;
        double lower = top + BOX + ROW + BOX / 2;
        double gap = 3;
        intoG.draw(end[0] + gap, x[1] - gap, middle);
        double above = middle - BOX / 4;
        outOfG.draw(end[1] + gap, x[2] - gap, Math.max(above, upper));
        intoD.draw(end[2] + gap, x[4] - gap, Math.max(above, upper));
        double turn = Math.rint((end[3] + x[4]) / 2) + 0.5;
        double into = Math.rint(middle + BOX / 4) + 0.5;
        double from = Math.max(into, lower - BOX / 4);
        realWay.getPoints().setAll(end[3] + gap, from, turn, from, turn, into, x[4] - gap, into);
        outOfD.draw(end[4] + gap, x[5] - gap, middle);
        double below = top + 2 * BOX + ROW;
        gradientD.draw((x[5] + end[5]) / 2 - 2, (x[4] + end[4]) / 2, below + 6);
        wordsD.autosize();
        wordsG.autosize();
        double toG = (x[1] + end[1]) / 2;
        double leftOfG = Math.max(left, toG - wordsG.getWidth() - 6); // Where it is narrow.
        gradientG.draw(
                (x[5] + end[5]) / 2 - 2,
                Math.max(toG, leftOfG + wordsG.getWidth() + 6),
                below + WAY);
        wordsD.relocate(x[4] - wordsD.getWidth() - 4 + (end[4] - x[4]) / 2, below);
        wordsG.relocate(leftOfG, below + WAY - 8);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + 2 * BOX + ROW + WAY + 8 + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
